import type { Block, Cell, Paragraph, Reading } from './blocks'
import { isLayout } from './table'
import { type Piece, TextWriter } from './text-writer'

/**
 * The text of a document's blocks, and where in the file each stretch of it stood: a paragraph on a line, under an empty
 * one where the file has one, a table's row on a line with tabs between its cells. Tables that only set texts side by side
 * are read cell after cell, each under an empty line.
 */
export const writeBlocks = (blocks: readonly Block[]): Omit<Reading, 'messages'> => {
  const writer = new TextWriter()
  writeAll(blocks, writer)
  const { text, segments, words, origins } = writer
  return { text, segments, words, ...(origins.length > 0 && { origins }) }
}

const writeAll = (blocks: readonly Block[], writer: TextWriter): void => {
  let isApart = true
  for (const block of blocks) {
    if (block.kind === 'table') {
      writeTable(block.rows, writer)
      isApart = true
      continue
    }
    const piece = pieceOf(block)
    writer.block(piece, !isApart)
    isApart = piece.text === ''
  }
}

const writeTable = (table: readonly Cell[][], writer: TextWriter): void => {
  const rows = table
    .map((row) => row.map(({ blocks }) => ({ blocks, pieces: piecesOf(blocks) })))
    .filter((row) => row.some(({ pieces }) => pieces.length > 0))
  const texts = rows.map((row) => row.map(({ pieces }) => pieces.map(({ text }) => text).join('\n')))
  if (isLayout(texts) || rows.flat().some(({ blocks }) => isDocument(blocks)))
    for (const { blocks } of rows.flat()) writeAll(blocks, writer)
  else
    for (const [index, row] of rows.entries())
      writer.row(
        row.map(({ pieces }) => pieces),
        index > 0,
      )
}

/** Whether a cell holds a table of its own among many paragraphs: no entry of a table, but a page with a letterhead. */
const isDocument = (blocks: readonly Block[]): boolean =>
  blocks.length > MOST_BLOCKS && blocks.some(({ kind }) => kind === 'table')
const MOST_BLOCKS = 8

/** Tables in tables ask for what stands in a cell again at each level. */
const known = new WeakMap<readonly Block[], Piece[]>()

/** The paragraphs of a cell, and of the tables in it, that are not empty. */
const piecesOf = (blocks: readonly Block[]): Piece[] => {
  const pieces = known.get(blocks) ?? collect(blocks)
  known.set(blocks, pieces)
  return pieces
}

const collect = (blocks: readonly Block[]): Piece[] =>
  blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [pieceOf(block)]
        : block.rows.flat().flatMap((cell) => piecesOf(cell.blocks)),
    )
    .filter(({ text }) => text !== '')

/** A paragraph with its label, as it is shown. */
const pieceOf = ({ label, text, place, moves, words, origins }: Paragraph): Piece => {
  const shift = text === '' ? 0 : label.length
  const moved = <T extends { at: number }>(parts: readonly T[] = []): T[] =>
    parts.map((part) => ({ ...part, at: part.at + shift }))
  return {
    text: text === '' ? label.trimEnd() : label + text,
    place,
    moves: moved(moves),
    words: moved(words),
    origins: moved(origins),
  }
}
