import { availableParallelism } from 'node:os'
import type { Limits } from '../ingest/limits'
import type { Workers } from './attempt'
import { type Done, dispatched, type Given } from './dispatch'
import { workHere } from './here'
import type { ReadSettings } from './job'
import type { ProcessSettings } from './process'
import { openProcesses } from './processes'

/** How many files are parsed at once, and what each may take. */
export interface WorkOptions {
  /** How many at once; as many as there are processors where left out. 0: in this thread, nothing kept apart. */
  jobs?: number
  /** Seconds that a file may take, 300 where left out. */
  timeout?: number
  /** Megabytes of memory that a file may take beside what the parser takes, 2,048 where left out. */
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
/** How many files are handed over at once: each batch costs a message, and the last ones are worked on by few. */
const BATCH = 8

/** Each job's outcome in the order of the jobs, the directives as lines of NDJSON; the lines with their ends. */
export const parseLines = (
  jobs: Iterable<Given> | AsyncIterable<Given>,
  { jobs: slots = availableParallelism(), timeout = TIMEOUT, memory = MEMORY, ...options }: WorkOptions,
): AsyncGenerator<Done> => {
  if (!Number.isInteger(slots) || slots < 0)
    throw new RangeError(`Unexpected jobs ${slots}, expected 0, 1, 2, …`)
  for (const [name, value] of Object.entries({ timeout, memory }))
    if (!(value > 0)) throw new RangeError(`Unexpected ${name} ${value}, expected more than 0`)
  const settings: ReadSettings = { limits: options.limits ?? {}, recognises: options.recognise !== null }
  const crews = slots === 0 ? here(settings) : apart({ memory, settings })
  const signal = options.signal ? { signal: options.signal } : {}
  return dispatched(jobs, { ...crews, slots: Math.max(slots, 1), most: BATCH, timeout, ...signal })
}

const here = (settings: ReadSettings): Workers => {
  const crew = workHere(settings)
  return { crew, alone: crew }
}

const apart = (settings: ProcessSettings): Workers => ({
  crew: openProcesses(settings, true),
  alone: openProcesses(settings, false),
})
