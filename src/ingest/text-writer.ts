import type { Segment } from '../directive/source'
import { BREAK } from '../text/normalise'
import type { OriginAt, Paragraph, Place, ReadWord } from './blocks'

/** What is written at once: a text, where it stood, and what is known of its parts. */
export type Piece = Pick<Paragraph, 'text' | 'place' | 'moves' | 'words' | 'origins'>

/** Puts a text together piece by piece, and notes for each where in the file it was read. */
export class TextWriter {
  readonly segments: Segment[] = []
  readonly words: ReadWord[] = []
  readonly origins: OriginAt[] = []
  #text = ''
  #labels = ''

  get text(): string {
    return this.#text
  }

  /** A label (`1.`, `-`) that stands before the next block, on its line. */
  label(label: string): void {
    this.#labels += `${label} `
  }

  /** A block after an empty line, or on the next line where it belongs to the one before (`tight`: a table's row). */
  block(piece: Piece, tight = false): void {
    const label = piece.text.trim() === '' ? this.#labels.trimEnd() : this.#labels
    this.#labels = ''
    if (label === '' && piece.text === '') return
    this.#begin(tight)
    this.#write(label, piece)
  }

  /** A row of a table on a line: its cells between tabs, a cell's lines between U+2028. */
  row(cells: readonly (readonly Piece[])[], tight: boolean): void {
    this.#begin(tight)
    for (const [column, pieces] of cells.entries()) {
      if (column > 0) this.#text += '\t'
      for (const [index, piece] of pieces.entries()) {
        if (index > 0) this.#text += BREAK
        this.#write('', { ...piece, text: piece.text.replaceAll('\n', BREAK).replaceAll('\t', ' ') })
      }
    }
  }

  #begin(tight: boolean): void {
    if (this.#text !== '') this.#text += tight ? '\n' : '\n\n'
  }

  #write(label: string, { text, place, moves = [], words = [], origins = [] }: Piece): void {
    const shift = this.#text.length + label.length
    let start = this.#text.length
    let here = place
    this.#text += label + text
    for (const move of moves) {
      this.#add(start, shift + move.at, here)
      start = shift + move.at
      here = move.place
    }
    this.#add(start, this.#text.length, here)
    for (const { at, length, confidence } of words)
      this.words.push({ span: { start: shift + at, end: shift + at + length }, confidence })
    for (const origin of origins) this.origins.push({ ...origin, at: shift + origin.at })
  }

  #add(start: number, end: number, place: Place): void {
    if (end > start) this.segments.push({ span: { start, end }, ...place })
  }
}
