import { attempt, type Workers } from './attempt'
import { Changes } from './changes'
import type { Job, Outcome } from './job'

/** A job that is done. */
export interface Done {
  job: Job
  outcome: Outcome
}

/** A job, or one whose outcome is known beforehand. */
export type Given = Job & { outcome?: Outcome }

export interface Dispatch extends Workers {
  /** How many batches are worked on at once. */
  slots: number
  /** How many jobs a batch has. */
  most: number
  /** Seconds that a job may take. */
  timeout: number
  signal?: AbortSignal
}

/** So many jobs, or bytes of texts and outcomes, are ahead of what was asked for. */
const AHEAD = 4_096
const HELD = 128 * 2 ** 20

/**
 * The outcomes of jobs in their order, with several batches worked on at once. Takes no more jobs than are soon asked for;
 * ends the crews when it ends or is left.
 */
export async function* dispatched(
  jobs: Iterable<Given> | AsyncIterable<Given>,
  { crew, alone, slots, most, timeout, signal }: Dispatch,
): AsyncGenerator<Done> {
  const changes = new Changes()
  const waiting: Waiting[] = []
  const done = new Map<number, Done>()
  let [idle, taken, given, coming, held] = [slots, 0, 0, 0, 0]
  let feed = 'going' as 'going' | 'over' | 'left'
  let fault = null as { error: unknown } | null

  const settle = (index: number, entry: Done) => {
    done.set(index, entry)
    held += sizeOf(entry)
    changes.tell()
  }
  const next = (): Waiting[] => {
    // The last ones are shared out.
    const share = Math.min(most, Math.ceil(waiting.length / slots))
    if (held < HELD) return waiting.splice(0, share)
    // Enough is held; what all of it waits for goes on.
    return waiting[0]?.index === given ? waiting.splice(0, 1) : []
  }
  const start = () => {
    while (idle > 0) {
      const batch = next()
      if (batch.length === 0) return
      idle--
      attempt(
        { crew, alone },
        batch.map(({ job }) => job),
        timeout,
        (at, outcome) => {
          const { index, job } = batch[at]!
          coming -= bytesOf(job)
          settle(index, { job: { path: job.path }, outcome })
        },
      ).then(() => {
        idle++
        if (feed !== 'left') start()
      })
    }
  }
  const feeding = async () => {
    for await (const { outcome, ...job } of jobs) {
      while (feed === 'going' && (taken - given >= AHEAD || coming + held >= HELD)) await changes.next()
      if (feed === 'left') return
      const index = taken++
      if (outcome) settle(index, { job, outcome })
      else {
        coming += bytesOf(job)
        waiting.push({ index, job })
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
    await Promise.all([crew.end(), alone.end()])
  }
}

interface Waiting {
  index: number
  job: Job
}

const bytesOf = ({ bytes }: Job): number => bytes?.length ?? 0

const sizeOf = ({ outcome }: Done): number => ('line' in outcome ? outcome.line.length : 0)
