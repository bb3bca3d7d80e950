import { readNames } from '../body/names/read'
import { structureLexicon } from '../lexicon/structure'
import { isTimeCell } from './columns'
import type { ColumnRole } from './document'
import { extendParagraph, type Group, openParagraph, type Piece } from './groups'
import { type LinearHead, repeatsHead } from './linear-head'
import { type Chunk, LinearRow } from './linear-row'
import type { Line } from './lines'
import { glueBetween } from './wraps'

/** A row's number, alone or before the words of its first cell. */
const ROW_NUMBER = /^\d{1,4}(?=$|\s+[\p{L}“])/u
/** The letter of a row under a numbered one. */
const LETTER = /^[a-zđ]\)$/u
/** The number of a group of rows, above its heading. */
const GROUP = /^[IVX]{1,5}\.?$/u
/** A note at the foot of a page: its number, a space, a long sentence. */
const NOTE = /^\d{1,2} \p{Lu}.{50}/u

/**
 * Reads a table as the text layer of a PDF gives it: no tabs, each cell on lines of its own, one after another, the head
 * repeated on every page. `lines` follow the head; those that repeat it become furniture. A row is begun by its number
 * or letter, and again by each further group of bodies, result and time under the same number.
 */
export const groupLinearTable = (lines: Line[], head: LinearHead, width: number): Group[] => {
  const groups: Group[] = []
  let row: LinearRow | null = null
  for (const run of runsOf(chunksOf(lines, head, width), head)) {
    if (isFull(run, head)) {
      row = LinearRow.full(head.columns, run)
      groups.push(row.group)
      continue
    }
    if (GROUP.test(run[0]!.text)) {
      for (const chunk of run) groups.push(paragraphOf(chunk))
      row = null
      continue
    }
    for (const chunk of run) {
      const begins = chunk.isNumber || (row ? row.isOver(chunk) : structureLexicon.bodyCell.test(chunk.text))
      if (begins && !chunk.isNote) {
        row = new LinearRow(head.columns, chunk.isNumber)
        row.add(chunk)
        groups.push(row.group)
      } else if (row && !chunk.isNote) row.add(chunk)
      else {
        // A note at the foot of a page; what a cell goes on with after it stands by itself.
        groups.push(paragraphOf(chunk))
        row = null
      }
    }
  }
  return groups
}

/** The cells from one row's number to the next; of a table without numbers, those from one time of its first column on. */
const runsOf = (chunks: readonly Chunk[], { columns }: LinearHead): Chunk[][] => {
  const runs: Chunk[][] = []
  const isNumbered = columns.some(({ role }) => role === 'ordinal')
  const isTimed = columns[0]?.role === 'time'
  for (const chunk of chunks) {
    const open = runs.at(-1)
    const begins = isNumbered
      ? chunk.isNumber
      : open?.length === columns.length || (isTimed && isTimeCell(chunk.text))
    if (!open || begins || GROUP.test(chunk.text)) runs.push([chunk])
    else open.push(chunk)
  }
  return runs
}

/** Whether a run holds a cell for each column, so that their order tells which is which. */
const isFull = (run: readonly Chunk[], { columns }: LinearHead): boolean =>
  run.length === columns.length &&
  run.every(({ isNote, isNumber }, i) => !isNote && isNumber === (columns[i]!.role === 'ordinal')) &&
  run.every(({ text }, i) => FITS[columns[i]!.role]?.(text) ?? true)

/** Whether bodies make up at least half of a cell. */
const isBodies = (text: string): boolean =>
  readNames(text).names.reduce((sum, { span }) => sum + span.end - span.start, 0) * 2 >= text.length

/** What a cell of a column must look like, that a row with a blank cell and a torn one is not taken for a whole one. */
const FITS: Partial<Record<ColumnRole, (text: string) => boolean>> = {
  time: isTimeCell,
  lead: isBodies,
  body: isBodies,
  task: (text) => !isBodies(text),
}

/** Joins wrapped lines to cells, and cuts lines that hold two. */
const chunksOf = (lines: Line[], head: LinearHead, width: number): Chunk[] => {
  const chunks: Chunk[] = []
  let number = Number(ROW_NUMBER.exec(lines[0]?.text ?? '')?.[0] ?? 1)
  let last: Line | null = null
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (repeatsHead(lines, i, head)) {
      const to = i + head.texts.length
      for (const old of lines.slice(i, to)) old.zone = 'furniture'
      i = to - 1
      continue
    }
    const open = chunks.at(-1)
    const isNext = Number(ROW_NUMBER.exec(line.text)?.[0]) === number
    const isNumber = isNext || LETTER.test(line.text)
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
    if (isNext) number++
    last = line
  }
  return chunks
}

const paragraphOf = (chunk: Chunk): Group => {
  const [first, ...rest] = chunk.lines
  const group = openParagraph(first!)
  rest.forEach((line, i) => {
    extendParagraph(group, line, chunk.pieces[i + 1]?.glue ?? ' ')
  })
  return group
}
