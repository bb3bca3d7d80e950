import { headerLexicon } from '../lexicon/header'
import { structureLexicon } from '../lexicon/structure'
import type { Ahead } from './ahead'
import type { Line } from './lines'
import { isBullet } from './markers'
import type { Numbering } from './sequence'
import { isInColumns } from './tables'
import { authorityTail, isAuthority, isCapitals, isPersonName } from './words'

/** How far under its head something attached is numbered or in columns. */
const HEAD_REACH = 30
/** How many lines may stand between an office and the name of who holds it. */
const SIGNATURE = 6

/** `Nơi nhận:` or who signs; a scan may have lost the first or filled the line from both columns. */
export const opensFoot = (ahead: Ahead, index: number, numbers: Numbering): boolean => {
  const { lines } = ahead
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
    next.length < 90 && (isSigned(lines, index) || goesOnAt(ahead, index, numbers, isRecipient(next)) < 0)
  )
}

/** What sets the two columns of a foot apart: a tab, a bar, or blanks. */
const COLUMN = /\t| \| | {4,}/u

/** Whether a name, another office or `Nơi nhận` stands right under an office. */
const isSigned = (lines: readonly Line[], index: number): boolean => {
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
const goesOnAt = (ahead: Ahead, index: number, above: Numbering, untilFoot: boolean): number => {
  const end = ahead.next('heading', index)
  const number = above.goesOnAt(ahead, index)
  const at = untilFoot ? Math.min(number, ahead.next('recipients', index)) : number
  return at < end ? at : -1
}

/**
 * The line that shows that the document goes on behind a line of a page's furniture: a long one, a number, its foot; -1
 * where that line ends it.
 */
export const keptOnAt = (ahead: Ahead, index: number, numbers: Numbering, isFoot: boolean): number => {
  const long = ahead.next('long', index)
  return long < ahead.next('attachment', index) ? long : goesOnAt(ahead, index, numbers, !isFoot)
}

/** Whether something is numbered or stands in columns under a head. */
export const isNumbered = (lines: readonly Line[], index: number): boolean =>
  lines
    .slice(index + 1, index + 1 + HEAD_REACH)
    .some((line) => isInColumns(line) || (line.marker && !isBullet(line.marker.family)))

export const isRecipient = (text: string): boolean =>
  /^[-–—~+•*]/u.test(text) || structureLexicon.recipients.test(text)
