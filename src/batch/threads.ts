import { MessageChannel } from 'node:worker_threads'
import { BEGUN, type Crew, type ReadSettings, type Refusal, type Said } from './job'
import { crashed, tooMuchMemory } from './refusals'
import type { ThreadBatch } from './thread'

export interface ThreadOptions {
  most: number
  /** MB that the heap of each may take. */
  memory: number
  settings: ReadSettings
  /** Whether they leave to others what is no text, and may use memory that no heap counts. */
  textsAlone: boolean
}

/** Threads of this process. */
export const openThreads = async ({ most, memory, ...batch }: ThreadOptions): Promise<Crew> => {
  const { default: Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: new URL('./batch-thread.js', import.meta.url).href,
    maxThreads: most,
    minThreads: 0,
    // A new thread has all to compile again.
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: { maxOldGenerationSizeMb: memory },
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
          .run({ ...batch, jobs, port } satisfies ThreadBatch, { transferList: [port], signal })
          .catch((error: NodeJS.ErrnoException) =>
            fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory(memory) : crashed(error.message)),
          )
      }),
    end: () => pool.destroy(),
  }
}
