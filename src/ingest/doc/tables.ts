import type { Block } from '../blocks'
import { ChithiError } from '../error'
import type { DocContext } from './context'
import { type RowLayout, rowLayoutOf } from './row-layout'
import { type RawRow, tableOf } from './table-grid'

interface OpenTable {
  number: number
  rows: RawRow[]
  cells: Block[][]
  /** What stands in the open cell. */
  blocks: Block[]
}

/** Puts tables together from paragraphs that end cells and rows, tables in cells of tables among them. */
export class OpenTables {
  readonly #blocks: Block[] = []
  readonly #open: OpenTable[] = []

  constructor(readonly context: DocContext) {}

  /** What comes next stands in so many tables. */
  enter(depth: number): void {
    const { deepest } = this.context.limits
    if (depth > deepest)
      throw new ChithiError(
        'too-large',
        `found tables ${depth} deep in one another, expected at most ${deepest}`,
        null,
      )
    while (this.#open.length > depth) this.#close()
    while (this.#open.length < depth)
      this.#open.push({ number: ++this.context.tables, rows: [], cells: [], blocks: [] })
  }

  add(block: Block): void {
    const blocks = this.#open.at(-1)?.blocks ?? this.#blocks
    blocks.push(block)
  }

  endCell(): void {
    const table = this.#open.at(-1)
    if (!table) return
    table.cells.push(table.blocks)
    table.blocks = []
  }

  /** The row ends; `changes` tell how its cells lie. */
  endRow(changes: readonly Uint8Array[]): void {
    const table = this.#open.at(-1)
    if (table && (table.cells.length > 0 || table.blocks.length > 0))
      endRow(table, rowLayoutOf(changes, this.context.source.sprms, this.context.isOld))
  }

  finish(): Block[] {
    this.enter(0)
    return this.#blocks
  }

  #close(): void {
    const table = this.#open.pop()!
    if (table.blocks.length > 0 || table.cells.length > 0) endRow(table, null)
    if (table.rows.length === 0) return
    const made = tableOf(table.rows, table.number, this.context.limits.mostParagraphs - this.context.cells)
    this.context.cells += made.rows.length * made.rows[0]!.length
    this.add(made)
  }
}

const endRow = (table: OpenTable, layout: RowLayout | null): void => {
  if (table.blocks.length > 0) table.cells.push(table.blocks)
  table.rows.push({ cells: table.cells, layout })
  table.cells = []
  table.blocks = []
}
