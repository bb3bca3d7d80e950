import type { InstrumentType } from '../directive/header'
import { alternatives } from '../text/alternatives'
import { ISSUER_CODES } from './issuers'
import { mendCase, mendSlips } from './mend-codes'
import { mendSeparators, withMissingSeparators } from './mend-separators'
import data from './repairs.json'
import { tokensOf, writtenTokens } from './tokens'
import { TYPE_CODES } from './types'

export type RepairKind = keyof typeof data.kinds.reasons

/** One thing that was wrong with a symbol. */
export interface SymbolRepair {
  /** Stable. */
  kind: RepairKind
  /** A part of a sentence, in English and Vietnamese: `slash and hyphen confused`. */
  reason: { en: string; vi: string }
}

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

type Step = readonly [RepairKind, (text: string, type: InstrumentType | null) => string]

/** By way of the tokens; a text that has none stays. */
const inTokens =
  (mend: (tokens: NonNullable<ReturnType<typeof tokensOf>>, type: InstrumentType | null) => void) =>
  (text: string, type: InstrumentType | null): string => {
    const tokens = tokensOf(text)
    if (!tokens) return text
    mend(tokens, type)
    return writtenTokens(tokens)
  }

const STEPS: readonly Step[] = [
  ['punctuation', (text) => text.replace(AROUND, '')],
  ['blank', (text) => text.replace(/\s+/gu, '')],
  ['look-alike', (text) => text.replace(LOOK_ALIKE, (letter) => lookAlikes[letter]!)],
  ['dash', (text) => text.replace(DASH, '-')],
  ['case', inTokens(mendCase)],
  ['slip', inTokens(mendSlips)],
  ['missing-separator', withMissingSeparators],
  ['case', inTokens(mendCase)],
  ['separator', inTokens(mendSeparators)],
]

const AS_IT_IS = (symbol: string) => ({ symbol, repairs: [] })

/**
 * A số, ký hiệu as it should have been written, and what was wrong with it: `22/CT-TW` gives `22-CT/TW` and `separator`,
 * `77/2016/NĐ-СР` with Cyrillic letters `77/2016/NĐ-CP` and `look-alike`. `type` is what the word before it says.
 *
 * Only what has one reading is repaired; digits of number and year never change. A symbol that stays strange comes back
 * as it is, without repairs. Forms: NĐ 30/2020/NĐ-CP Điều 15, NĐ 34/2016/NĐ-CP Điều 58, Hướng dẫn 36-HD/VPTW.
 */
export const repairSymbol = (
  symbol: string,
  type: InstrumentType | null = null,
): { symbol: string; repairs: SymbolRepair[] } => {
  if (symbol.length > LONGEST || WELL_FORMED.test(symbol)) return AS_IT_IS(symbol)
  let text = symbol.normalize('NFC')
  const kinds = new Set<RepairKind>()
  for (const [kind, mend] of STEPS) {
    const mended = mend(text, type)
    if (mended !== text) kinds.add(kind)
    text = mended
  }
  if (kinds.size === 0 || !CLEAN_LOOKING.test(text)) return AS_IT_IS(symbol)
  return { symbol: text, repairs: [...kinds].map((kind) => ({ kind, reason: data.kinds.reasons[kind] })) }
}
