import { LineIndex } from '../../text/line-index'
import type { Block, Cell, Paragraph, Place } from '../blocks'
import { cellName } from '../cell-name'
import type { Box, Part, TextPart } from './boxes'
import type { Around } from './document-part'
import { gridOf } from './grid'

/** The blocks of a page, and what was met in those parts of it. */
export interface Written {
  blocks: Block[]
  letters: number
  pictures: number
  embedded: number
}

/** Makes blocks of what a page shows of its document, each with its line and column in the source. */
export const toBlocks = (page: Box, around: Around, source: string): Written => {
  const writer = new BlockWriter(around, new LineIndex(source))
  const blocks = writer.blocks(page, {})
  return { blocks, letters: writer.letters, pictures: writer.pictures, embedded: writer.embedded }
}

const MOST_MERGED = 1_000_000

class BlockWriter {
  letters = 0
  pictures = 0
  embedded = 0
  #tables = 0
  readonly #budget = { cells: MOST_MERGED }

  constructor(
    readonly around: Around,
    readonly index: LineIndex,
  ) {}

  blocks(box: Box, within: Place): Block[] {
    const blocks: Block[] = []
    this.#writeAll(box, within, blocks)
    return blocks
  }

  #writeAll(box: Box, within: Place, blocks: Block[]): void {
    if (!this.around.passed.has(box)) this.#count(box)
    for (const part of box.parts) this.#write(part, within, blocks)
  }

  #write(part: Part, within: Place, blocks: Block[]): void {
    if (this.around.parts.has(part)) return
    if (part.kind === 'text') blocks.push(this.#paragraph(part, within))
    else if (part.name === 'table') this.#writeTable(part, blocks)
    else this.#writeAll(part, within, blocks)
  }

  #writeTable(table: Box, blocks: Block[]): void {
    const { rows, beside } = gridOf(table, this.around.parts, this.#budget)
    this.#count(table)
    for (const part of beside) this.#write(part, {}, blocks)
    const number = ++this.#tables
    blocks.push({
      kind: 'table',
      rows: rows.map((row, y) =>
        row.map((cell, x): Cell => {
          const place: Place = { table: number, cell: cellName(y, x) }
          const isShown = cell !== null && !this.around.parts.has(cell)
          return { blocks: isShown ? this.blocks(cell, place) : [], place }
        }),
      ),
    })
  }

  #count({ pictures, embedded }: Box): void {
    this.pictures += pictures
    this.embedded += embedded
  }

  #paragraph({ label, lines }: TextPart, within: Place): Paragraph {
    let text = ''
    const moves: { at: number; place: Place }[] = []
    const first = this.#placeOf(Math.max(0, lines[0]!.at), within)
    let here = first
    let isAfterGap = false
    for (const [index, line] of lines.entries()) {
      // One empty line parts as well as many.
      if (line.text === '' && isAfterGap) continue
      if (index > 0) text += '\n'
      isAfterGap = line.text === ''
      if (index > 0 && line.at >= 0) {
        const place = this.#placeOf(line.at, within)
        if (place.line !== here.line) {
          moves.push({ at: text.length, place })
          here = place
        }
      }
      text += line.text
      this.letters += line.text.length
    }
    return { kind: 'paragraph', label, text, place: first, ...(moves.length > 0 ? { moves } : {}) }
  }

  #placeOf(at: number, within: Place): Place {
    const { line, column } = this.index.pointAt(at)
    return { line, column, ...within }
  }
}
