import type { Block, Cell, Table } from '../blocks'
import { cellName } from '../cell-name'
import { ChithiError } from '../error'
import type { RowLayout } from './row-layout'

/** A row as its cells come, and how they lie if it is told. */
export interface RawRow {
  cells: Block[][]
  layout: RowLayout | null
}

/** Edges as near as this stand in one column, in twentieths of a point: two millimetres, as hands draw them. */
const SAME_EDGE = 113

/**
 * The table of rows whose cells lie over one another as their edges say: each row has as many cells as there are columns.
 *
 * Throws a `ChithiError` (`too-large`) where they are more than `mostCells` together.
 */
export const tableOf = (rows: readonly RawRow[], number: number, mostCells: number): Table => {
  const columns = columnsOf(rows)
  const laid = rows.map((row) => columnsOfRow(row, columns))
  const width = laid.reduce((most, row) => Math.max(most, (row.at(-1) ?? -1) + 1), columns.length - 1)
  if (rows.length * width > mostCells)
    throw new ChithiError(
      'too-large',
      `found a table of ${rows.length} rows and ${width} columns, expected fewer cells (option limits.mostParagraphs)`,
      null,
    )
  return {
    kind: 'table',
    rows: rows.map(({ cells, layout }, index) => {
      const row = Array.from({ length: width }, (): Cell => ({ blocks: [], place: { table: number } }))
      for (const [i, blocks] of cells.entries()) {
        const column = laid[index]![i]!
        const place = { table: number, cell: cellName(index, column) }
        for (const block of blocks) if (block.kind === 'paragraph') Object.assign(block.place, place)
        row[column] = { blocks: layout?.covered.has(i) ? [] : blocks, place }
      }
      return row
    }),
  }
}

/** Where columns begin, and the last ends, in any of the rows. */
const columnsOf = (rows: readonly RawRow[]): number[] => {
  const edges = [...new Set(rows.flatMap(({ layout }) => layout?.edges ?? []))].sort((a, b) => a - b)
  return edges.filter((edge, index) => index === 0 || edge - edges[index - 1]! > SAME_EDGE)
}

/** The column of each cell of a row, each after the one before. */
const columnsOfRow = ({ cells, layout }: RawRow, columns: readonly number[]): number[] => {
  let next = 0
  return cells.map((_, index) => {
    const edge = layout?.edges[index]
    const column = edge === undefined ? next : columns.findLastIndex((column) => column <= edge)
    const place = Math.max(next, column)
    next = place + 1
    return place
  })
}
