import type { InstrumentType } from '../directive/header'
import { alternatives } from '../text/alternatives'
import type { Span } from '../text/span'
import data from './codes.json'

/**
 * How a symbol is built. `legal`: with a year (`91/2017/NĐ-CP`). `administrative`: typed, no year (`60/QĐ-UBND`).
 * `dispatch`: the issuer stands where the type would (`298/SGDĐT-TCHC`). `party`: `29-NQ/TW`. `consolidated`: VBHN.
 */
export type SymbolFamily = 'legal' | 'administrative' | 'dispatch' | 'party' | 'consolidated'

/** A số, ký hiệu and its parts: NĐ 30/2020/NĐ-CP Điều 15, Luật 80/2015/QH13 Điều 10, HD 36-HD/VPTW. */
export interface InstrumentSymbol {
  /** As the document spells it, without spaces: `2767/KH-SGDĐT`. */
  text: string
  span: Span
  family: SymbolFamily
  /** The type that the symbol alone tells; null for `89/2015/QH13`, which may be a law or a resolution. */
  type: InstrumentType | null
  /** The codes of who issued it and who drafted it: `SGDĐT`, `TTg`, `BTC-BTP`, `TW`. */
  issuerCode: string
}

const typeCodes = data.types.words as Readonly<Record<string, InstrumentType>>

const DASH = '[-–—‐‑_]'
const TYPE = alternatives(Object.keys(data.types.words))
const MIXED = alternatives(data.mixedCase.codes)
/** Capitals with `&`, and the few codes that mix in small letters (`TTg`); `§` is how scans read some an `S`. */
const CODE = `(?:${MIXED}|[\\p{Lu}§])(?:[&.]?(?:${MIXED}|[\\p{Lu}\\d§])){0,15}`
const PARTY = `(?: ?${DASH} ?| )(?<partyType>${TYPE}) ?/ ?(?<level>${CODE}(?:${DASH}${CODE})?)`
/**
 * A space may stand on one side of a separator, on both only behind a type (`12/QĐ - UBND`): `18/CT-UBND - UBND tỉnh`
 * ends before the second dash.
 */
const STATE = `(?: ?/ ?(?<year>\\d{1,4}))? ?/ ?(?<codes>(?:(?:${TYPE}) ?[-–—‐‑_/] ?)?${CODE}(?:(?: [-–—‐‑_/]|[-–—‐‑_/] ?)${CODE}){0,4})`
/** `/nb` at the end marks what a Party committee keeps to itself (lưu hành nội bộ). */
const SYMBOL = new RegExp(
  `(?<![\\p{L}\\p{N}./-])\\d{1,5}(?:\\.\\d{1,3})?[a-zđ]?(?:${PARTY}|${STATE})(?:/nb(?!\\p{L}))?`,
  'gu',
)

const familyOf = (year: string | undefined, first: string): SymbolFamily => {
  if (first === 'VBHN') return 'consolidated'
  if (year?.length === 4) return 'legal'
  return first in typeCodes ? 'administrative' : 'dispatch'
}

const typeOf = (family: SymbolFamily, codes: readonly string[]): InstrumentType | null => {
  const [first = ''] = codes
  if (first in typeCodes) return typeCodes[first]!
  if (first.startsWith('UBTVQH')) return 'resolution'
  return family === 'dispatch' ? 'dispatch' : null
}

/** The number of a footnote that stands right behind a symbol: `66-NQ/TW1`; `QH15` and `P2` keep theirs. */
const FOOTNOTE = /(?<=TW|TU|CP|TTg|[\p{Lu}&]{3})(?<!QH|QHI)\d{1,2}$/u

const read = (match: RegExpMatchArray): InstrumentSymbol | null => {
  const { partyType, level, year, codes } = match.groups!
  const footnote = FOOTNOTE.exec(match[0])?.[0].length ?? 0
  const unnoted = (part: string): string => part.slice(0, part.length - footnote).replaceAll(' ', '')
  const text = unnoted(match[0])
  const span = { start: match.index!, end: match.index! + match[0].length - footnote }
  if (partyType)
    return { text, span, family: 'party', type: typeCodes[partyType] ?? 'other', issuerCode: unnoted(level!) }
  const parts = unnoted(codes!).split(/[-–—‐‑_/]/u)
  // `12/Chủ tịch` and `Số 271/Ngày` begin with one capital.
  if (parts[0]!.length < 2) return null
  // `22/CT-TW`: a Party symbol written in the State's style.
  const isParty = parts.length > 1 && /^(?:TW|TU|HU|QU|ThU)$/u.test(parts.at(-1)!)
  const family = isParty ? 'party' : familyOf(year, parts[0]!)
  const issuer = parts[0]! in typeCodes ? parts.slice(1) : parts
  return { text, span, family, type: typeOf(family, parts), issuerCode: issuer.join('-') }
}

/** Every number with a code that has the form of a symbol, in order; whether it is cited is the caller's to judge. */
export function* findSymbols(text: string): Generator<InstrumentSymbol> {
  for (const match of text.matchAll(SYMBOL)) {
    const symbol = read(match)
    if (symbol) yield symbol
  }
}
