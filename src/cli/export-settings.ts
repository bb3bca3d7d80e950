import type { Language } from '../report/report'
import { choiceOf, languageOf, wordOf } from './flags'
import { STDIN } from './read-all'
import { UsageError } from './usage-error'

/** The options of `chithi export` as the library gives them. */
export interface ExportFlags {
  '--': string[]
  to?: unknown
  output?: unknown
  lang?: unknown
}

export const EXPORTS = ['ics', 'csv', 'web-annotation', 'akn'] as const

/** What the words of the command line say, before any file is read. */
export interface ExportSettings {
  paths: string[]
  to: (typeof EXPORTS)[number]
  output: string | undefined
  language: Language
}

export const settingsOf = (files: readonly string[], flags: ExportFlags): ExportSettings => {
  const paths = [...files, ...flags['--']]
  if (paths.length === 0) throw new UsageError('expected at least one FILE, folder or glob')
  if (paths.filter((path) => path === STDIN).length > 1)
    throw new UsageError('expected - only once: standard input is read once')
  return {
    paths,
    to: choiceOf('--to', flags.to, EXPORTS),
    output: wordOf('--output', flags.output),
    language: languageOf(flags.lang),
  }
}
