import { structureLexicon } from '../lexicon/structure'
import { append } from '../text/append'
import { isTimeCell } from './columns'
import type { Column, ColumnRole } from './document'
import type { Group, Piece } from './groups'
import type { Line } from './lines'

/** A cell, or a part of one, with the lines that print it. */
export interface Chunk {
  lines: Line[]
  pieces: Piece[]
  text: string
  isNumber: boolean
  isNote: boolean
}

const BODIES: readonly ColumnRole[] = ['lead', 'body', 'coordinate']
const TIMES: readonly ColumnRole[] = ['time', 'start', 'end']

/** Bodies are listed a line each; a text that breaks before a capital is still one text. */
const joint = (column: Column | null): Piece['glue'] => (column && BODIES.includes(column.role) ? '\n' : ' ')

const isText = ({ role }: Column): boolean =>
  role !== 'ordinal' && role !== 'basis' && !BODIES.includes(role) && !TIMES.includes(role)

/**
 * A row in the making, and which column it has come to: told by the order of the columns and by what a cell looks like, a
 * body's name, a time, an instrument.
 */
export class LinearRow {
  readonly group: Group
  #at: number
  /** Its time is read: what follows is its basis, the rest of a cell broken by a page, or the next row. */
  #timed = false

  /** A row that its number does not begin lacks the cells that were merged with those of the row above. */
  constructor(
    readonly columns: Column[],
    isNumbered: boolean,
  ) {
    this.group = { kind: 'row', lines: [], cells: [], columns }
    this.#at = isNumbered ? -1 : 0
  }

  /** A row with a cell for each column, in their order. */
  static full(columns: Column[], chunks: readonly Chunk[]): LinearRow {
    const row = new LinearRow(columns, true)
    chunks.forEach((chunk, at) => {
      row.#put(chunk, at)
    })
    return row
  }

  /** Whether a cell belongs to a column that the row has left behind, so that a new row begins with it. */
  isOver({ text }: Chunk): boolean {
    if (!this.#timed) return false
    return (
      structureLexicon.bodyCell.test(text) ||
      (/^[\p{Lu}“]/u.test(text) && !structureLexicon.instrumentCell.test(text))
    )
  }

  add(chunk: Chunk): void {
    this.#put(chunk, chunk.isNumber ? 0 : this.#columnOf(chunk))
  }

  #put(chunk: Chunk, at: number): void {
    const column = this.columns[at] ?? null
    const open = this.group.cells.at(-1)
    if (open && open.column === column)
      append(
        open.pieces,
        chunk.pieces.map((piece, i) => (i === 0 ? { ...piece, glue: joint(column) } : piece)),
      )
    else this.group.cells.push({ pieces: chunk.pieces, column })
    for (const line of chunk.lines) if (this.group.lines.at(-1) !== line) this.group.lines.push(line)
    if (column && TIMES.includes(column.role)) this.#timed = true
    this.#at = Math.max(this.#at, at)
  }

  /** The next column that what a cell looks like fits; its own where none does. */
  #columnOf({ text }: Chunk): number {
    const next = (fits: (column: Column) => boolean): number =>
      this.columns.findIndex((column, i) => i > this.#at && fits(column))
    const own = this.columns[this.#at]
    const time = next(({ role }) => TIMES.includes(role))
    if (isTimeCell(text) && time >= 0 && this.group.cells.some(({ column }) => column?.role !== 'ordinal'))
      return time
    const basis = next(({ role }) => role === 'basis')
    if (structureLexicon.instrumentCell.test(text) && basis >= 0 && time < 0) return basis
    const body = next(({ role }) => BODIES.includes(role))
    if (structureLexicon.bodyCell.test(text) && (body >= 0 || (own && BODIES.includes(own.role))))
      return body >= 0 ? body : this.#at
    if (this.#timed) return this.columns.findLastIndex((column, i) => i <= this.#at && isText(column))
    if (own && isText(own)) return this.#at
    // Without its number, a row's text is that of the last text column: the ones before it are merged.
    if (this.#at === 0 && this.group.cells.length === 0)
      return this.columns.findLastIndex((column, i) => isText(column) && (time < 0 || i < time))
    return Math.max(this.#at, next(isText))
  }
}
