import { setImmediate } from 'node:timers/promises'
import type { Crew, ReadSettings } from './job'
import { work } from './work'

/** No crew but this thread: nothing is started, watched or kept apart. */
export const workHere = (settings: ReadSettings): Crew => {
  let isOver = false
  return {
    run: async (jobs, tell) => {
      for (const job of jobs) {
        // A text is read without a pause, in which nobody could end the work.
        await setImmediate()
        if (isOver) return
        tell(await work(job, settings))
      }
    },
    end: async () => {
      isOver = true
    },
  }
}
