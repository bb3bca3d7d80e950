import type { ErrorCode } from '../ingest/error'
import type { Format } from '../ingest/format'
import type { Limits } from '../ingest/limits'

/** What is to be parsed: a file, or bytes that have none and a name instead of its path. */
export interface Job {
  path: string
  bytes?: Uint8Array
  /** What bytes are read as, where they are not to tell. */
  format?: Format
}

/** Why a job gave no directive; the reason without the path. */
export interface Refusal {
  code: ErrorCode
  reason: string
  /** Of the file, if it was read. */
  bytes?: number
}

/** What a job came to: a directive as JSON, in UTF-8 and on one line with its end; or why there is none. */
export type Outcome = { line: Uint8Array; bytes: number } | Refusal

/** Said once of a batch, before anything is told: all is started, and its first job begins. */
export const BEGUN = 'begun'

/** What is said of a batch. */
export type Said = typeof BEGUN | Outcome

/** How files are read, as it can be told to another thread or process. */
export interface ReadSettings {
  limits: Partial<Limits>
  /** Whether pages that are pictures are read. */
  recognises: boolean
}

/** What works on jobs, one after the other. */
export interface Crew {
  /**
   * Works on the jobs in their order: says when it begins and tells the outcome of each; resolves when all are told.
   * Rejects with a `Refusal` when what works on them ends before, or when it is aborted, which ends it.
   */
  run(jobs: readonly Job[], say: (said: Said) => void, signal: AbortSignal): Promise<void>
  end(): Promise<void>
}
