import type { Column } from './document'
import type { Line } from './lines'
import { glueBetween } from './wraps'

/** A stretch of one line, and what the reading text puts before it in its cell. */
export interface Piece {
  start: number
  end: number
  glue: '' | ' ' | '\n'
}

export interface GroupCell {
  pieces: Piece[]
  column: Column | null
}

/** The lines that make one block: a paragraph has one cell, a row of a table those of its columns. */
export interface Group {
  kind: 'paragraph' | 'row'
  lines: Line[]
  cells: GroupCell[]
  /** The columns of the table that a row belongs to; the same array for all rows of a table. */
  columns: Column[] | null
}

/** A paragraph of one line, to which wrapped lines may be added; letterhead and foot may stand in columns. */
export const openParagraph = (line: Line): Group => ({
  kind: 'paragraph',
  lines: [line],
  cells: line.alone ? columnsOf(line) : [{ pieces: [pieceOf(line, '')], column: null }],
  columns: null,
})

/** A line as a stretch of its paragraph, without the bars at the ends of a table's row. */
const pieceOf = ({ text, start, end }: Line, glue: Piece['glue']): Piece => {
  if (!text.startsWith('|') || !text.endsWith('|')) return { start, end, glue }
  const words = text.slice(1, -1)
  const blank = words.length - words.trimStart().length
  return {
    start: start + 1 + blank,
    end: Math.max(start + 1 + blank, start + 1 + words.trimEnd().length),
    glue,
  }
}

const columnsOf = (line: Line): GroupCell[] =>
  [...line.text.matchAll(/[^\t|]+/g)].map((match) => {
    const start = line.start + match.index + match[0].length - match[0].trimStart().length
    const end = line.start + match.index + match[0].trimEnd().length
    return { pieces: start < end ? [{ start, end, glue: '' }] : [], column: null }
  })

/** Adds a wrapped line to a paragraph. */
export const extendParagraph = (group: Group, line: Line, glue: Piece['glue']): void => {
  group.lines.push(line)
  group.cells.at(-1)!.pieces.push(pieceOf(line, glue))
}

/** Joins lines to paragraphs: a wrapped line goes to the one that it carries on. */
export const groupParagraphs = (lines: Line[], width: number): Group[] => {
  const groups: Group[] = []
  for (const line of lines) {
    const open = groups.at(-1)
    const last = open?.lines.at(-1)
    const joins =
      last && last.zone === line.zone && last.attachment === line.attachment && !last.alone && !line.alone
    const glue = joins ? glueBetween(last, line, width) : null
    if (open && glue !== null) extendParagraph(open, line, glue)
    else groups.push(openParagraph(line))
  }
  return groups
}
