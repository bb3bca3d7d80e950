import { attempt } from './attempt'
import { Changes } from './changes'
import { APART, type Crew, type Job, type Outcome } from './job'

/** A job that is done. */
export interface Done {
  job: Job
  outcome: Outcome
}

/** A job, or one whose outcome is known beforehand. */
export type Given = Job & { outcome?: Outcome }

/** A crew for jobs of one kind, and how many it is handed at once. */
interface Lane {
  crew: Crew
  most: number
}

export interface Dispatch {
  /** For all jobs, and for those that it does not take. */
  lanes: { first: Lane; apart: Lane }
  /** For a job at which another crew ended: each has one that is new. */
  alone: Crew
  /** How many batches are worked on at once. */
  slots: number
  /** Seconds that a job may take. */
  timeout: number
  signal?: AbortSignal
}

/** So many jobs, or bytes of outcomes, are ahead of what was asked for. */
const AHEAD = 4_096
const HELD = 128 * 2 ** 20

/**
 * The outcomes of jobs in their order, with several batches worked on at once. Takes no more jobs than are soon asked for;
 * ends the crews when it ends or is left.
 */
export async function* dispatched(
  jobs: Iterable<Given> | AsyncIterable<Given>,
  { lanes, alone, slots, timeout, signal }: Dispatch,
): AsyncGenerator<Done> {
  const changes = new Changes()
  const [first, apart] = [lanes.first, lanes.apart].map((lane) => ({ lane, jobs: [] as Waiting[] })) as [
    Queue,
    Queue,
  ]
  const done = new Map<number, Done>()
  let [taken, given, held] = [0, 0, 0]
  let feed = 'going' as 'going' | 'over' | 'left'
  let fault = null as { error: unknown } | null

  const settle = (index: number, entry: Done) => {
    done.set(index, entry)
    held += sizeOf(entry)
    changes.tell()
  }
  const idle = Array.from({ length: slots }, (_, slot) => slot)
  const next = (slot: number): { lane: Lane; batch: Waiting[] } => {
    // Each keeps to one crew while it can: another would have all of the parser to compile for itself.
    const [own, other] = slot % 2 === 0 ? [first, apart] : [apart, first]
    const { lane, jobs } = own.jobs.length > 0 ? own : other
    if (held < HELD) return { lane, batch: jobs.splice(0, lane.most) }
    // Enough is held; what all of it waits for goes on.
    const { lane: needed, jobs: among } = [first, apart].find(({ jobs }) => jobs.some(isNext)) ?? own
    return { lane: needed, batch: among.some(isNext) ? among.splice(among.findIndex(isNext), 1) : [] }
  }
  const isNext = ({ index }: Waiting): boolean => index === given
  const start = () => {
    for (const slot of idle.splice(0)) {
      const { lane, batch } = next(slot)
      if (batch.length === 0) {
        idle.push(slot)
        continue
      }
      attempt(
        { crew: lane.crew, alone },
        batch.map(({ job }) => job),
        timeout,
        (at, told) => {
          const { index, job } = batch[at]!
          if (told === APART) apart.jobs.push({ index, job })
          else settle(index, { job, outcome: told })
        },
      ).then(() => {
        idle.push(slot)
        if (feed !== 'left') start()
      })
    }
  }
  const feeding = async () => {
    for await (const { outcome, ...job } of jobs) {
      while (feed === 'going' && (taken - given >= AHEAD || held >= HELD)) await changes.next()
      if (feed === 'left') return
      const index = taken++
      if (outcome) settle(index, { job, outcome })
      else {
        first.jobs.push({ index, job })
        start()
      }
    }
  }
  feeding()
    .catch((error: unknown) => {
      fault = { error }
    })
    .finally(() => {
      if (feed === 'going') feed = 'over'
      changes.tell()
    })

  const abort = () => changes.tell()
  signal?.addEventListener('abort', abort)
  try {
    while (true) {
      signal?.throwIfAborted()
      const entry = done.get(given)
      if (entry) {
        done.delete(given++)
        held -= sizeOf(entry)
        changes.tell()
        start()
        yield entry
      } else if (fault) throw fault.error
      else if (feed === 'over' && given === taken) return
      else await changes.next()
    }
  } finally {
    feed = 'left'
    signal?.removeEventListener('abort', abort)
    changes.tell()
    await Promise.all([lanes.first.crew, lanes.apart.crew, alone].map((crew) => crew.end()))
  }
}

interface Waiting {
  index: number
  job: Job
}

interface Queue {
  lane: Lane
  jobs: Waiting[]
}

const sizeOf = ({ job, outcome }: Done): number =>
  (job.bytes?.length ?? 0) + ('line' in outcome ? outcome.line.length : 0)
