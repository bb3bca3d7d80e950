import { quantityLexicon } from '../../lexicon/quantities'
import { alternatives } from '../../text/alternatives'
import { readNumber } from '../../text/numbers'

/** The digits of a quantity, before it is known what they count. */
export interface Amount {
  start: number
  end: number
  first: string
  /** The high end of a range. */
  second: string | null
  /** The whole of a fraction (`3/5`). */
  outOf: number | null
}

const { rangeJoins, rangeBounds } = quantityLexicon
const DIGITS = '\\d(?:[\\d.,]{0,18}\\d)?'
const NOT_GOING_ON = '(?![\\d/]|[.,]\\d| ?[-–—] ?\\d)'
const AMOUNT = new RegExp(
  `(?<first>${DIGITS})(?:(?: ?%)?(?: ?[-–—] ?| (?:${alternatives(rangeJoins)}) (?:(?:${alternatives(rangeBounds)}) )?)(?<second>${DIGITS})|/(?<whole>\\d{1,3}(?:\\.\\d{3})+|\\d{1,4}))?${NOT_GOING_ON}`,
  'uy',
)
const ALONE = new RegExp(`(?<first>${DIGITS})(?![\\d/]|[.,]\\d)`, 'uy')
/** `1 200 000`: groups of three set apart by blanks; with a single group it may as well be two numbers. */
const SPACED = /[1-9]\d{0,2}(?<groups>(?: \d{3}){1,4})(?![\d/]|[.,]\d| ?[-–—] ?\d)/uy
const GROUP = /^\d{3}(?!\d)/u
const BEFORE_GROUP = /(?<![\p{L}\p{N}.,/])[1-9]\d{0,2} (?:\d{3} ){0,3}$/u
const YEAR = /^(?:19|20)\d\d$/
const JOINED = /[\p{L}\p{N}/._@]/u

/** Whether a number at `start` is the tail of something else: of a symbol, a date, a clock time. */
const isJoined = (text: string, start: number): boolean => {
  const before = text[start - 1]
  if (before === undefined) return false
  if (before === ':' || before === ',') return /\d/.test(text[start - 2] ?? '')
  if (/[-–—]/.test(before)) return (text[start - 2] ?? '\n') !== '\n'
  return JOINED.test(before)
}

/** Whether the digits at `start` may be a group of the number before them. */
const isGroup = (text: string, start: number): boolean =>
  text[start - 1] === ' ' &&
  /\d/.test(text[start - 2] ?? '') &&
  GROUP.test(text.slice(start, start + 4)) &&
  BEFORE_GROUP.test(text.slice(Math.max(0, start - 18), start))

/** Reads a number, a range (`12 - 14`, `từ 205 đến 210`) or a fraction (`3/5`) at `start`; years and dates are none. */
export const readAmount = (text: string, start: number): Amount | null => {
  if (isJoined(text, start) || isGroup(text, start)) return null
  SPACED.lastIndex = start
  const spaced = SPACED.exec(text)
  if (spaced) {
    const first = spaced[0].replaceAll(' ', '')
    const isSure = spaced.groups!.groups!.length > 4
    return isSure ? { start, end: SPACED.lastIndex, first, second: null, outOf: null } : null
  }
  AMOUNT.lastIndex = start
  const { first, second, whole } = AMOUNT.exec(text)?.groups ?? {}
  if (first === undefined || YEAR.test(first)) return null
  if (whole !== undefined) {
    const outOf = readNumber(whole, true) ?? 0
    const isPart = (readNumber(first, true) ?? 0) <= outOf && !YEAR.test(whole)
    return isPart ? { start, end: AMOUNT.lastIndex, first, second: null, outOf } : null
  }
  if (second === undefined) return { start, end: start + first.length, first, second: null, outOf: null }
  const rises = (readNumber(first) ?? 0) < (readNumber(second) ?? 0)
  if (rises) return { start, end: AMOUNT.lastIndex, first, second, outOf: null }
  ALONE.lastIndex = start
  return ALONE.test(text) ? { start, end: start + first.length, first, second: null, outOf: null } : null
}
