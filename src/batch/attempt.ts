import { BEGUN, type Crew, type Job, type Outcome, type Refusal } from './job'
import { crashed, tookTooLong } from './refusals'

/** Who works on a batch, and on one of its jobs that is tried again: alone, where no other has left anything. */
export interface Workers {
  crew: Crew
  alone: Crew
}

/**
 * Has a crew work on a batch until something is told of each job, in their order. A job that takes more than `seconds` is refused;
 * one at which the crew ended is tried again alone, and refused if that ends, too. The rest goes on after it.
 */
export const attempt = async (
  { crew, alone }: Workers,
  jobs: readonly Job[],
  seconds: number,
  settle: (index: number, outcome: Outcome) => void,
): Promise<void> => {
  const rest = jobs.map((job, index) => ({ job, index }))
  let isAlone = false
  while (rest.length > 0) {
    const ended: Refusal | null = await untilItEnds(
      isAlone ? alone : crew,
      rest.slice(0, isAlone ? 1 : rest.length).map(({ job }) => job),
      seconds,
      (outcome) => settle(rest.shift()!.index, outcome),
    )
    isAlone = ended !== null && !isAlone && ended.code !== 'timeout'
    if (ended && !isAlone) settle(rest.shift()!.index, ended)
  }
}

/** Null when all outcomes are told; else what ended the crew. */
const untilItEnds = async (
  crew: Crew,
  jobs: readonly Job[],
  seconds: number,
  tell: (outcome: Outcome) => void,
): Promise<Refusal | null> => {
  const late = new AbortController()
  let why = crashed(`no start within ${STARTING} s`)
  let timer: NodeJS.Timeout | undefined
  const watch = (most: number) => {
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        // What came while this process was busy is heard first.
        timer = setTimeout(() => late.abort(), LISTENING)
      },
      Math.min(most * 1_000, LONGEST),
    )
  }
  watch(STARTING)
  try {
    await crew.run(
      jobs,
      (said) => {
        why = tookTooLong(seconds)
        watch(said === BEGUN ? seconds + LOADING : seconds)
        if (said !== BEGUN) tell(said)
      },
      late.signal,
    )
    return null
  } catch (error) {
    return late.signal.aborted ? why : refusalOf(error)
  } finally {
    clearTimeout(timer)
  }
}

/** Seconds that are no job's own: until a thread or process is there, and until it has loaded and compiled what a first job needs. */
const STARTING = 60
const LOADING = 2
/** In milliseconds. */
const LISTENING = 20
/** Of a timer of Node's, in milliseconds; longer ones end at once. */
const LONGEST = 2 ** 31 - 1

const refusalOf = (error: unknown): Refusal =>
  error instanceof Error ? crashed(error.message) : (error as Refusal)
