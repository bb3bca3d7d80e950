import type { RuleSetting } from '../index'
import type { Language } from '../report/report'
import { choiceOf, dayOf, languageOf, wordOf, wordsOf } from './flags'
import { STDIN } from './read-all'
import { UsageError } from './usage-error'

/** The options of `chithi check` as the library gives them. */
export interface CheckFlags {
  '--': string[]
  registry?: unknown
  on?: unknown
  policy?: unknown
  baseline?: unknown
  writeBaseline?: unknown
  format: unknown
  output?: unknown
  lang?: unknown
  frail?: unknown
  rule?: unknown
}

const FORMATS = ['text', 'json', 'sarif', 'docx'] as const
const SETTINGS = ['off', 'info', 'warning', 'error'] as const

/** What the words of the command line say, before any file is read. */
export interface CheckSettings {
  paths: string[]
  registries: string[]
  on: string | undefined
  policy: string | undefined
  baseline: string | undefined
  writeBaseline: string | undefined
  format: (typeof FORMATS)[number]
  output: string | undefined
  language: Language
  isFrail: boolean
  rules: Record<string, RuleSetting>
}

export const settingsOf = (files: readonly string[], flags: CheckFlags): CheckSettings => {
  const paths = [...files, ...flags['--']]
  if (paths.length === 0) throw new UsageError('expected at least one FILE, folder or glob')
  const registries = wordsOf('--registry', flags.registry)
  if ([...paths, ...registries].filter((path) => path === STDIN).length > 1)
    throw new UsageError('expected - only once: standard input is read once')
  const format = choiceOf('--format', flags.format, FORMATS)
  const output = wordOf('--output', flags.output)
  if (format === 'docx' && output === undefined && flags.writeBaseline === undefined)
    throw new UsageError('--format docx: expected -o FILE to write, or a folder for several')
  return {
    paths,
    registries,
    on: dayOf('--on', flags.on),
    policy: wordOf('--policy', flags.policy),
    baseline: wordOf('--baseline', flags.baseline),
    writeBaseline: wordOf('--write-baseline', flags.writeBaseline),
    format,
    output,
    language: languageOf(flags.lang),
    isFrail: flags.frail === true,
    rules: Object.fromEntries(wordsOf('--rule', flags.rule).map(ruleOf)),
  }
}

const ruleOf = (word: string): [string, RuleSetting] => {
  const at = word.lastIndexOf('=')
  if (at <= 0)
    throw new UsageError(`--rule ${word}: expected citation/unknown=off, or =info, =warning, =error`)
  return [word.slice(0, at), choiceOf(`--rule ${word}:`, word.slice(at + 1), SETTINGS)]
}
