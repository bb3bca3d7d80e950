import { append } from '../../text/append'
import type { Block, Cell, Place } from '../blocks'
import { cellName } from '../cell-name'
import type { ShownRow } from './shown-rows'

/** A row of so many cells is a table's; of fewer, a heading's, a letterhead's or a sum's. */
const TABLE = 3

const weightOf = ({ cells, mergedFromAbove }: ShownRow): number => cells.length + mergedFromAbove

/**
 * The rows of a sheet as paragraphs and tables, as annexes are laid out: rows with one cell above a table, below it or
 * apart from it are paragraphs (`PHỤ LỤC I`), rows with two set texts side by side (letterheads, signatures); the table
 * reaches from its first row of three cells to its last, with the groups' headings between and the sums below.
 *
 * `within` is the place of the sheet; `spend` counts the empty cells of the tables.
 */
export const sheetBlocks = (
  rows: readonly ShownRow[],
  within: Place,
  spend: (count: number) => void,
): Block[] => {
  const blocks: Block[] = []
  let table: ShownRow[] = []
  let waiting: ShownRow[] = []
  const close = () => {
    // What follows a table without a gap belongs to it as long as it has two cells: the sum of a column.
    const sums = table.length === 0 ? 0 : waiting.findIndex((row) => row.cells.length < 2 || row.isApart)
    append(table, waiting.slice(0, sums < 0 ? waiting.length : sums))
    if (table.length > 0) blocks.push(tableOf(table, within, spend))
    append(blocks, loose(sums < 0 ? [] : waiting.slice(sums), within))
    table = []
    waiting = []
  }
  for (const row of rows) {
    if (weightOf(row) < TABLE) {
      waiting.push(row)
      continue
    }
    const isNext = waiting.length === 0 || ![...waiting, row].some(({ isApart }) => isApart)
    if (table.length > 0 && isNext) append(table, [...waiting, row])
    else {
      close()
      table = [row]
    }
    waiting = []
  }
  close()
  return blocks
}

/** Rows that are no table's: paragraphs, and texts side by side. */
const loose = (rows: readonly ShownRow[], within: Place): Block[] => {
  const blocks: Block[] = []
  let beside: Cell[][] | null = null
  for (const { row, cells } of rows) {
    const shown = cells.map(({ column, text }) => cellOf(text, { ...within, cell: cellName(row, column) }))
    if (cells.length === 1) {
      beside = null
      append(blocks, shown[0]!.blocks)
    } else if (beside) beside.push(shown)
    else {
      beside = [shown]
      blocks.push({ kind: 'table', rows: beside })
    }
  }
  return blocks
}

const cellOf = (text: string, place: Place): Cell => ({
  blocks: [{ kind: 'paragraph', label: '', text, place }],
  place,
})

/** A table of the columns in which something stands. */
const tableOf = (rows: readonly ShownRow[], within: Place, spend: (count: number) => void): Block => {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  )
  const indexes = new Map(columns.map((column, index) => [column, index]))
  const empty: Cell = { blocks: [], place: within }
  return {
    kind: 'table',
    rows: rows.map(({ row, cells }) => {
      spend(columns.length - cells.length)
      const shown: Cell[] = new Array(columns.length).fill(empty)
      for (const { column, text } of cells)
        shown[indexes.get(column)!] = cellOf(text, { ...within, cell: cellName(row, column) })
      return shown
    }),
  }
}
