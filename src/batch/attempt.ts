import type { Crew, Job, Refusal, Told } from './job'
import { crashed, tookTooLong } from './refusals'

/**
 * Has a crew work on a batch until something is told of each job, in their order. A job that takes more than `seconds` is refused
 * and the rest goes on; where the crew ended, each of the rest is tried by itself, so that only what ends it is refused.
 */
export const attempt = async (
  crew: Crew,
  jobs: readonly Job[],
  seconds: number,
  settle: (index: number, told: Told) => void,
): Promise<void> => {
  const rest = jobs.map((job, index) => ({ job, index }))
  let most = rest.length
  while (rest.length > 0) {
    const batch = rest.slice(0, most)
    const ended = await untilItEnds(
      crew,
      batch.map(({ job }) => job),
      seconds,
      (told) => settle(rest.shift()!.index, told),
    )
    if (ended === null) continue
    if (most === 1 || ended.code === 'timeout') settle(rest.shift()!.index, ended)
    else most = 1
  }
}

/** Null when all outcomes are told; else what ended the crew. */
const untilItEnds = async (
  crew: Crew,
  jobs: readonly Job[],
  seconds: number,
  tell: (told: Told) => void,
): Promise<Refusal | null> => {
  const late = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const watch = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      // What came while this process was busy is heard first.
      timer = setTimeout(() => late.abort(), LISTENING)
    }, seconds * 1000)
  }
  watch()
  try {
    await crew.run(
      jobs,
      (told) => {
        watch()
        tell(told)
      },
      late.signal,
    )
    return null
  } catch (error) {
    return late.signal.aborted ? tookTooLong(seconds) : refusalOf(error)
  } finally {
    clearTimeout(timer)
  }
}

const LISTENING = 20

const refusalOf = (error: unknown): Refusal =>
  error instanceof Error ? crashed(error.message) : (error as Refusal)
