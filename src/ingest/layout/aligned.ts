import { segmentsOf } from './lines'
import type { PageTable } from './tables'
import type { Line } from './word'

/** Gaps between columns, in heights of the font. */
const GAP = 1.1
const FEWEST_COLUMNS = 3
const FEWEST_ROWS = 3
/** How far below a row the next may stand, in heights of the font. */
const FAR = 3.5

/** A table without rules: lines that fall into the same three columns or more, and where among the lines it stands. */
export interface AlignedTable {
  start: number
  end: number
  table: PageTable
}

interface Column {
  x0: number
  x1: number
}

/**
 * The first table without rules from a line on: at least three lines in a row with three stretches or more, apart by the
 * same gaps; lines between that keep to the columns belong to the cells above them.
 */
export const alignedTable = (lines: readonly Line[], from: number): AlignedTable | null => {
  for (let start = from; start < lines.length; start++) {
    const first = segmentsOf(lines[start]!, GAP)
    if (first.length < FEWEST_COLUMNS) continue
    let columns: Column[] = first.map(({ x0, x1 }) => ({ x0, x1 }))
    const rows = [first]
    for (let at = start + 1; at < lines.length; at++) {
      const [line, before] = [lines[at]!, lines[at - 1]!]
      const segments = segmentsOf(line, GAP)
      const next = widened(columns, segments, line.size)
      if (!next || line.y - before.y > FAR * line.size) break
      columns = next
      rows.push(segments)
    }
    while (rows.length > 1 && !isOfRow(rows.at(-1)!, rows.at(-2)!, columns)) rows.pop()
    if (rows.filter(({ length }) => length >= FEWEST_COLUMNS).length < FEWEST_ROWS) continue
    return { start, end: start + rows.length, table: tableOf(rows, columns) }
  }
  return null
}

/** Whether the last line of a table is a row, or goes on in a cell right above it. */
const isOfRow = (segments: readonly Line[], above: readonly Line[], columns: readonly Column[]): boolean => {
  const [first] = segments
  if (segments.length > 1 || !first) return true
  return first.y - above[0]!.y < CLOSE * first.size && first.x0 > columns[0]!.x1
}
const CLOSE = 1.7

/** The columns with the stretches of a line in them; null where one lies in two, or two in one. */
const widened = (columns: readonly Column[], segments: readonly Line[], size: number): Column[] | null => {
  const next = columns.map((column) => ({ ...column }))
  const taken = new Set<number>()
  for (const { x0, x1 } of segments) {
    const at = columns.findIndex((column) => x0 < column.x1 && x1 > column.x0)
    if (at < 0 || taken.has(at)) return null
    taken.add(at)
    next[at] = { x0: Math.min(next[at]!.x0, x0), x1: Math.max(next[at]!.x1, x1) }
  }
  const apart = next.every(({ x0 }, at) => at === 0 || x0 - next[at - 1]!.x1 > (GAP / 2) * size)
  return apart ? next : null
}

/** A row begins where its first cell does; other lines go on in the cells above them. */
const tableOf = (lines: readonly Line[][], columns: readonly Column[]): PageTable => {
  const rows: Line[][][] = []
  for (const segments of lines) {
    const places = segments.map(({ x0, x1 }) =>
      columns.findIndex((column) => x0 < column.x1 && x1 > column.x0),
    )
    if (places.includes(0) || rows.length === 0) rows.push(columns.map(() => []))
    for (const [index, segment] of segments.entries()) rows.at(-1)![places[index]!]!.push(segment)
  }
  const xs = [...columns.map(({ x0 }) => x0), columns.at(-1)!.x1]
  return { rows, xs, ys: [] }
}
