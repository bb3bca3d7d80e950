import { append } from '../text/append'
import { readColumns } from './columns'
import { type Group, groupParagraphs } from './groups'
import { findLinearHead, type LinearHead } from './linear-head'
import { groupLinearTable } from './linear-table'
import type { Line } from './lines'
import { Numbering } from './sequence'
import { cellTextsOf, groupTable, isInColumns, isOrdinal } from './tables'
import { isCapitals } from './words'

/** How many lines without columns a table's cell may hold in a row. */
const CELL_LINES = 12

/**
 * Groups the lines that hold something into paragraphs and table rows.
 *
 * @param text the normalised text
 * @param lines its lines without blank ones and furniture
 */
export const groupLines = (text: string, lines: Line[], width: number): Group[] => {
  const groups: Group[] = []
  let plain: Line[] = []
  const flush = () => {
    append(groups, groupParagraphs(plain, width))
    plain = []
  }
  let head: LinearHead | null = null
  let numbers = new Numbering()
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const found = line.zone === 'body' ? findLinearHead(lines, i) : null
    // A heading within the table: the rows after it begin with a number again.
    const resumes: boolean = head !== null && i > 0 && isSectionHeading(lines[i - 1]!) && isRowNumber(line)
    head = found ?? head
    if (head && (found || resumes)) {
      const end = endOfLinear(lines, i)
      flush()
      append(groups, groupLinearTable(lines.slice(found ? i + found.texts.length : i, end), head, width))
      i = end - 1
    } else if (line.zone === 'body' && isInColumns(line)) {
      const end = endOfTable(lines, i, numbers)
      const run = lines.slice(i, end)
      if (isTable(text, run)) {
        const first = plain.length > 0 && startsRow(plain.at(-1)!) ? plain.splice(-1) : []
        flush()
        append(groups, groupTable(text, [...first, ...run], width))
      } else append(plain, run)
      i = end - 1
    } else plain.push(line)
    if (lines[i]!.attachment !== lines[i + 1]?.attachment) numbers = new Numbering()
    else if (line.zone === 'body') numbers.note(line)
  }
  flush()
  return groups
}

const sameRun = (a: Line, b: Line): boolean => a.zone === b.zone && a.attachment === b.attachment

/** `III. TỔ CHỨC THỰC HIỆN`: in capitals, above rows and tables. */
const isSectionHeading = ({ marker, text }: Line): boolean =>
  (marker?.family === 'roman' || marker?.family === 'upper') && isCapitals(text)

const isRowNumber = ({ text }: Line): boolean => /^\d{1,3}$/.test(text)

/** The end of a table below its head: the next part of the document, article or section. */
const endOfLinear = (lines: Line[], from: number): number => {
  const begins = (line: Line): boolean => line.marker?.family === 'article' || isSectionHeading(line)
  let end = from + 1
  while (end < lines.length && sameRun(lines[from]!, lines[end]!) && !begins(lines[end]!)) end++
  return end
}

/** The end of a stretch in which lines in columns keep coming; the next number of those above it is behind it. */
const endOfTable = (lines: Line[], from: number, above: Numbering): number => {
  const within = new Numbering()
  let last = from
  for (
    let i = from + 1;
    i < lines.length && i - last <= CELL_LINES && sameRun(lines[from]!, lines[i]!);
    i++
  ) {
    if (isInColumns(lines[i]!)) last = i
    else if (above.isNext(lines[i]!) && !within.isNext(lines[i]!)) return last + 1
    else within.note(lines[i]!)
  }
  // The last row's last cell may go on in the line right under it.
  const next = lines[last + 1]
  return next && sameRun(lines[last]!, next) && next.from === lines[last]!.to && !next.marker
    ? last + 2
    : last + 1
}

/** Two rows of three cells, or a head: a tab after a number alone makes no table. */
const isTable = (text: string, lines: Line[]): boolean => {
  let rows = 0
  for (const line of lines) {
    const cells = cellTextsOf(text, line)
    if (cells.length >= 3) rows++
    if (rows >= 2 || readColumns(cells)) return true
  }
  return false
}

const startsRow = (line: Line): boolean =>
  line.zone === 'body' && (isOrdinal(line.text) || /^S?TT$/u.test(line.text))
