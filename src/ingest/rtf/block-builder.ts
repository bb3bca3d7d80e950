import type { Block } from '../blocks'
import { type CellEdge, gridOf, type RtfRow } from './table-grid'

/** A table that stands open, one in a cell of another. */
interface OpenTable {
  number: number
  rows: RtfRow[]
  /** The cells of the open row. */
  cells: Block[][]
  /** What stands in the open cell. */
  blocks: Block[]
}

/** Word's own limit is 30. */
const DEEPEST_TABLE = 30

/** What the blocks of a document, its notes and boxes are counted by. */
export interface BlockCounts {
  paragraphs: number
  tables: number
  spend(count: number): void
}

/** Puts the paragraphs of a stretch of a document together, and the tables in which they stand. */
export class BlockBuilder {
  readonly #blocks: Block[] = []
  readonly #tables: OpenTable[] = []

  constructor(readonly counts: BlockCounts) {}

  /** A paragraph that stands in so many tables. */
  paragraph(label: string, text: string, depth: number): void {
    this.#enter(depth)
    const place = { paragraph: ++this.counts.paragraphs }
    this.#open.push({ kind: 'paragraph', label, text, place })
  }

  /** What stands beside the text, after it. */
  append(blocks: readonly Block[]): void {
    for (const block of blocks) this.#open.push(block)
  }

  endCell(depth: number): void {
    this.#enter(Math.max(depth, 1))
    const table = this.#tables.at(-1)!
    table.cells.push(table.blocks)
    table.blocks = []
  }

  endRow(depth: number, edges: readonly CellEdge[]): void {
    this.#enter(Math.max(depth, 1))
    const table = this.#tables.at(-1)!
    if (table.blocks.length > 0) table.cells.push(table.blocks)
    if (table.cells.length > 0) table.rows.push({ cells: table.cells, edges })
    table.cells = []
    table.blocks = []
  }

  finish(): Block[] {
    this.#enter(0)
    return this.#blocks
  }

  get #open(): Block[] {
    return this.#tables.at(-1)?.blocks ?? this.#blocks
  }

  #enter(depth: number): void {
    const wanted = Math.min(depth, DEEPEST_TABLE)
    while (this.#tables.length < wanted)
      this.#tables.push({ number: ++this.counts.tables, rows: [], cells: [], blocks: [] })
    while (this.#tables.length > wanted) {
      this.endRow(this.#tables.length, [])
      const { rows, number } = this.#tables.pop()!
      if (rows.length > 0)
        this.#open.push({ kind: 'table', rows: gridOf(rows, number, (count) => this.counts.spend(count)) })
    }
  }
}
