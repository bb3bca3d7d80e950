import type { InstrumentType } from '../directive/header'
import { alternatives } from '../text/alternatives'
import { oneSlipApart } from '../text/fold'
import { ISSUER_CODES } from './issuers'
import data from './repairs.json'
import { isYear, type SymbolTokens } from './tokens'
import { MIXED_CODES, TYPE_CODES, typeOfCode } from './types'

const known = new Set([...TYPE_CODES, ...ISSUER_CODES])
const byCapitals = new Map([...MIXED_CODES, ...known].map((code) => [code.toUpperCase(), code]))
const slips = data.slips.codes as Readonly<Record<string, string>>
/** Where the number of a Quốc hội stands, with letters that scans read for a one. */
const TERM = /^(?<body>QH|UBTVQH)(?=\d?[Il]|[Il])(?<term>[\dIl]{1,2})$/u

/** A code with its letters as they should be: `ttg` is `TTg`, `BLĐTBXh` `BLĐTBXH`; `GDTrH`, which no list has, is its own. */
const inCase = (code: string): string => {
  if (known.has(code)) return code
  const listed = byCapitals.get(code.toUpperCase())
  if (listed !== undefined) return listed
  return /\p{Lu}/u.test(code) ? code : code.toUpperCase()
}

/** Sets capitals and small letters right. */
export const mendCase = ({ codes }: SymbolTokens): void => {
  for (const code of codes) code.text = inCase(code.text)
}

/** What the type word expects where the code of the type must stand, if one code of that type is a slip away. */
const expected = (code: string, type: InstrumentType): string | null => {
  const near = TYPE_CODES.filter(
    (other) => typeOfCode(other) === type && other.length === code.length && oneSlipApart(other, code),
  )
  return near.length === 1 ? near[0]! : null
}

const begin = (words: readonly string[]) =>
  new RegExp(`(?<!\\p{L})(?:${alternatives(words)})(?!\\p{L})`, 'iu')
const OF_PROVINCE = begin(data.levels.province)
const BELOW = begin(data.levels.below)
/** `TƯ`, `T.Ư`, `VPTƯ`: TW, or TU where a committee of a province issued it. */
const DOUBTFUL_LEVEL = /T\.?Ư$/u

const levelOf = (code: string, issuer: string | null): string => {
  if (issuer === null) return code.replace(DOUBTFUL_LEVEL, 'TW')
  if (OF_PROVINCE.test(issuer)) return code.replace(DOUBTFUL_LEVEL, 'TU')
  return BELOW.test(issuer) ? code : code.replace(DOUBTFUL_LEVEL, 'TW')
}

const mended = (code: string): string => {
  const term = TERM.exec(code)?.groups
  if (term) return term.body! + term.term!.replace(/[Il]/gu, '1')
  return Object.hasOwn(slips, code) ? slips[code]! : code
}

/**
 * Spells codes right that can only be one: `ND` is `NĐ`, `QHI3` `QH13`; `type` is the type that the word before it says,
 * `issuer` who issued it.
 */
export const mendSlips = (
  { codes }: SymbolTokens,
  type: InstrumentType | null,
  issuer: string | null,
): void => {
  for (const code of codes) code.text = levelOf(mended(code.text), issuer)
  const [year, first, ...others] = codes
  if (type === null || !isYear(year?.text) || !first || others.length === 0) return
  if (!known.has(first.text)) first.text = expected(first.text, type) ?? first.text
}
