import { LANGUAGES, type Language } from '../report/report'
import { UsageError } from './usage-error'

/** The word given for an option that may be given once; undefined where it was not. */
export const wordOf = (option: string, value: unknown): string | undefined => {
  if (value === undefined) return undefined
  if (Array.isArray(value)) throw new UsageError(`expected ${option} only once`)
  // The library makes numbers of `007` and of an empty word; what was typed is lost.
  if (typeof value !== 'string')
    throw new UsageError(`expected a word after ${option}; write ./2021 for a file with such a name`)
  return value
}

/** The words of an option that may be given several times. */
export const wordsOf = (option: string, value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) => wordOf(option, each) ?? [])

/** One of a few words. */
export const choiceOf = <T extends string>(option: string, value: unknown, choices: readonly T[]): T => {
  const found = choices.find((choice) => choice === value)
  if (found !== undefined) return found
  throw new UsageError(`${option} ${value}: expected ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`)
}

/** The language of a file that is written: that of the documents where it is not told, whoever writes it. */
export const languageOf = (value: unknown): Language =>
  value === undefined ? 'vi' : choiceOf('--lang', value, LANGUAGES)

const DAY = /^\d{4}-\d\d-\d\d$/u

/** A day of the calendar; undefined where the option was not given. */
export const dayOf = (option: string, value: unknown): string | undefined => {
  if (value === undefined) return undefined
  const day = new Date(`${value}T00:00:00Z`)
  const isDay =
    DAY.test(String(value)) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(String(value))
  if (!isDay) throw new UsageError(`${option} ${value}: expected a day as 2026-04-30`)
  return String(value)
}

/** A number that holds to `range`, which `expected` says; undefined where the option was not given. */
export const numberOf = (
  option: string,
  value: unknown,
  expected: string,
  range: (value: number) => boolean,
): number | undefined => {
  if (value === undefined) return undefined
  if (Array.isArray(value)) throw new UsageError(`expected ${option} only once`)
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value)
  if (typeof value !== 'boolean' && range(number)) return number
  throw new UsageError(`${option} ${value}: expected ${expected}`)
}
