import { headerLexicon } from '../lexicon/header'
import { structureLexicon } from '../lexicon/structure'
import type { Line } from './lines'
import { isBullet } from './markers'
import type { Numbering } from './sequence'
import { isInColumns } from './tables'
import { authorityTail, headsAttachment, isAuthority, isCapitals, isPersonName, typeHeading } from './words'

/** What is longer is text of the document, no line of a page's furniture. */
const LONG = 300
/** How far down a number is looked for that goes on, in lines that hold something. */
const REACH = 400
/** How far under its head something attached is numbered or in columns. */
const HEAD_REACH = 30
/** How many lines may stand between an office and the name of who holds it. */
const SIGNATURE = 6

/** `Nơi nhận:` or who signs; a scan may have lost the first or filled the line from both columns. */
export const opensFoot = (lines: Line[], index: number, numbers: Numbering): boolean => {
  const { text } = lines[index]!
  const cells = text.split(COLUMN).map((cell) => cell.trim())
  if (structureLexicon.recipients.test(text) && cells[0]!.length < 60) return true
  const signs =
    cells.some(isAuthority) || (text.length < 60 && authorityTail(text) !== null && !isCapitals(text))
  if (!signs) return false
  const next = lines[index + 1]?.text ?? ''
  if (/[;:]$/.test(text) || headerLexicon.basis.test(next) || next.startsWith(structureLexicon.article))
    return false
  // A heading in capitals may begin with an office too; a signature has a name or another office under it.
  return (
    next.length < 90 && (isSigned(lines, index) || goesOnAt(lines, index, numbers, isRecipient(next)) < 0)
  )
}

/** What sets the two columns of a foot apart: a tab, a bar, or blanks. */
const COLUMN = /\t| \| | {4,}/u

/** Whether a name, another office or `Nơi nhận` stands right under an office. */
const isSigned = (lines: Line[], index: number): boolean => {
  for (const { text, marker } of lines.slice(index + 1, index + 1 + SIGNATURE)) {
    if (structureLexicon.recipients.test(text)) return true
    if (marker || isRecipient(text)) return false
    if (text.split(COLUMN).some((cell) => isAuthority(cell.trim()) || isPersonName(cell))) return true
  }
  return false
}

/**
 * Where the document goes on under a line: at a number that is the next after those above it, or, where that counts, at
 * its foot; -1 where it does not. What is attached counts anew.
 */
const goesOnAt = (lines: Line[], index: number, above: Numbering, untilFoot: boolean): number => {
  const numbers = above.copy()
  for (let at = index + 1; at < Math.min(lines.length, index + 1 + REACH); at++) {
    const line = lines[at]!
    if (headsAttachment(line.text) || typeHeading(line.text) !== null) return -1
    if (numbers.isNext(line) || (untilFoot && structureLexicon.recipients.test(line.text))) return at
    numbers.leave(line)
  }
  return -1
}

/**
 * The line that shows that the document goes on behind a line of a page's furniture: a long one, a number, its foot; -1
 * where that line ends it.
 */
export const keptOnAt = (lines: Line[], index: number, numbers: Numbering, isFoot: boolean): number => {
  for (let at = index + 1; at < Math.min(lines.length, index + 1 + REACH); at++) {
    const { text } = lines[at]!
    if (headsAttachment(text)) break
    if (text.length >= LONG) return at
  }
  return goesOnAt(lines, index, numbers, !isFoot)
}

/** Whether something is numbered or stands in columns under a head. */
export const isNumbered = (lines: Line[], index: number): boolean =>
  lines
    .slice(index + 1, index + 1 + HEAD_REACH)
    .some((line) => isInColumns(line) || (line.marker && !isBullet(line.marker.family)))

export const isRecipient = (text: string): boolean =>
  /^[-–—~+•*]/u.test(text) || structureLexicon.recipients.test(text)
