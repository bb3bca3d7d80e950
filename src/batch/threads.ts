import { MessageChannel } from 'node:worker_threads'
import type { Crew, ReadSettings, Refusal, Told } from './job'
import { crashed, tooMuchMemory } from './refusals'

/** Threads of this process, for what cannot use more memory than their heaps count: `memory` MB each. */
export const openThreads = async (most: number, memory: number, settings: ReadSettings): Promise<Crew> => {
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
    run: (jobs, tell, signal) =>
      new Promise((resolve, reject) => {
        const { port1: here, port2: there } = new MessageChannel()
        let left = jobs.length
        const fail = (why: Refusal) => {
          waiting.delete(fail)
          here.close()
          reject(why)
        }
        waiting.add(fail)
        here.on('message', (told: Told) => {
          tell(told)
          if (--left > 0) return
          waiting.delete(fail)
          here.close()
          resolve()
        })
        pool
          .run({ jobs, settings, port: there }, { transferList: [there], signal })
          .catch((error: NodeJS.ErrnoException) =>
            fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory(memory) : crashed(error.message)),
          )
      }),
    end: () => pool.destroy(),
  }
}
