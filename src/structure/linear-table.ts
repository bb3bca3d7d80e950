import { structureLexicon } from '../lexicon/structure'
import { append } from '../text/append'
import { columnRole, isTimeCell, readColumns } from './columns'
import type { Column, ColumnRole } from './document'
import { extendParagraph, type Group, openParagraph, type Piece } from './groups'
import type { Line } from './lines'
import { glueBetween } from './wraps'

/**
 * Tables as the text layer of a PDF gives them: no tabs, each cell on lines of its own, one after another, the head
 * repeated on every page. Which column a cell stands in is told by the order of the columns and by what it looks like: a
 * body's name, a time, an instrument.
 */
export interface LinearHead {
  columns: Column[]
  /** Its lines, by which it is known again on the next page. */
  texts: string[]
}

/** A row's number, alone or before the words of its first cell. */
const ROW_NUMBER = /^\d{1,4}(?=$|\s+[\p{L}“])/u
/** A note at the foot of a page: its number, a space, a long sentence. */
const NOTE = /^\d{1,2} \p{Lu}.{50}/u

/** `TT` alone on its line. */
export const isLinearHead = (text: string): boolean => structureLexicon.firstColumn.test(text)

/** The head that begins at line `index`, or null: `TT`, and the other heads on lines of their own under it. */
export const findLinearHead = (lines: Line[], index: number): LinearHead | null => {
  if (!isLinearHead(lines[index]!.text)) return null
  const cells: string[] = [lines[index]!.text]
  let head: string[] = []
  let to = index + 1
  for (let at = index + 1; at < Math.min(index + 24, lines.length); at++) {
    const { text } = lines[at]!
    if (/^\d/.test(text) || text.length > 40) break
    const goesOn = cells.length > 1 && (/^\p{Ll}/u.test(text) || columnRole(cells.at(-1)!) === null)
    if (goesOn) cells[cells.length - 1] += ` ${text}`
    else cells.push(text)
    if (columnRole(cells.at(-1)!) === null) continue
    // What follows the last line that reads as a head is the first row's.
    head = [...cells]
    to = at + 1
  }
  const columns = readColumns(head)
  const isTask = columns?.some(({ role }) => role === 'task')
  return columns && isTask && columns.length >= 4
    ? { columns, texts: lines.slice(index, to).map(({ text }) => text) }
    : null
}

interface Chunk {
  lines: Line[]
  pieces: Piece[]
  text: string
  isNumber: boolean
  isNote: boolean
}

/**
 * Reads the rows in `lines`, which follow a head; heads repeated in between become furniture. A row is begun by its
 * number, and again by each further group of bodies, result and time under the same number.
 */
export const groupLinearTable = (lines: Line[], head: LinearHead, width: number): Group[] => {
  const groups: Group[] = []
  let row: Row | null = null
  for (const chunk of chunksOf(lines, head, width)) {
    const begins = chunk.isNumber || (row ? row.isOver(chunk) : structureLexicon.bodyCell.test(chunk.text))
    if (begins && !chunk.isNote) {
      row = new Row(head.columns, chunk.isNumber)
      row.add(chunk)
      groups.push(row.group)
    } else if (row && !chunk.isNote) row.add(chunk)
    else {
      // A note at the foot of a page; what a cell goes on with after it stands by itself.
      groups.push(paragraphOf(chunk))
      row = null
    }
  }
  return groups
}

/** Joins wrapped lines to cells, and cuts lines that hold two. */
const chunksOf = (lines: Line[], head: LinearHead, width: number): Chunk[] => {
  const chunks: Chunk[] = []
  let number = Number(ROW_NUMBER.exec(lines[0]?.text ?? '')?.[0] ?? 1)
  let last: Line | null = null
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (repeats(lines, i, head)) {
      const to = i + head.texts.length
      for (const old of lines.slice(i, to)) old.zone = 'furniture'
      i = to - 1
      continue
    }
    const open = chunks.at(-1)
    const isNumber = Number(ROW_NUMBER.exec(line.text)?.[0]) === number
    const isNote = !isNumber && NOTE.test(line.text)
    const glue =
      last && open && !isNumber && !isNote && !open.isNumber
        ? glueBetween(last, line, width, open.text)
        : null
    const parts = isNote ? [{ 0: line.text, index: 0 }] : [...line.text.matchAll(/\S+(?: \S+)*/gu)]
    parts.forEach((part, p) => {
      const start = line.start + part.index
      const piece: Piece = { start, end: start + part[0].length, glue: p === 0 ? (glue ?? '') : '' }
      if (p === 0 && glue !== null) {
        open!.pieces.push(piece)
        open!.lines.push(line)
        open!.text += glue + part[0]
      } else
        chunks.push({
          lines: [line],
          pieces: [piece],
          text: part[0],
          isNumber: p === 0 && isNumber,
          isNote,
        })
    })
    if (isNumber) number++
    last = line
  }
  return chunks
}

/** Whether the same head stands again at line `index`, as at the top of the next page. */
const repeats = (lines: Line[], index: number, { texts }: LinearHead): boolean =>
  isLinearHead(lines[index]!.text) && texts.every((text, i) => lines[index + i]?.text === text)

const paragraphOf = (chunk: Chunk): Group => {
  const [first, ...rest] = chunk.lines
  const group = openParagraph(first!)
  rest.forEach((line, i) => {
    extendParagraph(group, line, chunk.pieces[i + 1]?.glue ?? ' ')
  })
  return group
}

const BODIES: readonly ColumnRole[] = ['lead', 'body', 'coordinate']
const TIMES: readonly ColumnRole[] = ['time', 'start', 'end']

/** Bodies are listed a line each; a text that breaks before a capital is still one text. */
const joint = (column: Column | null): Piece['glue'] => (column && BODIES.includes(column.role) ? '\n' : ' ')

const isText = ({ role }: Column): boolean =>
  role !== 'ordinal' && role !== 'basis' && !BODIES.includes(role) && !TIMES.includes(role)

/** A row in the making, and which column it has come to. */
class Row {
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

  /** Whether a cell belongs to a column that the row has left behind, so that a new row begins with it. */
  isOver({ text }: Chunk): boolean {
    if (!this.#timed) return false
    return (
      structureLexicon.bodyCell.test(text) ||
      (/^[\p{Lu}“]/u.test(text) && !structureLexicon.instrumentCell.test(text))
    )
  }

  add(chunk: Chunk): void {
    const at = chunk.isNumber ? 0 : this.#columnOf(chunk)
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
