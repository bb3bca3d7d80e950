import { matchesOf } from '../text/matches'
/** A symbol cut up: its number as it stands, and each code with the separator before it. */
export interface SymbolTokens {
  number: string
  /** The first has no separator where it is glued to the number (`60QĐ-UBND`). */
  codes: { separator: string; text: string }[]
  /** `/nb` behind what a Party committee keeps to itself. */
  tail: string
}

const SHAPE =
  /^(?<number>\d{1,5}(?:\.\d{1,3})?[a-zđ]?)(?<codes>\p{Lu}{0,6}(?:[-/]{1,3}[\p{L}\p{N}&.§()]{1,40}){1,12}?)(?<tail>\/nb)?$/u
const CODE = /(?<separator>[-/]{0,3})(?<text>[^-/]{1,40})/gu

/** Cuts `12/2008/TTLT-BTC-BKHCN` up; null for what is no number with codes. */
export const tokensOf = (symbol: string): SymbolTokens | null => {
  const found = SHAPE.exec(symbol)?.groups
  if (!found) return null
  const codes = matchesOf(CODE, found.codes!).map(({ groups }) => ({
    separator: groups!.separator!,
    text: groups!.text!,
  }))
  return { number: found.number!, codes, tail: found.tail ?? '' }
}

/** Puts the pieces together again. */
export const writtenTokens = ({ number, codes, tail }: SymbolTokens): string => {
  let text = number
  for (const code of codes) text += code.separator + code.text
  return text + tail
}

/** A year as symbols have it, wherever it stands. */
export const FULL_YEAR = /^(?:19|20)\d{2}$/u

/**
 * Whether a code stands where normative symbols have their year; a mistyped one (`91/2107/NĐ-CP`, `91/201/NĐ-CP`) is read
 * as it is.
 */
export const isYear = (code: string | undefined): boolean => /^(?:[12]\d{3}|\d{2,3}|\d{5})$/u.test(code ?? '')
