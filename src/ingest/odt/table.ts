import type { Block, Cell, Place, Table } from '../blocks'
import { cellName } from '../cell-name'
import { type Element, elementsOf } from '../xml'
import type { OdtContext } from './context'

/** Elements that only hold rows. */
const TRANSPARENT = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group'])

/** Reads what a cell holds. */
type ReadCell = (cell: Element, context: OdtContext, within: Place) => Block[]

/** A table with its repeated rows and cells written out, those covered by others empty (ODF 1.3 part 3, 9.1). */
export const readTable = (table: Element, context: OdtContext, readCell: ReadCell): Table => {
  const number = ++context.tables
  const rows: Cell[][] = []
  let index = 0
  const read = (parent: Element): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'table:table-row') {
        const times = timesOf(child.attributes['table:number-rows-repeated'])
        for (let i = 0; i < times; i++) {
          const row = readRow(child, context, (cell, column) => {
            const place = { table: number, cell: cellName(index + i, column) }
            return { blocks: cell ? readCell(cell, context, place) : [], place }
          })
          rows.push(row)
          if (i > 0) context.repeat(row.length)
          // Empty rows show nothing, however many they are.
          if (row.every(({ blocks }) => blocks.length === 0)) break
        }
        index += times
      } else if (TRANSPARENT.has(child.name)) read(child)
    }
  }
  read(table)
  return { kind: 'table', rows }
}

/** `cellOf` makes a cell of what holds it, or an empty one. */
const readRow = (
  row: Element,
  context: OdtContext,
  cellOf: (cell: Element | null, column: number) => Cell,
): Cell[] => {
  const cells: Cell[] = []
  for (const child of elementsOf(row)) {
    const isCovered = child.name === 'table:covered-table-cell'
    if (!isCovered && child.name !== 'table:table-cell') continue
    const times = timesOf(child.attributes['table:number-columns-repeated'])
    context.repeat(times - 1)
    for (let i = 0; i < times; i++) cells.push(cellOf(isCovered ? null : child, cells.length))
  }
  return cells
}

const timesOf = (count: string | undefined): number => {
  const times = Number(count ?? 1)
  return Number.isSafeInteger(times) && times > 0 ? times : 1
}
