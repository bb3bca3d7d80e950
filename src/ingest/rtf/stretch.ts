import type { Block } from '../blocks'
import { ParagraphText } from '../encodings/paragraph-text'
import { BlockBuilder, type BlockCounts } from './block-builder'

/** Letters for private use are signs of a font, of which nobody but the font knows how they look. */
const UNSEEN = /[\p{Co}\ufffd]/gu

/** A stretch of text that stands apart from the others: the body, a note, a box. */
export class Stretch {
  text = new ParagraphText()
  readonly blocks: BlockBuilder
  /** Some of the open paragraph is hidden. */
  isHidden = false
  #label: string | null = null
  /** Boxes that stand at the open paragraph. */
  #boxes: Block[] = []

  constructor(counts: BlockCounts) {
    this.blocks = new BlockBuilder(counts)
  }

  addBoxes(blocks: readonly Block[]): void {
    for (const block of blocks) this.#boxes.push(block)
  }

  /** Takes what is written from now on for the label of the paragraph, until what it returns is called. */
  beginLabel(): () => void {
    const { text } = this
    this.text = new ParagraphText()
    return () => {
      this.#label ??= this.text.finish().trim().replace(UNSEEN, '•')
      this.text = text
    }
  }

  /** Whether the paragraph has something in it and no label. */
  endParagraph(depth: number): boolean {
    const text = this.#takeText()
    const isBare = text !== '' && this.#label === null
    this.blocks.paragraph(this.#takeLabel(text), text, depth)
    this.blocks.append(this.#boxes)
    this.#boxes = []
    return isBare
  }

  finish(depth: number): Block[] {
    const text = this.#takeText()
    const label = this.#takeLabel(text)
    if (text !== '' || label !== '') this.blocks.paragraph(label, text, depth)
    this.blocks.append(this.#boxes)
    return this.blocks.finish()
  }

  /** The number of a paragraph all of which is hidden is not shown either. */
  #takeLabel(text: string): string {
    const label = this.#label ? `${this.#label} ` : ''
    const isHidden = this.isHidden && text === ''
    this.#label = null
    this.isHidden = false
    return isHidden ? '' : label
  }

  #takeText(): string {
    const text = this.text.finish().trim()
    this.text = new ParagraphText()
    return text
  }
}
