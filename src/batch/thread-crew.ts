import { MessageChannel } from 'node:worker_threads'
import { BEGUN, type Crew, type ReadSettings, type Refusal, type Said } from './job'
import { crashed, tooMuchMemory } from './refusals'
import type { ThreadBatch } from './thread'

/** Megabytes that a heap takes with the parser alone. */
const LOADED = 64
/** More than any machine has, and less than the engine can count. */
const MOST = 2 ** 22

/** A thread of this process, whose heap may take so many megabytes beside what the parser takes. */
export const openThread = async (memory: number, settings: ReadSettings): Promise<Crew> => {
  const { default: Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: new URL('./batch-thread.js', import.meta.url).href,
    maxThreads: 1,
    minThreads: 0,
    // A new thread has all to compile again.
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: { maxOldGenerationSizeMb: Math.min(memory + LOADED, MOST) },
  })
  // A thread that cannot begin has no task yet whose failure would be told.
  const waiting = new Set<(why: Refusal) => void>()
  pool.on('error', ({ message }: Error) => {
    for (const reject of waiting) reject(crashed(message))
  })
  return {
    run: (jobs, say, signal) =>
      new Promise((resolve, reject) => {
        const { port1: here, port2: port } = new MessageChannel()
        let left = jobs.length
        const fail = (why: Refusal) => {
          waiting.delete(fail)
          here.close()
          reject(why)
        }
        waiting.add(fail)
        here.on('message', (said: Said) => {
          say(said)
          if (said === BEGUN || --left > 0) return
          waiting.delete(fail)
          here.close()
          resolve()
        })
        pool
          .run({ settings, jobs, port } satisfies ThreadBatch, { transferList: [port], signal })
          .catch((error: NodeJS.ErrnoException) =>
            fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory(memory) : crashed(error.message)),
          )
      }),
    end: () => pool.destroy(),
  }
}
