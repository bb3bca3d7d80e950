import type { Language } from '../report/report'
import { choiceOf, languageOf, wordsOf } from './flags'
import { STDIN } from './read-all'
import { UsageError } from './usage-error'

/** The options of `chithi compare` as the library gives them. */
export interface CompareFlags {
  '--': string[]
  cascade?: unknown
  many?: unknown
  format: unknown
  lang?: unknown
  registry?: unknown
}

const FORMATS = { two: ['text', 'json', 'html'], many: ['text', 'json', 'html', 'csv'] } as const

/** What the words of the command line say, before any file is read. */
export interface CompareSettings {
  mode: 'revision' | 'cascade' | 'many'
  paths: string[]
  registries: string[]
  format: (typeof FORMATS)['many'][number]
  language: Language
}

export const compareSettings = (files: readonly string[], flags: CompareFlags): CompareSettings => {
  const paths = [...files, ...flags['--']]
  const mode = flags.many === true ? 'many' : flags.cascade === true ? 'cascade' : 'revision'
  if (flags.many === true && flags.cascade === true)
    throw new UsageError('expected either --many or --cascade')
  if (mode === 'many' && paths.length === 0)
    throw new UsageError('expected at least one FILE, folder or glob')
  if (mode !== 'many' && paths.length !== 2)
    throw new UsageError(`expected two files, BEFORE and AFTER, not ${paths.length}; --many compares several`)
  const registries = wordsOf('--registry', flags.registry)
  if (mode !== 'revision' && registries.length > 0)
    throw new UsageError('--registry: expected two plans; with --cascade and --many nothing is asked of it')
  if ([...paths, ...registries].filter((path) => path === STDIN).length > 1)
    throw new UsageError('expected - only once: standard input is read once')
  return {
    mode,
    paths,
    registries,
    format: choiceOf('--format', flags.format, FORMATS[mode === 'many' ? 'many' : 'two']),
    language: languageOf(flags.lang),
  }
}
