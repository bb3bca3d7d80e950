import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { BEGUN, type Crew, type Refusal } from './job'
import type { Answer, ProcessBatch, ProcessSettings } from './process'
import { crashed, tooMuchMemory } from './refusals'

/** How a process ends that could not say that it needs more memory than there is: its system or its engine gives up (134 on Windows). */
const OUT_OF_MEMORY: readonly unknown[] = ['SIGKILL', 'SIGABRT', 134]

/**
 * Processes of their own, since what unfolds archives and draws pages uses memory that no heap counts. `keeps`: whether one that
 * has worked on a batch takes another; each batch has a new one where not.
 */
export const openProcesses = (settings: ProcessSettings, keeps: boolean): Crew => {
  const file = fileURLToPath(new URL('./batch-process.js', import.meta.url))
  const idle: ChildProcess[] = []
  const all = new Set<ChildProcess>()
  let isOver = false
  const open = (): ChildProcess => {
    const child = fork(file, [JSON.stringify(settings, finite)], {
      execArgv: ['--single-threaded-gc'],
      serialization: 'advanced',
      // What libraries print is no outcome.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    all.add(child)
    child.on('exit', () => {
      all.delete(child)
      idle.splice(0, idle.length, ...idle.filter((other) => other !== child))
    })
    child.on('error', () => all.delete(child))
    return child
  }
  // An iteration that is left halfway without a word keeps no program alive.
  const rest = (child: ChildProcess) => {
    child.unref()
    child.channel?.unref()
    idle.push(child)
  }
  const wake = (child: ChildProcess | undefined): ChildProcess | undefined => {
    child?.ref()
    child?.channel?.ref()
    return child
  }
  return {
    run: (jobs, say, signal) =>
      new Promise((resolve, reject) => {
        if (isOver) return reject(crashed('all work is ended'))
        const child = wake(idle.pop()) ?? open()
        let left = jobs.length
        const kill = () => child.kill('SIGKILL')
        const end = (why: Refusal | null) => {
          signal.removeEventListener('abort', kill)
          child.off('message', onAnswer)
          child.off('exit', onExit)
          child.off('error', onError)
          if (why || !keeps) kill()
          else rest(child)
          if (why) reject(why)
          else resolve()
        }
        const onAnswer = (said: Answer) => {
          if (typeof said === 'object' && 'ended' in said) return end(said.ended)
          say(said)
          if (said !== BEGUN && --left === 0) end(null)
        }
        const onExit = (code: number | null, by: string | null) =>
          end(
            OUT_OF_MEMORY.includes(by ?? code) ? tooMuchMemory(settings.memory) : crashed(String(by ?? code)),
          )
        const onError = ({ message }: Error) => end(crashed(message))
        signal.addEventListener('abort', kill)
        child.on('message', onAnswer)
        child.on('exit', onExit)
        child.on('error', onError)
        child.send({ jobs } satisfies ProcessBatch, (error) => error && kill())
      }),
    end: async () => {
      isOver = true
      for (const child of all) child.kill('SIGKILL')
    },
  }
}

/** JSON knows no `Infinity`. */
const finite = (_key: string, value: unknown): unknown =>
  value === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : value
