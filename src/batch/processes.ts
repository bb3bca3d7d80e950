import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Crew, ReadSettings, Told } from './job'
import { crashed, tooMuchMemory } from './refusals'

/** How a process ends that needs more memory than it may: its watch or the system kills it, or its engine gives up. */
const OUT_OF_MEMORY: readonly unknown[] = ['SIGKILL', 'SIGABRT']

/** Processes of their own, for what may use memory that no heap counts: at most `memory` MB each, all in all. */
export const openProcesses = (memory: number, settings: ReadSettings): Crew => {
  const file = fileURLToPath(new URL('./batch-process.js', import.meta.url))
  const idle: ChildProcess[] = []
  const all = new Set<ChildProcess>()
  let isOver = false
  const open = (): ChildProcess => {
    const child = fork(file, [String(memory)], {
      execArgv: [`--max-old-space-size=${memory}`, '--single-threaded-gc'],
      serialization: 'advanced',
      // What libraries print is no outcome.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    all.add(child)
    child.on('exit', () => {
      all.delete(child)
      idle.splice(0, idle.length, ...idle.filter((other) => other !== child))
    })
    child.on('error', () => {})
    return child
  }
  return {
    run: (jobs, tell, signal) =>
      new Promise((resolve, reject) => {
        if (isOver) return reject(crashed('all work is ended'))
        const child = idle.pop() ?? open()
        let left = jobs.length
        const kill = () => child.kill('SIGKILL')
        const onMessage = (told: Told) => {
          tell(told)
          if (--left > 0) return
          forget()
          idle.push(child)
          resolve()
        }
        const onExit = (code: number | null, by: string | null) => {
          forget()
          reject(OUT_OF_MEMORY.includes(by) ? tooMuchMemory(memory) : crashed(String(by ?? code)))
        }
        const onError = ({ message }: Error) => {
          forget()
          all.delete(child)
          reject(crashed(message))
        }
        const forget = () => {
          signal.removeEventListener('abort', kill)
          child.off('message', onMessage)
          child.off('exit', onExit)
          child.off('error', onError)
        }
        signal.addEventListener('abort', kill)
        child.on('message', onMessage)
        child.on('exit', onExit)
        child.on('error', onError)
        child.send({ jobs, settings }, (error) => error && kill())
      }),
    end: async () => {
      isOver = true
      for (const child of all) child.kill('SIGKILL')
    },
  }
}
