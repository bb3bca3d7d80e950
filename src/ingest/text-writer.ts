import type { Segment } from '../directive/source'

/** Puts a text together block by block, and notes for each block the line of the file that it was read from. */
export class TextWriter {
  readonly segments: Segment[] = []
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
  block(text: string, line: number, tight = false): void {
    const labelled = text.trim() === '' ? this.#labels.trimEnd() : this.#labels + text
    this.#labels = ''
    if (labelled === '') return
    if (this.#text !== '') this.#text += tight ? '\n' : '\n\n'
    const start = this.#text.length
    this.#text += labelled
    this.segments.push({ span: { start, end: this.#text.length }, line })
  }
}
