import type { Grid, GridCell, Range } from './grid'

/** A row of a sheet as it is shown: its cells with something in them, and how many more are merged into it from above. */
export interface ShownRow {
  row: number
  cells: { column: number; text: string }[]
  mergedFromAbove: number
  /** An empty row stands before it. */
  isApart: boolean
}

/** What is left out of a sheet since it is hidden. */
interface LeftOut {
  rows: number
  columns: number
}

/**
 * The visible rows of a sheet that have something in them. What is merged stands in the first of its cells that is
 * visible, as it is drawn there; what stands in the others is not shown.
 *
 * `textOf` gives what a cell shows; `spend` counts the rows through which merged cells go.
 */
export const shownRows = (
  grid: Grid,
  textOf: (cell: GridCell) => string,
  spend: (count: number) => void,
): { rows: ShownRow[]; hidden: LeftOut } => {
  const merges = mergesByRow(grid, spend)
  const rows: ShownRow[] = []
  const hiddenColumns = new Set<number>()
  let hiddenRows = 0
  let before = -1
  for (const row of [...new Set([...grid.rows.keys(), ...merges.keys()])].sort((a, b) => a - b)) {
    const cells = [...(grid.rows.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column)
    if (grid.isHiddenRow(row)) {
      if (cells.some(({ element }) => element.children.length > 0)) hiddenRows++
      continue
    }
    const across = merges.get(row) ?? []
    const free = outside(cells, across).map((cell) => ({ column: cell.column, text: textOf(cell) }))
    const merged = across.flatMap((range) => mergedCell(range, row, grid, textOf))
    const filled = [...free, ...merged].filter(({ text }) => text !== '')
    const visible = filled.filter(({ column }) => !grid.isHiddenColumn(column))
    for (const { column } of filled) if (grid.isHiddenColumn(column)) hiddenColumns.add(column)
    if (visible.length === 0) continue
    rows.push({
      row,
      cells: visible.sort((a, b) => a.column - b.column),
      mergedFromAbove: across.filter((range) => firstRow(range, grid) < row).length,
      isApart: before >= 0 && grid.visibleRow(before + 1) < row,
    })
    before = row
  }
  return { rows, hidden: { rows: hiddenRows, columns: hiddenColumns.size } }
}

/** Merged ranges by the rows that matter for them: where cells stand, and where what is merged is shown. */
const mergesByRow = (grid: Grid, spend: (count: number) => void): Map<number, Range[]> => {
  const keys = [...grid.rows.keys()]
  const merges = new Map<number, Range[]>()
  for (const range of [...grid.merges].sort((a, b) => a.left - b.left)) {
    spend(1)
    const first = firstRow(range, grid)
    if (first > range.bottom) continue
    const touched = new Set([first])
    for (let at = lowerBound(keys, range.top); at < keys.length && keys[at]! <= range.bottom; at++) {
      spend(1)
      touched.add(keys[at]!)
    }
    for (const row of touched) {
      const known = merges.get(row)
      if (known) known.push(range)
      else merges.set(row, [range])
    }
  }
  return merges
}

const lowerBound = (sorted: readonly number[], value: number): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The row in which what is merged is shown; one beyond it where none is. */
const firstRow = ({ top }: Range, grid: Grid): number => grid.visibleRow(top)

/** The cells of a row that no range covers; both from left to right. */
const outside = (cells: readonly GridCell[], ranges: readonly Range[]): GridCell[] => {
  let next = 0
  let right = -1
  return cells.filter(({ column }) => {
    for (; next < ranges.length && ranges[next]!.left <= column; next++)
      right = Math.max(right, ranges[next]!.right)
    return column > right
  })
}

const mergedCell = (range: Range, row: number, grid: Grid, textOf: (cell: GridCell) => string) => {
  if (firstRow(range, grid) !== row) return []
  const anchor = grid.rows.get(range.top)?.get(range.left)
  const column = Math.min(grid.visibleColumn(range.left), range.right)
  return anchor ? [{ column, text: textOf(anchor) }] : []
}
