import type { WorkOptions } from '../batch/parse-lines'
import type { Shard } from '../batch/shard'
import { choiceOf, numberOf, wordOf } from './flags'
import { isSameFile } from './places'
import { STDIN } from './read-all'
import { UsageError } from './usage-error'

/** The options of `chithi parse` as the library gives them. */
export interface ParseFlags {
  '--': string[]
  format: unknown
  output?: unknown
  errors?: unknown
  jobs?: unknown
  timeout?: unknown
  memory?: unknown
  resume?: unknown
  shard?: unknown
  stdin?: unknown
}

const FORMATS = ['ndjson', 'json'] as const

/** What the words of the command line say, before any file is read. */
export interface ParseSettings {
  paths: string[]
  /** Whether standard input tells what to parse. */
  isFed: boolean
  format: (typeof FORMATS)[number]
  /** The files for directives and for refusals; null: the standard streams. */
  output: string | null
  errors: string | null
  resumes: boolean
  shard: Shard | null
  batch: Pick<WorkOptions, 'jobs' | 'timeout' | 'memory'>
}

export const settingsOf = (files: readonly string[], flags: ParseFlags): ParseSettings => {
  const paths = [...files, ...flags['--']]
  const isFed = flags.stdin === true
  if (isFed === paths.length > 0)
    throw new UsageError(
      isFed
        ? '--stdin: expected no FILE beside it'
        : 'expected at least one FILE, folder or glob, or --stdin',
    )
  const settings: ParseSettings = {
    paths,
    isFed,
    format: choiceOf('--format', flags.format, FORMATS),
    output: fileOf('-o', flags.output),
    errors: fileOf('--errors', flags.errors),
    resumes: flags.resume === true,
    shard: shardOf(wordOf('--shard', flags.shard)),
    batch: {
      ...optional('jobs', numberOf('--jobs', flags.jobs, 'a whole number from 0', isCount)),
      ...optional('timeout', numberOf('--timeout', flags.timeout, 'seconds, more than 0', isPositive)),
      ...optional('memory', numberOf('--memory', flags.memory, 'megabytes, more than 0', isPositive)),
    },
  }
  const { output, errors, resumes, format } = settings
  if (resumes && output === null) throw new UsageError('--resume: expected -o FILE, the file to go on with')
  if (resumes && format !== 'ndjson') throw new UsageError('--resume: expected --format ndjson')
  if (output !== null && errors !== null && isSameFile(output, errors))
    throw new UsageError(`--errors ${errors}: expected another file than that of -o`)
  return settings
}

/** A file to write; null where it is left out, or is `-`. */
const fileOf = (option: string, value: unknown): string | null => {
  const file = wordOf(option, value)
  return file === undefined || file === STDIN ? null : file
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0
const isPositive = (value: number): boolean => value > 0

const optional = <K extends string>(key: K, value: number | undefined): { [key in K]?: number } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]: number })

const SHARD = /^(?<index>\d+)\/(?<count>\d+)$/u

const shardOf = (word: string | undefined): Shard | null => {
  if (word === undefined) return null
  const { index, count } = SHARD.exec(word)?.groups ?? {}
  const shard = { index: Number(index), count: Number(count) }
  if (shard.index >= 1 && shard.index <= shard.count) return shard
  throw new UsageError(`--shard ${word}: expected 1/4, 2/4, 3/4 or 4/4 and their like`)
}
