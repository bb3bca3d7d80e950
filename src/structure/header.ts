import { readNames } from '../body/names/read'
import type { InstrumentType } from '../directive/header'
import { findSymbols } from '../instrument/symbol'
import { headerLexicon } from '../lexicon/header'
import type { Span } from '../text/span'
import { withoutEnd } from '../text/trim'
import { readAt } from '../time/read-at'
import type { Block, Reading } from './document'
import { joinLetterhead, type LetterheadLine, type LetterheadPart } from './letterhead'
import { isCapitals, isIssuingLine, typeHeading } from './words'

/** A part of the header and where it stands; `value` may be cleaner than the words at `span`. */
export interface HeaderPart<T = string> {
  value: T
  span: Span
}

/** The elements of a header (NĐ 30/2020, Phụ lục I, mục I), as they stand; null where the document has none. */
export interface HeaderParts {
  /** The bodies of the letterhead from the superior one down, as printed. */
  letterhead: LetterheadPart[]
  symbol: HeaderPart | null
  /** Where and when: the date may be left for the pen, or lost in a scan. */
  place: HeaderPart | null
  issued: HeaderPart | null
  type: HeaderPart<InstrumentType> | null
  title: HeaderPart | null
}

/** A header in the reading. */
interface State {
  text: string
  parts: HeaderParts
  lines: LetterheadLine[]
  title: Span[]
  /** Capitals above these name who issues; without them they are a title. */
  hasLetterhead: boolean
  /** Below `Kính gửi` stands to whom it goes. */
  isAddressed: boolean
  /** The symbol is still to come: it stands under the letterhead. */
  isAboveSymbol: boolean
}

/** Reads the header out of the blocks that stand in it. */
export const readHeader = (blocks: Block[], { text }: Reading): HeaderParts => {
  const parts: HeaderParts = {
    letterhead: [],
    symbol: null,
    place: null,
    issued: null,
    type: null,
    title: null,
  }
  const end = blocks.findIndex(({ zone, attachment }) => zone !== 'header' || attachment > 0)
  const header = end < 0 ? blocks : blocks.slice(0, end)
  const cells = header.flatMap((block) => block.cells.flatMap(({ span }) => apart(text, span)))
  const symbolAt = cells.findIndex(({ start, end }) => headerLexicon.number.test(text.slice(start, end)))
  const state: State = {
    text,
    parts,
    lines: [],
    title: [],
    hasLetterhead: header.some((block) => isBesideLetterhead(block.text)),
    isAddressed: false,
    isAboveSymbol: false,
  }
  cells.forEach((span, index) => {
    state.isAddressed ||= headerLexicon.addressee.test(text.slice(span.start, span.end))
    state.isAboveSymbol = index < symbolAt
    readCell(state, span)
  })
  parts.letterhead = joinLetterhead(state.lines)
  parts.title = titleOf(text, state.title)
  return parts
}

const isBesideLetterhead = (text: string): boolean =>
  headerLexicon.nation.test(text) ||
  headerLexicon.motto.test(text) ||
  headerLexicon.number.test(text) ||
  typeHeading(text) !== null

/** A symbol and the subject behind it on one line: `Số: 100/SNV-TĐKT - V/v hướng dẫn …`. */
const apart = (text: string, { start, end }: Span): Span[] => {
  const at = text.slice(start, end).search(headerLexicon.subjectBehind)
  if (at <= 0 || !headerLexicon.number.test(text.slice(start, start + at))) return [{ start, end }]
  return [
    { start, end: start + at },
    { start: start + at, end },
  ]
}

const readCell = (state: State, span: Span): void => {
  const { parts, lines, title } = state
  const cell = state.text.slice(span.start, span.end)
  const type = typeHeading(cell) ?? typeHeading(cell.toUpperCase())
  if (type && !parts.type) {
    parts.type = { value: type, span }
    return
  }
  if (headerLexicon.subject.test(cell) && !parts.type) {
    title.push(span)
    return
  }
  // Line by line the elements that a layout or a scan put on one line are taken out; what is left is the letterhead.
  let left = cell.replace(headerLexicon.nation, blank).replace(headerLexicon.motto, blank)
  const dateline = headerLexicon.dateline.exec(left)
  if (dateline && !parts.place) {
    readDateline(dateline, span.start, parts)
    left = left.slice(0, dateline.index)
  }
  const number = headerLexicon.number.exec(left)
  const isNumberLine = number?.index === 0 && !parts.symbol
  if (number && !parts.type && (title.length === 0 || isNumberLine)) {
    parts.symbol ??= readSymbol(left, number, span.start)
    left = left.slice(0, number.index)
  }
  const words = withoutEnd(left.trim().replace(/^[^\p{Lu}\d]{1,3} (?=\p{Lu}{2})/u, ''), ' .,:;_-')

  if (words === '' || !/\p{L}{2}/u.test(words) || headerLexicon.stamp.test(words)) return
  const start = span.start + left.indexOf(words)
  const part = { value: words, span: { start, end: start + words.length } }
  if (headerLexicon.beside.test(words) && lines.length > 0) return
  const isAboveTitle =
    !parts.type &&
    title.length === 0 &&
    (isCapitals(words) || isName(words, lines)) &&
    (!parts.place || dateline !== null || state.isAboveSymbol)
  if (isAboveTitle && state.hasLetterhead)
    lines.push({ ...part, value: withoutEnd(words, ' –') + (BREAK.exec(left.trimEnd())?.[0] ?? '') })
  else if (!(isIssuingLine(words) && title.length > 0) && !/^[-–*(]/u.test(words) && !state.isAddressed)
    title.push(part.span)
}
/** At the end of a line that breaks off in a name; more than one dash is a rule. */
const BREAK = /(?<=\p{L}) ?[,–-]$/u

const blank = (found: string): string => ' '.repeat(found.length)

/** Whether a line in small letters is a body's name, or the place that carries on the line above it. */
const isName = (words: string, above: readonly LetterheadLine[]): boolean => {
  if (above.length > 0 && headerLexicon.continues.test(words)) return words.length < LONGEST_PLACE
  const [first] = readNames(words).names
  return first?.span.start === 0 && first.span.end === words.length && first.kind !== 'officer'
}
const LONGEST_PLACE = 40

const readDateline = (
  { groups, index, 0: found }: RegExpExecArray,
  offset: number,
  parts: HeaderParts,
): void => {
  const { place, date } = groups!
  const start = offset + index
  parts.place = { value: place!, span: { start, end: start + place!.length } }
  // By itself, since a scan may glue to the year what stands beside it.
  const day = readAt(date!, 0)
  const from = start + found.length - date!.length
  if (day?.iso) parts.issued = { value: day.iso, span: { start: from, end: from + day.end } }
}

/** The symbol after `Số:`; null where its number is left blank (`Số: /KH-STTTT`) or unreadable. */
const readSymbol = (text: string, number: RegExpExecArray, offset: number): HeaderPart | null => {
  const from = number.index + number[0].length
  const after = text.slice(from)
  for (const symbol of findSymbols(after)) {
    if (symbol.span.start > 0) break
    return { value: symbol.text, span: { start: offset + from, end: offset + from + symbol.span.end } }
  }
  // A number that a scan read with a stroke too many is still the number that stands there.
  const loose = /^\d[\d/]{0,8} ?\/ ?\p{Lu}[\p{L}&]*(?: ?- ?\p{Lu}[\p{L}&]*){1,3}/u.exec(after)
  return (
    loose && {
      value: loose[0].replaceAll(' ', ''),
      span: { start: offset + from, end: offset + from + loose[0].length },
    }
  )
}

const titleOf = (text: string, spans: Span[]): HeaderPart | null => {
  const [first] = spans
  if (!first) return null
  const value = spans
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replace(headerLexicon.subjectLead, '')
    .trim()
  return value === '' ? null : { value, span: { start: first.start, end: spans.at(-1)!.end } }
}
