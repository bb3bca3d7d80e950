import { ChithiError } from '../error'
import type { Element } from '../xml'
import { childNamed, childrenNamed, isOn } from './names'

/** A cell of a sheet as its element, row and column from 0. */
export interface GridCell {
  row: number
  column: number
  element: Element
}

/** A rectangle of cells, both ends in it. */
export interface Range {
  top: number
  left: number
  bottom: number
  right: number
}

/** What stands in a sheet, and what of it is hidden (ECMA-376, 18.3.1). */
export interface Grid {
  /** The rows that have cells, in their order, each with its cells by their columns. */
  rows: ReadonlyMap<number, ReadonlyMap<number, GridCell>>
  merges: readonly Range[]
  isHiddenRow(row: number): boolean
  isHiddenColumn(column: number): boolean
  /** The first row or column that is not hidden, from one on. */
  visibleRow(from: number): number
  visibleColumn(from: number): number
}

const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
const REFERENCE = /^\$?(?<column>[A-Za-z]{1,3})\$?(?<row>\d{1,7})$/u

/** Throws a `ChithiError` (`damaged`) where a cell stands outside of what a sheet can have. */
export const readGrid = (sheet: Element): Grid => {
  const rows = new Map<number, Map<number, GridCell>>()
  const hidden = new Set<number>()
  let next = 0
  for (const element of childrenNamed(childNamed(sheet, 'sheetData'), 'row')) {
    const { r, hidden: isHidden } = element.attributes
    const row = inSheet(r === undefined ? next : Number(r) - 1, MOST_ROWS, 'row')
    next = row + 1
    if (isOn(isHidden)) hidden.add(row)
    const cells = rows.get(row) ?? new Map<number, GridCell>()
    let column = -1
    for (const cell of childrenNamed(element, 'c')) {
      column = inSheet(columnOf(cell.attributes.r) ?? column + 1, MOST_COLUMNS, 'column')
      cells.set(column, { row, column, element: cell })
    }
    rows.set(row, cells)
  }
  const columns = childrenNamed(childNamed(sheet, 'cols'), 'col')
    .filter(({ attributes: { hidden, width } }) => isOn(hidden) || width === '0')
    .map(({ attributes: { min, max } }) => ({ from: Number(min) - 1, to: Number(max) - 1 }))
  const noColumns = new Set(columns.flatMap(({ from, to }) => within(from, to)))
  return {
    rows: new Map([...rows].sort(([a], [b]) => a - b)),
    merges: childrenNamed(childNamed(sheet, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) =>
      rangeOf(attributes.ref ?? ''),
    ),
    isHiddenRow: (row) => hidden.has(row),
    isHiddenColumn: (column) => noColumns.has(column),
    visibleRow: skipping(hidden),
    visibleColumn: skipping(noColumns),
  }
}

const skipping = (hidden: ReadonlySet<number>): ((from: number) => number) => {
  const next = new Map<number, number>()
  for (const at of [...hidden].sort((a, b) => b - a)) next.set(at, next.get(at + 1) ?? at + 1)
  return (from) => next.get(from) ?? from
}

const inSheet = (at: number, most: number, what: string): number => {
  if (Number.isInteger(at) && at >= 0 && at < most) return at
  throw new ChithiError(
    'damaged',
    `found a cell in ${what} ${at + 1} of a sheet, expected 1 to ${most}`,
    null,
  )
}

const within = (from: number, to: number): number[] =>
  from >= 0 && to >= from
    ? Array.from({ length: Math.min(to, MOST_COLUMNS - 1) - from + 1 }, (_, at) => from + at)
    : []

const columnOf = (reference: string | undefined): number | undefined => {
  const letters = REFERENCE.exec(reference ?? '')?.groups?.column
  return letters === undefined
    ? undefined
    : [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** `A1:C2`; nothing where it is no range. */
const rangeOf = (reference: string): Range[] => {
  const [first = '', last = ''] = reference.split(':')
  const [left, right] = [columnOf(first), columnOf(last)]
  const [top, bottom] = [first, last].map((end) => Number(REFERENCE.exec(end)?.groups?.row) - 1)
  if (left === undefined || right === undefined) return []
  const range = { top: top!, left, bottom: bottom!, right }
  return range.top <= range.bottom && left <= right ? [range] : []
}
