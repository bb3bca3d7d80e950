import type { InstrumentType } from '../directive/header'
import { alternatives } from '../text/alternatives'
import { ISSUER_CODES } from './issuers'
import { mendCase, mendSlips } from './mend-codes'
import { mendMissing } from './mend-missing'
import { mendDigits, mendGluedYear } from './mend-number'
import { mendOrder } from './mend-order'
import { mendSeparators } from './mend-separators'
import data from './repairs.json'
import { type SymbolTokens, tokensOf, writtenTokens } from './tokens'
import { TYPE_CODES } from './types'

export type RepairKind =
  | 'blank'
  | 'punctuation'
  | 'look-alike'
  | 'dash'
  | 'case'
  | 'slip'
  | 'separator'
  | 'missing-separator'
  | 'digit'
  | 'order'

/** One thing that was wrong with a symbol. */
export interface SymbolRepair {
  /** Stable. */
  kind: RepairKind
  /** A part of a sentence, in English and Vietnamese: `slash and hyphen confused`. */
  reason: { en: string; vi: string }
}

/** All reasons of repairs. */
export const REPAIR_REASONS: readonly SymbolRepair['reason'][] = Object.values(data.kinds.reasons)

/** Letters, digits, `/`, `-` and `&` as symbols are made of them; nothing else is looked at twice. */
const CLEAN_LOOKING = /^\d{1,5}(?:\.\d{1,3})?[a-zđ]?[/-](?:(?:19|20)\d{2}\/)?[A-ZĐa-z\d&/-]+$/u
const AROUND = /^[\s"'“”‘’.,;:(]{1,8}|[\s"'“”‘’.,;:]{1,8}$/gu
const LOOK_ALIKE = new RegExp(
  `[${Object.keys(data.lookAlikes.letters).join('').replace('\\', '\\\\')}]`,
  'gu',
)
const lookAlikes = data.lookAlikes.letters as Readonly<Record<string, string>>
const DASH = /[‐‑‒–—―−﹣－_]/gu
const LONGEST = 80
/** What nearly every symbol is: known codes between the right separators, so that there is nothing to look for. */
const WELL_FORMED = new RegExp(
  `^\\d{1,5}[a-zđ]?(?:/(?:(?:19|20)\\d{2}/)?(?:(?:${alternatives(TYPE_CODES)})-(?:${alternatives(ISSUER_CODES)})|(?:QH|UBTVQH)\\d{1,2})|-(?:${alternatives(TYPE_CODES)})/T[WU])$`,
  'u',
)

/** Whether there is a character that does not belong into a symbol. */
const UNUSUAL = /[^\dA-Za-zĐđƯ&./-]|^\.|\.$/u

/** What is done to the characters, to the number, and then to the codes. */
const CHARACTERS: readonly (readonly [RepairKind, (text: string) => string])[] = [
  ['punctuation', (text) => text.replace(AROUND, '')],
  ['blank', (text) => text.replace(/\s+/gu, '')],
  ['look-alike', (text) => text.replace(LOOK_ALIKE, (letter) => lookAlikes[letter]!)],
  ['dash', (text) => text.replace(DASH, '-')],
]
const NUMBER: readonly (readonly [RepairKind, (text: string) => string])[] = [
  ['digit', mendDigits],
  ['missing-separator', mendGluedYear],
]
const CODES: readonly (readonly [
  RepairKind,
  (tokens: SymbolTokens, type: InstrumentType | null, issuer: string | null) => void,
])[] = [
  ['case', mendCase],
  ['missing-separator', mendMissing],
  ['slip', mendSlips],
  ['order', mendOrder],
  ['separator', mendSeparators],
]

const AS_IT_IS = (symbol: string) => ({ symbol, repairs: [] })

/**
 * A số, ký hiệu as it should have been written, and what was wrong with it: `22/CT-TW` gives `22-CT/TW` and `separator`,
 * `77/2016/NĐ-СР` with Cyrillic letters `77/2016/NĐ-CP` and `look-alike`. `type` is what the word before it says,
 * `issuer` who issued it: `445-KL/TƯ` of a Tỉnh ủy is `445-KL/TU`, of others `445-KL/TW`.
 *
 * Only what has one reading is repaired; digits of number and year never change. A symbol that stays strange comes back
 * as it is, without repairs. Forms: NĐ 30/2020/NĐ-CP Điều 15, NĐ 34/2016/NĐ-CP Điều 58, Hướng dẫn 36-HD/VPTW.
 */
export const repairSymbol = (
  symbol: string,
  type: InstrumentType | null = null,
  issuer: string | null = null,
): { symbol: string; repairs: SymbolRepair[] } => {
  if (symbol.length > LONGEST || WELL_FORMED.test(symbol)) return AS_IT_IS(symbol)
  let text = symbol.normalize('NFC')
  const kinds = new Set<RepairKind>()
  const note = (kind: RepairKind, mended: string): void => {
    if (mended !== text) kinds.add(kind)
    text = mended
  }
  if (UNUSUAL.test(text)) for (const [kind, mend] of CHARACTERS) note(kind, mend(text))
  for (const [kind, mend] of NUMBER) note(kind, mend(text))
  const tokens = tokensOf(text)
  if (!tokens) return AS_IT_IS(symbol)
  for (const [kind, mend] of CODES) {
    mend(tokens, type, issuer)
    note(kind, writtenTokens(tokens))
  }
  if (kinds.size === 0 || !CLEAN_LOOKING.test(text)) return AS_IT_IS(symbol)
  return { symbol: text, repairs: [...kinds].map((kind) => ({ kind, reason: data.kinds.reasons[kind] })) }
}
