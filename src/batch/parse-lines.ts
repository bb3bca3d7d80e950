import { availableParallelism } from 'node:os'
import type { Limits } from '../ingest/limits'
import { type Done, dispatched, type Given } from './dispatch'
import { workHere } from './here'
import type { ReadSettings } from './job'
import { openProcesses } from './processes'
import { openThreads } from './threads'

/** How many files are parsed at once, and what each may take. */
export interface WorkOptions {
  /** How many at once; as many as there are processors where left out. 0: in this thread, nothing kept apart. */
  jobs?: number
  /** Seconds that a file may take, 300 where left out. */
  timeout?: number
  /** Megabytes of memory that a file may take, 2,048 where left out. */
  memory?: number
  /** What a file may ask of its reader; the defaults stand in docs/formats.md. */
  limits?: Partial<Limits>
  /** null: pages that are pictures are not read. */
  recognise?: null
  /** Ends the work; the iteration then throws the signal's reason. */
  signal?: AbortSignal
}

const TIMEOUT = 300
const MEMORY = 2_048
/** Handed over at once: a batch costs a message, and the last ones are worked on by few. */
const IN_THREAD = 8
const IN_PROCESS = 4

/** Each job's outcome in the order of the jobs, the directives as lines of NDJSON; the lines with their ends. */
export const parseLines = async (
  jobs: Iterable<Given> | AsyncIterable<Given>,
  { jobs: slots = availableParallelism(), timeout = TIMEOUT, memory = MEMORY, ...options }: WorkOptions,
): Promise<AsyncGenerator<Done>> => {
  if (!Number.isInteger(slots) || slots < 0)
    throw new RangeError(`Unexpected jobs ${slots}, expected 0, 1, 2, …`)
  for (const [name, value] of Object.entries({ timeout, memory }))
    if (!(value > 0)) throw new RangeError(`Unexpected ${name} ${value}, expected more than 0`)
  const settings: ReadSettings = { limits: options.limits ?? {}, recognises: options.recognise !== null }
  const signal = options.signal ? { signal: options.signal } : {}
  if (slots === 0) {
    const crew = workHere(settings)
    const lane = { crew, most: IN_THREAD }
    return dispatched(jobs, {
      lanes: { first: lane, apart: lane },
      alone: crew,
      slots: 1,
      timeout,
      ...signal,
    })
  }
  const lanes = {
    first: {
      crew: await openThreads({ most: slots, memory, settings, textsAlone: true }),
      most: IN_THREAD,
    },
    apart: { crew: openProcesses({ memory, settings }, true), most: IN_PROCESS },
  }
  const alone = openProcesses({ memory, settings }, false)
  return dispatched(jobs, { lanes, alone, slots, timeout, ...signal })
}
