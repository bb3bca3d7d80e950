import type { Translate } from '../report/messages/catalogue'
import type { Language } from '../report/report'

/** How people are spoken to. */
export interface Voice {
  language: Language
  /** Says a message of ours, which stands in English. */
  say: Translate
}

export const ENGLISH: Voice = { language: 'en', say: (english) => english }

/** The voice of a language; its catalogue is loaded only where it is spoken. */
export const voiceIn = async (language: Language): Promise<Voice> =>
  language === 'en' ? ENGLISH : { language, say: (await import('./messages/vietnamese')).vietnamese }

/** What of the environment says which language is spoken: our own word before those of POSIX (Base Definitions, 8.2). */
const VARIABLES = ['CHITHI_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'] as const
export type Environment = Readonly<Record<string, string | undefined>>

const isVietnamese = (locale: string): boolean => /^vi(?![\p{L}\d])/iu.test(locale)

/**
 * The language that the words of the command line ask for; else the first variable of the environment that is set; else that of
 * the `system`, which Windows tells in no variable.
 */
export const spokenLanguage = (
  argv: readonly string[],
  environment: Environment,
  system: string,
): Language => {
  const told = VARIABLES.map((name) => environment[name]).find((value) => value !== undefined && value !== '')
  return languageIn(argv) ?? (isVietnamese(told ?? system) ? 'vi' : 'en')
}

/** What `--lang` says, found before the command is known: help and wrong usage are said in it. */
const languageIn = (argv: readonly string[]): Language | null => {
  const end = argv.indexOf('--')
  const words = end < 0 ? argv : argv.slice(0, end)
  const said = words.flatMap((word, index) =>
    word === '--lang' ? [words[index + 1]] : word.startsWith('--lang=') ? [word.slice(7)] : [],
  )
  const last = said.at(-1)
  return last === 'vi' || last === 'en' ? last : null
}
