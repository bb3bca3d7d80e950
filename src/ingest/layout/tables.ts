import type { Cell, Place, Table } from '../blocks'
import { cellName } from '../cell-name'
import type { Grid } from './grid'
import { LABEL } from './label'
import { ENDS, type Frame, paragraphsOf, wouldFit } from './paragraphs'
import { type Line, lineOf, textOfWords, type Word } from './word'

/** A table of a page, with the ends of its columns: a table that goes on over pages keeps them. */
export interface PageTable {
  rows: Line[][][]
  xs: readonly number[]
  ys: readonly number[]
}

/** The words of lines that stand in a grid, cell by cell. */
export const tableIn = (grid: Grid, lines: readonly Line[]): PageTable => {
  const { xs, ys, owners } = grid
  const columns = xs.length - 1
  const cells = new Map<number, Line[]>()
  for (const line of lines) {
    const here = new Map<number, Word[]>()
    for (const word of line.words) {
      const row = indexIn(ys, word.y - word.size * 0.3)
      const owner = owners[row * columns + indexIn(xs, (word.x0 + word.x1) / 2)]!
      push(here, owner, word)
    }
    for (const [owner, words] of here) push(cells, owner, lineOf(words, line.page, line.number))
  }
  const rows = ys
    .slice(1)
    .map((_, row) => xs.slice(1).map((_, column) => cells.get(row * columns + column) ?? []))
  return { rows, xs, ys }
}

const push = <T>(lists: Map<number, T[]>, key: number, value: T): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

const indexIn = (ends: readonly number[], at: number): number => {
  let index = 0
  while (index < ends.length - 2 && at > ends[index + 1]!) index++
  return index
}

/** Ends of columns that differ by less are the same, in points. */
const SAME = 5
/** Heads of this many rows may stand again at the top of a page. */
const MOST_HEAD_ROWS = 3

/** Whether a table at the top of a page goes on with the one at the foot of the page before. */
export const isContinued = (before: PageTable, next: PageTable): boolean =>
  before.xs.length === next.xs.length &&
  before.xs.every((x, index) => Math.abs(x - before.xs[0]! - (next.xs[index]! - next.xs[0]!)) < SAME)

/** The rows of two tables as one: a head that stands again left out, a row that goes on over the page put together. */
export const continued = (before: PageTable, next: PageTable): PageTable => {
  const rows = [...before.rows]
  let head = 0
  while (head < MOST_HEAD_ROWS && head < next.rows.length && head < rows.length - 1) {
    if (rowText(rows[head]!) !== rowText(next.rows[head]!)) break
    head++
  }
  const [first, ...others] = next.rows.slice(head)
  const last = rows.at(-1)
  if (first && last && isRest(first, last, next.xs))
    rows[rows.length - 1] = last.map((lines, column) => [...lines, ...(first[column] ?? [])])
  else if (first) rows.push(first)
  return { ...next, rows: [...rows, ...others] }
}

const rowText = (row: readonly Line[][]): string =>
  row.map((lines) => lines.map(({ words }) => textOfWords(words)).join(' ')).join('\t')

/**
 * Whether a row goes on with the last row before it: its first cell is empty, and its texts are in the midst of those
 * above them, none a new one.
 */
const isRest = (row: readonly Line[][], last: readonly Line[][], xs: readonly number[]): boolean => {
  if (row[0]?.length !== 0) return false
  const pairs = row.flatMap(([first], column) =>
    first ? [{ first, before: last[column]?.at(-1), column }] : [],
  )
  return pairs.every(({ first, before, column }) => {
    if (!before || LABEL.test(textOfWords(first.words))) return false
    const frame: Frame = { left: xs[column]!, right: xs[column + 1]! - PADDING, kind: 'cell' }
    return (
      BEGINS_SMALL.test(first.words[0]!.text) ||
      (!ENDS.test(before.words.at(-1)!.text) && !wouldFit(before, first, frame))
    )
  })
}
const BEGINS_SMALL = /^\p{Ll}/u

/** A table with its texts, empty rows left out. */
export const tableOf = ({ rows, xs, ys: _ }: PageTable, number: number, pitch: number): Table => ({
  kind: 'table',
  rows: rows
    .filter((row) => row.some((lines) => lines.length > 0))
    .map((row, index) =>
      row.map((lines, column) => cellOf(lines, xs, { table: number, cell: cellName(index, column) }, pitch)),
    ),
})

const cellOf = (lines: readonly Line[], xs: readonly number[], within: Place, pitch: number): Cell => {
  const [first] = lines
  if (!first) return { blocks: [], place: within }
  const left = Math.min(...lines.map(({ x0 }) => x0))
  // A cell that others are merged into is as wide as its widest line tells.
  const widest = Math.max(...lines.map(({ x1 }) => x1))
  const column = indexIn(xs, (first.x0 + first.x1) / 2)
  const right = Math.max(widest, xs[column + 1]! - Math.min(Math.max(left - xs[column]!, 0), PADDING))
  const frame: Frame = { left, right, kind: 'cell' }
  return {
    blocks: paragraphsOf(
      lines.map((line) => ({ line, frame })),
      pitch,
      within,
    ),
    place: { page: first.page, ...within },
  }
}

/** Points between a cell's rule and its text, at most. */
const PADDING = 8
