import { structureLexicon } from '../lexicon/structure'
import { append } from '../text/append'
import { matchesOf } from '../text/matches'
import { BREAK } from '../text/normalise'
import { readColumns, readNumberedColumns } from './columns'
import type { Column } from './document'
import { type Group, type GroupCell, openParagraph, type Piece } from './groups'
import type { Line } from './lines'
import { isBullet, readMarker } from './markers'
import { glueBetween } from './wraps'

const SEPARATOR = /\t| ?\| ?/g
const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,6}|[A-HĐ]|[a-zđ]\)?)[.)]?$/u

/** Whether a line stands in columns: a tab or bar between two parts. */
export const isInColumns = (line: Line): boolean =>
  line.text.includes('\t') || /(?:^\||\S ?\| ?\S)/.test(line.text)

/** Whether a cell holds a row's number and nothing else. */
export const isOrdinal = (cell: string): boolean => ORDINAL.test(cell)

/** The cells of one line as strings. */
export const cellTextsOf = (text: string, line: Line): string[] =>
  cellsOf(text, line).map((cell) => cellText(text, cell))

/** How a row's first cell numbers it: `I`, `1.1`, `a)`; null where it is no number. */
export const ordinalMarker = (cell: string): ReturnType<typeof readMarker> =>
  ORDINAL.test(cell) ? readMarker(`${cell.replace(/[.)]$/, '')}${/^[a-zđ]/u.test(cell) ? ')' : '.'} x`) : null

/**
 * Reads a run of lines that stand in columns as the rows of a table. A cell may hold several lines, so a row goes on
 * until it has as many breaks as the head has; a number alone, or a row's number and a tab, begins the next one.
 *
 * @param text the normalised text, for the blank first cell of a line that begins with a tab
 */
export const groupTable = (text: string, lines: Line[], width: number): Group[] => {
  const groups: Group[] = []
  let columns: Column[] = []
  let expected = mostCommon(lines.map((line) => breaksOf(text, line)))
  let row: Group | null = null

  const close = () => {
    if (!row) return
    const cells = row.cells.map((cell) => cellText(text, cell))
    const head = readColumns(cells) ?? readNumberedColumns(cells)
    if (head) {
      columns = head
      expected = head.length - 1
      row.kind = 'paragraph'
      row.columns = null
    } else nameColumns(text, row, columns)
    groups.push(row)
    row = null
  }

  for (const line of lines) {
    const own = breaksOf(text, line)
    const filled: number = row ? (row as Group).cells.length - 1 : 0
    const begins =
      structureLexicon.firstColumn.test(line.text) ||
      ORDINAL.test(text.slice(line.from, line.end).split('\t')[0]!.trim())
    if (own === 0 && !begins && (!row || filled >= expected) && !carriesOn(row, line, columns, width)) {
      close()
      groups.push(openParagraph(line))
      continue
    }
    if (row && (begins || filled + own > expected)) close()
    if (row) extendRow(text, row, line, width)
    else row = { kind: 'row', lines: [line], cells: cellsOf(text, line), columns }
  }
  close()
  return groups
}

/** The cells of a line; tabs before its first and after its last word close blank ones. */
const cellsOf = (text: string, line: Line): GroupCell[] => {
  // A line whose beginning is damaged has been cut; blanks before it are cells.
  const begin = text.slice(line.from, line.start).trim() === '' ? line.from : line.start
  const raw = text.slice(begin, line.to).replace(/\n$/, '')
  const barred = /^\s*\|.*\|\s*$/.test(raw)
  const cells: GroupCell[] = []
  let from = 0
  const add = (to: number) => {
    cells.push({ pieces: piecesOf(raw.slice(from, to), begin + from), column: null })
  }
  for (const match of matchesOf(SEPARATOR, raw)) {
    add(match.index)
    from = match.index + match[0].length
  }
  add(raw.length)
  return barred ? cells.slice(1, -1) : cells
}

/** What stands between two lines of a cell: nothing in a symbol, a blank within a sentence, else a break. */
const glueInCell = (said: string, next: string): Piece['glue'] => {
  if (/[\p{L}\p{N}][-/]$/u.test(said) && /^[\p{L}\p{N}]/u.test(next)) return ''
  return /^\p{Ll}/u.test(next) || /[,–-]$/u.test(said) ? ' ' : '\n'
}

/** The lines of a cell, each a piece. */
const piecesOf = (cell: string, from: number): Piece[] => {
  const pieces: Piece[] = []
  let at = from
  let said = ''
  for (const line of cell.split(BREAK)) {
    const start = at + line.length - line.trimStart().length
    const end = at + line.trimEnd().length
    const glue = pieces.length === 0 ? '' : glueInCell(said, line.trim())
    if (start < end) pieces.push({ start, end, glue })
    said = line.trimEnd()
    at += line.length + BREAK.length
  }
  return pieces
}

const breaksOf = (text: string, line: Line): number => cellsOf(text, line).length - 1

/** Whether a line without columns goes on in the last cell of a row that has all its cells. */
const carriesOn = (row: Group | null, line: Line, columns: Column[], width: number): boolean => {
  const last = row?.lines.at(-1)
  if (!last) return false
  if (line.marker) return isBullet(line.marker.family)
  if (glueBetween(last, line, width) !== null) return true
  const role = columns.at(-1)?.role
  const holdsBodies = role === 'lead' || role === 'coordinate' || role === 'body'
  return holdsBodies && line.start - last.end < 3 && line.text.length < 60
}

const extendRow = (text: string, row: Group, line: Line, width: number): void => {
  const glue = glueBetween(row.lines.at(-1)!, line, width) ?? '\n'
  const [first, ...rest] = cellsOf(text, line)
  const open = row.cells.at(-1)!
  row.lines.push(line)
  for (const [index, piece] of (first?.pieces ?? []).entries())
    open.pieces.push(index > 0 ? piece : { ...piece, glue: open.pieces.length > 0 ? glue : '' })
  append(row.cells, rest)
}

/** The cells of a row, lines of one cell joined. */
const cellText = (text: string, cell: GroupCell): string =>
  cell.pieces.map(({ start, end }) => text.slice(start, end)).join(' ')

/**
 * Gives each cell its column. A row with too few cells has lost some to a merge or to damage: what begins with a number
 * counts from the left, its last lines from the right; what does not counts from the right.
 */
const nameColumns = (text: string, row: Group, columns: Column[]): void => {
  const numbered = ORDINAL.test(cellText(text, row.cells[0]!))
  const merged = numbered && row.cells.length < columns.length && splitLastCell(row)
  const missing = columns.length - row.cells.length
  row.cells.forEach((cell, i) => {
    const fromRight = missing > 0 && (!numbered || (merged && i === row.cells.length - 1))
    cell.column = columns[fromRight ? missing + i : i] ?? null
  })
}

/** A cell merged over several rows leaves its neighbours' lines in one: the last line is the last column's. */
const splitLastCell = (row: Group): boolean => {
  const last = row.cells.at(-1)!
  const at = last.pieces.findLastIndex(({ glue }) => glue === '\n')
  if (at <= 0) return false
  const [head, ...rest] = last.pieces.splice(at)
  row.cells.push({ pieces: [{ ...head!, glue: '' }, ...rest], column: null })
  return true
}

const mostCommon = (counts: number[]): number => {
  const tally = new Map<number, number>()
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1)
  let best = 0
  for (const [count, times] of tally) {
    const most = tally.get(best) ?? 0
    if (times > most || (times === most && count > best)) best = count
  }
  return best
}
