import { append } from '../../text/append'
import type { Box, Part } from './boxes'

/** A cell where its row and column cross; null where another is merged into it. */
export type GridCell = Box | null

/** A table's rows, and what stands in it beside them, before it: its caption, what browsers move there. */
export interface Grid {
  rows: GridCell[][]
  beside: Part[]
}

const SECTIONS = new Set(['thead', 'tbody', 'tfoot'])
const CELLS = new Set(['td', 'th'])
/** Word's own limit; what spans more columns spans a page. */
const MOST_COLUMNS = 63

/** How many cells may be put in for merged ones, in all tables of a page together. */
export interface Budget {
  cells: number
}

/**
 * The cells of a table by row and column, merged ones once (HTML Standard, 4.9.12). All rows have as many cells; a table
 * wider than Word's widest stays ragged, and one after the budget is spent. Rows that are left out are none of it.
 */
export const gridOf = (table: Box, without: ReadonlySet<Part>, budget: Budget): Grid => {
  const beside: Part[] = []
  const rows = rowsOf(table, without, beside)
  const grid: GridCell[][] = []
  /** By column: rows that a cell above still reaches into. */
  const hanging: number[] = []
  const putIn = (cells: GridCell[]): boolean => {
    if (cells.length >= MOST_COLUMNS || budget.cells-- <= 0) return false
    cells.push(null)
    return true
  }
  for (const row of rows) {
    const cells: GridCell[] = []
    const skipTaken = () => {
      while ((hanging[cells.length] ?? 0) > 0) {
        hanging[cells.length]!--
        if (!putIn(cells)) break
      }
    }
    for (const cell of row) {
      skipTaken()
      for (let i = 0; i < Math.min(cell.colspan, MOST_COLUMNS); i++) {
        if ((hanging[cells.length] ?? 0) > 0) break
        if (cells.length < MOST_COLUMNS) hanging[cells.length] = cell.rowspan - 1
        if (i === 0) cells.push(cell)
        else if (!putIn(cells)) break
      }
    }
    skipTaken()
    grid.push(cells)
  }
  const width = Math.min(
    grid.reduce((most, { length }) => Math.max(most, length), 0),
    MOST_COLUMNS,
  )
  for (const cells of grid) while (cells.length < width && putIn(cells)) {}
  return { rows: grid, beside }
}

const rowsOf = (box: Box, without: ReadonlySet<Part>, beside: Part[]): Box[][] => {
  const rows: Box[][] = []
  /** Cells without a row of their own. */
  let loose: Box[] | null = null
  for (const part of box.parts) {
    if (without.has(part)) continue
    if (part.kind === 'box' && CELLS.has(part.name)) {
      if (loose) loose.push(part)
      else {
        loose = [part]
        rows.push(loose)
      }
      continue
    }
    if (part.kind === 'box' && SECTIONS.has(part.name)) append(rows, rowsOf(part, without, beside))
    else if (part.kind === 'box' && part.name === 'tr') rows.push(cellsOf(part, beside))
    else beside.push(part)
    loose = null
  }
  return rows
}

const cellsOf = (row: Box, beside: Part[]): Box[] => {
  const cells: Box[] = []
  for (const part of row.parts)
    if (part.kind === 'box' && CELLS.has(part.name)) cells.push(part)
    else beside.push(part)
  return cells
}
