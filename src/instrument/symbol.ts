import type { InstrumentType } from '../directive/header'
import { alternatives } from '../text/alternatives'
import { matchesOf } from '../text/matches'
import type { Span } from '../text/span'
import { ISSUER_CODES } from './issuers'
import { type SymbolFamily, type SymbolParts, symbolParts } from './parts'
import { MIXED_CODES, TYPE_CODES } from './types'

/** A số, ký hiệu and what it alone tells: NĐ 30/2020/NĐ-CP Điều 15, Luật 80/2015/QH13 Điều 10, HD 36-HD/VPTW. */
export interface InstrumentSymbol {
  /** As the document spells it, without spaces: `2767/KH-SGDĐT`. */
  text: string
  span: Span
  family: SymbolFamily
  /** The type that the symbol alone tells; null for `89/2015/QH13`, which may be a law or a resolution. */
  type: InstrumentType | null
  /** The codes of who issued it and who drafted it: `SGDĐT-TCHC`, `TTg`, `BTC-BTP`, `TW`. */
  issuerCode: string
}

const DASH = '[-–—‐‑−_]'
const TYPE = alternatives(TYPE_CODES)
const MIXED = alternatives(MIXED_CODES)
/**
 * Capitals with `&` and `.` between them (`UB.VX`), and small letters in codes that mix them (`TTg`) or that go on behind
 * them (`GDTrH`); `§` is how scans read some a `Đ`.
 */
const CODE = `(?:${MIXED}|[\\p{Lu}§])(?:(?:&|\\.(?!\\p{Lu}\\p{Ll}))?(?:${MIXED}|[a-zđ]{0,2}[\\p{Lu}§]|\\d)){0,15}(?:[hr](?![\\p{L}\\p{N}]))?`
/** `VPCP-Văn phòng`: a word begins with one capital. */
const NO_WORD = '(?!\\p{Lu}\\p{Ll}{1,6}(?!\\p{L}))'
/** `104-CTr/Tu`: the level with its last letter small. */
const PARTY = `(?: ?${DASH} ?| )(?:${TYPE}) ?/ ?(?:T[uw](?![\\p{L}\\p{N}])|${CODE}(?:${DASH}${CODE})?)`
/**
 * A space may stand on one side of a separator, on both only behind a type (`12/QĐ - UBND`): `18/CT-UBND - UBND tỉnh`
 * ends before the second dash.
 */
const STATE = `(?: ?/ ?\\d{1,5})? ?/ ?(?:(?:${TYPE}) ?[-–—‐‑−_/] ?)?${CODE}(?:(?: [-–—‐‑−_/]|[-–—‐‑−_/] ?)${NO_WORD}${CODE}){0,9}`

/** A code in any letters, large or small. */
const inAnyCase = (code: string): string =>
  [...code].map((letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`).join('')
const LONG_TYPE = alternatives(TYPE_CODES.filter((code) => code.length > 1))
const KNOWN = alternatives([...ISSUER_CODES, 'TW', 'TU'])
const TERMED = '(?:UBTV)?QH\\d{1,2}'
const YEAR = '(?:19|20)\\d{2}'
/**
 * What is a symbol only because its codes are known: `41/2018/nđ-cp`, `30-2020/NĐ-CP`, `43/2019-QH14`, `30/NĐ-CP/2020`,
 * `60QĐ-UBND`, `29-NQ-TW`, `44-CP`, `27-BYT/TT`.
 */
const SLIPPED = [
  `[-/]${YEAR}[-/](?:(?:${LONG_TYPE})[-/](?:${KNOWN})|${TERMED})`,
  `/(?:${LONG_TYPE})-(?:${KNOWN})/${YEAR}`,
  `/${YEAR}/(?:${alternatives(TYPE_CODES.map(inAnyCase))})[-_](?:${alternatives(ISSUER_CODES.map(inAnyCase))})`,
  `(?:/${YEAR})?(?:${LONG_TYPE})[-/](?:${KNOWN})`,
  `-(?:${TYPE})-T[WU]`,
  '-(?:CP|TTg|HĐBT)',
  '-\\p{Lu}{2,8}/\\p{Lu}{2,8}',
].join('|')
/** Where a symbol may end that is one only because its codes are known. */
const SLIPPED_END = '(?![\\p{L}\\p{N}]| ?[-–/&]|\\.\\p{Lu}(?!\\p{Ll}))'
/** `772016/NĐ-CP`, `3O/2020/NĐ-CP`: a year glued to the number, or the letter O for a zero in it. */
const ODD_NUMBER = `(?:\\d{2,4}${YEAR}|(?=[\\dO]{1,4}/${YEAR})\\d{0,3}O[\\dO]{0,3}/${YEAR})/(?:(?:${LONG_TYPE})-(?:${KNOWN})|${TERMED})${SLIPPED_END}`
/** `/nb` at the end marks what a Party committee keeps to itself (lưu hành nội bộ). */
const SYMBOL = new RegExp(
  `(?<![\\p{L}\\p{N}./-])(?:${ODD_NUMBER}|\\d{1,5}(?:\\.\\d{1,3})?(?:[a-zđ]?(?:${PARTY}|(?:${SLIPPED})${SLIPPED_END}|${STATE}))(?:/nb(?!\\p{L}))?)`,
  'gu',
)

/** The number of a footnote that stands right behind a symbol: `66-NQ/TW1`; `QH15` and `P2` keep theirs. */
const FOOTNOTE = /(?<=TW|TU|CP|TTg|[\p{Lu}&]{3})(?<!QH|QHI)\d{1,2}$/u

/** How long the number of a footnote is; the unit that drafted a công văn may bear one itself: `1234/UBND-KGVX1`. */
const footnoteOf = (match: string): number => {
  const found = FOOTNOTE.exec(match)
  const parts = found && symbolParts(match.replaceAll(' ', ''))
  return !found || (parts?.family === 'dispatch' && parts.unit !== null) ? 0 : found[0].length
}

const HYPHEN_FIRST = /^\d+[a-zđ]?-\p{Lu}+\//u

/** `năm học 2019-2020/KH-…` */
const RANGE = /^(?:19|20)\d{2}-(?:19|20)\d{2}\//u

/** `12/Chủ tịch` and `Số 271/Ngày` begin with one capital; `12-ABC/XYZ` has codes that nobody knows. */
const isSymbol = (text: string, { issuerCode, typeCode }: SymbolParts): boolean =>
  !RANGE.test(text) && (typeCode !== null || (issuerCode.length > 1 && !HYPHEN_FIRST.test(text)))

const read = (match: RegExpMatchArray): InstrumentSymbol | null => {
  const footnote = footnoteOf(match[0])
  const span = { start: match.index!, end: match.index! + match[0].length - footnote }
  const text = match[0].slice(0, match[0].length - footnote).replaceAll(' ', '')
  const parts = symbolParts(text)
  if (!parts || !isSymbol(text, parts)) return null
  const issuerCode = parts.unit === null ? parts.issuerCode : `${parts.issuerCode}-${parts.unit}`
  return { text, span, family: parts.family, type: parts.type, issuerCode }
}

/** Every number with a code that has the form of a symbol, in order; whether it is cited is the caller's to judge. */
export function* findSymbols(text: string): Generator<InstrumentSymbol> {
  for (const match of matchesOf(SYMBOL, text)) {
    const symbol = read(match)
    if (symbol) yield symbol
  }
}
