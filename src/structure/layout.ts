import { readColumns } from './columns'
import { type Group, groupParagraphs } from './groups'
import { findLinearHead, groupLinearTable } from './linear-table'
import type { Line } from './lines'
import { cellTextsOf, groupTable, isInColumns, isOrdinal } from './tables'

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
    groups.push(...groupParagraphs(plain, width))
    plain = []
  }
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    const head = line.zone === 'body' ? findLinearHead(lines, i) : null
    const end = head
      ? endOfRun(lines, i)
      : line.zone === 'body' && isInColumns(line)
        ? endOfTable(lines, i)
        : i
    if (head) {
      flush()
      groups.push(...groupLinearTable(lines.slice(0, end), head, width))
    } else if (end > i && isTable(text, lines.slice(i, end))) {
      const from = plain.length > 0 && startsRow(plain.at(-1)!) ? plain.splice(-1) : []
      flush()
      groups.push(...groupTable(text, [...from, ...lines.slice(i, end)], width))
    } else {
      plain.push(line)
      continue
    }
    i = end - 1
  }
  flush()
  return groups
}

const sameRun = (a: Line, b: Line): boolean => a.zone === b.zone && a.attachment === b.attachment

/** The end of the lines that belong to the same part of the document, or the next article. */
const endOfRun = (lines: Line[], from: number): number => {
  let end = from + 1
  while (end < lines.length && sameRun(lines[from]!, lines[end]!) && lines[end]!.marker?.family !== 'article')
    end++
  return end
}

/** The end of a stretch in which lines in columns keep coming. */
const endOfTable = (lines: Line[], from: number): number => {
  let last = from
  for (let i = from + 1; i < lines.length && i - last <= CELL_LINES && sameRun(lines[from]!, lines[i]!); i++)
    if (isInColumns(lines[i]!)) last = i
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
