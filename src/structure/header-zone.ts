import { readNames } from '../body/names/read'
import { headerLexicon } from '../lexicon/header'
import { readColumns } from './columns'
import type { Line } from './lines'
import { isBullet } from './markers'
import { isInColumns } from './tables'
import {
  closesPreamble,
  headsAttachment,
  isCapitals,
  isIssuingLine,
  opensPreamble,
  typeHeading,
} from './words'

/** How far a header may reach, in lines that hold something. */
const REACH = 60

/**
 * Where the header ends and where the body begins, as indices into `lines` (the lines that hold something); what stands
 * before the header is marked as furniture of the page.
 */
export const findHeader = (lines: Line[]): { preamble: number; body: number } => {
  const head = lines.slice(0, REACH)
  const firstAnchor = head.findIndex((line, i) => isAnchor(line) || (i === 0 && opensDocument(line)))
  const lastAnchor = firstAnchor < 0 ? -1 : lastAnchorFrom(head, firstAnchor)
  for (const line of lines.slice(0, lastAnchor + 1)) line.alone = true
  const preamble = lastAnchor < 0 ? openingWithoutHeader(head) : endOfTitle(lines, lastAnchor)
  markPageHead(lines, firstAnchor < 0 ? titleStart(lines, preamble) : letterheadStart(lines, firstAnchor))
  return { preamble, body: startOfBody(lines, preamble) }
}

/** The last line of the elements above the title; the anchors stand close together. */
const lastAnchorFrom = (head: Line[], first: number): number => {
  let last = first
  for (let i = first; i < head.length && i - last <= 12; i++) {
    const { text, marker } = head[i]!
    if (marker && !isBullet(marker.family)) break
    if (headerLexicon.basis.test(text) && i > first) break
    if (isAnchor(head[i]!)) last = i
    if (typeHeading(text) !== null) break
  }
  return last
}

const isAnchor = ({ text }: Line): boolean => headerLexicon.anchor.test(text) || typeHeading(text) !== null

/** A first line that heads an appendix kept by itself, or names the agency where the quốc hiệu has been left out. */
const opensDocument = ({ text }: Line): boolean =>
  headsAttachment(text) || (isCapitals(text) && readNames(text).names[0]?.span.start === 0)

/** Whether a line names the columns of a table, which no header holds. */
const opensTable = (line: Line): boolean =>
  isInColumns(line) && readColumns(line.text.split(CELL_BREAK)) !== null
const CELL_BREAK = /\t| ?\| ?/

/** Letterhead lines in capitals may stand above the first anchor, the Party's with a `*` under them. */
const letterheadStart = (lines: Line[], anchor: number): number => {
  let start = anchor
  for (let i = anchor - 1; i >= 0; i--) {
    const { text } = lines[i]!
    if (isCapitals(text) || (i < MOST_LINES && isNameLine(text))) start = i
    else if (LETTER.test(text)) break
  }
  return start
}
const LETTER = /\p{L}/u
/** So far down a letterhead in small letters may reach. */
const MOST_LINES = 4

/** Whether a line in small letters is a body's name, or its place below it: `Ủy ban nhân dân`, `Tỉnh Cao Bằng`. */
const isNameLine = (text: string): boolean => {
  const [first] = readNames(text).names
  const isName = first?.span.start === 0 && first.span.end === text.length
  return isName || (headerLexicon.continues.test(text) && text.length < LONGEST_PLACE)
}
const LONGEST_PLACE = 40

/** Title lines follow the last anchor: up to an office in capitals, an opening sentence or a number. */
const endOfTitle = (lines: Line[], anchor: number): number => {
  let i = anchor + 1
  let begun = headerLexicon.begins.test(lines[anchor]!.text)
  for (; i < Math.min(lines.length, REACH + 20); i++) {
    const { text, marker } = lines[i]!
    if ((marker && !isBullet(marker.family)) || opensTable(lines[i]!)) return i
    // Some put a dash before each căn cứ.
    if (headerLexicon.basis.test(marker ? text.slice(marker.text.length).trimStart() : text)) return i
    if (headerLexicon.addressee.test(text) || (marker && isBullet(marker.family))) continue
    if (closesPreamble(text) && i > anchor + 1) return i
    if (isIssuingLine(text)) lines[i]!.alone = true
    if (isCapitals(text)) continue
    const isFirst = !begun
    begun = true
    const before = lines[i - 1]!
    const afterGap = before.to < lines[i]!.from
    const carriesOn = /^[\p{Ll}(]/u.test(text) || (!afterGap && before.text.length < 100 && text.length < 100)
    if (isFirst && text.length < 300 && !/[.;:]$/.test(text)) continue
    if (
      opensPreamble(text) &&
      (afterGap || /[;:.,]$/.test(text) || text.length > 120 || isCapitals(before.text))
    )
      return i
    if (text.length > 160 || /[.:]$/.test(text)) return i
    if (!carriesOn && afterGap) return i
  }
  return i
}

/** Without any element of a header: the first opening sentence, else the first number, else the second line. */
const openingWithoutHeader = (head: Line[]): number => {
  const opening = head.findIndex(({ text }, i) => i > 0 && opensPreamble(text) && text.length > 60)
  if (opening > 0) return opening
  const number = head.findIndex(({ marker }) => marker && !isBullet(marker.family))
  return number > 0 ? number : Math.min(1, head.length)
}

/** The title of a page without a header: the line above the opening that is no date and no menu. */
const titleStart = (lines: Line[], preamble: number): number => {
  for (let i = preamble - 1; i >= 0; i--) {
    const { text } = lines[i]!
    if (headerLexicon.dateOnly.test(text) || text.length < 15) continue
    return i
  }
  return 0
}

const markPageHead = (lines: Line[], start: number): void => {
  lines.forEach((line, i) => {
    if (i < start) line.zone = 'furniture'
  })
  for (const line of lines.slice(start, REACH))
    if (headerLexicon.dateOnly.test(line.text)) line.zone = 'furniture'
}

/** The first numbered line or table, or what follows a word of command or an opening that ends in a colon. */
const startOfBody = (lines: Line[], preamble: number): number => {
  for (let i = preamble; i < lines.length; i++) {
    const { marker } = lines[i]!
    if ((marker && !isBullet(marker.family)) || opensTable(lines[i]!)) return i
    const before = i > preamble ? lines[i - 1]!.text : ''
    // A scan takes the semicolon of a căn cứ for a colon.
    const isBasis = headerLexicon.basis.test(before) && headerLexicon.basis.test(lines[i]!.text)
    const opens = /:$/.test(before) && !headerLexicon.addressee.test(before) && !isBasis
    if (closesPreamble(before) || opens) return i
  }
  return lines.length
}
