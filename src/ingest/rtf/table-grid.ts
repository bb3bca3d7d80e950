import type { Block, Cell, Place } from '../blocks'
import { cellName } from '../cell-name'

/** A cell as its row defines it: where it ends, in twips, and whether it goes on from the left or from above. */
export interface CellEdge {
  right: number
  isMerged: boolean
}

/** A row as it was read: the blocks of its cells, and what the row defines. */
export interface RtfRow {
  cells: Block[][]
  edges: readonly CellEdge[]
}

/** Edges this near to one another are one column's, a millimetre. */
const NEAR = 57

/**
 * The rows of a table with a cell for each of its columns: a cell that reaches over several is followed by empty ones.
 *
 * `spend` counts those.
 */
export const gridOf = (rows: readonly RtfRow[], table: number, spend: (count: number) => void): Cell[][] => {
  const columns = columnsOf(rows)
  return rows.map(({ cells, edges }, index) => {
    const shown: Cell[] = []
    const push = (blocks: Block[]) => {
      const place = { table, cell: cellName(index, shown.length) }
      shown.push({ blocks: blocks.map((block) => placed(block, place)), place })
    }
    for (const [at, blocks] of cells.entries()) {
      const edge = edges[at]
      push(edge?.isMerged ? [] : blocks)
      const end = edge === undefined ? shown.length : (columns.get(edge.right) ?? 0) + 1
      spend(Math.max(end - shown.length, 0))
      while (shown.length < end) push([])
    }
    return shown
  })
}

/** The column that ends at an edge, by the edge. */
const columnsOf = (rows: readonly RtfRow[]): Map<number, number> => {
  const columns = new Map<number, number>()
  let column = -1
  let last = Number.NEGATIVE_INFINITY
  // Rows share their edges until others are given.
  const edges = new Set(
    [...new Set(rows.map(({ edges }) => edges))].flatMap((each) => each.map(({ right }) => right)),
  )
  for (const right of [...edges].sort((a, b) => a - b)) {
    if (right - last > NEAR) {
      column++
      last = right
    }
    columns.set(right, column)
  }
  return columns
}

const placed = (block: Block, place: Place): Block =>
  block.kind === 'paragraph' ? { ...block, place: { ...block.place, ...place } } : block
