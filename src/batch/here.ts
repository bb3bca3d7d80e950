import type { Crew, ReadSettings } from './job'
import { work } from './work'

/** No crew but this thread: nothing is started, watched or kept apart. */
export const workHere = (settings: ReadSettings): Crew => ({
  run: async (jobs, tell) => {
    for (const job of jobs) tell(await work(job, settings))
  },
  end: async () => {},
})
