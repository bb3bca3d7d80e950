import type { Crew, ReadSettings } from './job'
import { work } from './work'

/** No crew but this thread: nothing is started, and nothing is kept apart. */
export const workHere = (settings: ReadSettings): Crew => ({
  run: async (jobs, tell, signal) => {
    for (const job of jobs) {
      if (signal.aborted) return
      tell(await work(job, settings))
    }
  },
  end: async () => {},
})
