import type { Directive } from '../directive/directive'
import { ChithiError } from '../ingest/error'
import { filesOf } from './files'
import { parseLines, type WorkOptions } from './parse-lines'
import { Tally } from './tally'

/** How far a batch has come. */
export interface Progress {
  /** Files that are parsed or refused. */
  done: number
  total: number
  refused: number
  /** Of the files that are done. */
  bytes: number
}

export interface BatchOptions extends WorkOptions {
  /** Called after each file. */
  onProgress?: (progress: Progress) => void
}

/** A directive, or why a file gave none. */
export type FileResult =
  | { path: string; directive: Directive; error: null }
  | { path: string; directive: null; error: ChithiError }

/**
 * Parses files, folders and globs, several at once, in as many processes as `jobs` says, each of them for many files; one that
 * crashes, hangs or takes too much memory is an error of its own and the others go on.
 *
 * Gives results in the order of the paths, a folder's sorted by name, each file once; works no further ahead than 4,096
 * files or 128 MB of results. Rejects with a `RangeError` for options out of their ranges, and with the signal's reason.
 *
 * @example
 * for await (const { path, directive, error } of parseFiles(['Kế hoạch/'])) console.log(path, error?.code ?? directive?.targets.length)
 */
export async function* parseFiles(
  paths: readonly string[],
  { onProgress, ...options }: BatchOptions = {},
): AsyncGenerator<FileResult> {
  const jobs = await filesOf(paths)
  const tally = new Tally()
  const decoder = new TextDecoder()
  for await (const { job, outcome } of parseLines(jobs, options)) {
    tally.add(outcome)
    const { done, refused, bytes } = tally
    onProgress?.({ done, total: jobs.length, refused, bytes })
    yield 'line' in outcome
      ? { path: job.path, directive: JSON.parse(decoder.decode(outcome.line)) as Directive, error: null }
      : { path: job.path, directive: null, error: new ChithiError(outcome.code, outcome.reason, job.path) }
  }
}
