import type { Message } from '../directive/message'
import type { Segment } from '../directive/source'
import type { Span } from '../text/span'

/** Where in its file something stands. */
export type Place = Omit<Segment, 'span'>

/**
 * A paragraph as it is shown, no blanks at its ends; the number or bullet before it apart with the blank that parts them
 * (`II. `, `a) `, `- `), `''` where it has none.
 */
export interface Paragraph {
  kind: 'paragraph'
  label: string
  text: string
  place: Place
  /** Where its text goes on in another place: the next line of a scan, the next page. In order; `at` counts in `text`. */
  moves?: readonly { at: number; place: Place }[]
  /** How sure a recogniser is of its words, from 0 to 1; `at` counts in `text`. */
  words?: readonly { at: number; length: number; confidence: number }[]
}

/** A table as it is shown, each row with as many cells as the table has columns. */
export interface Table {
  kind: 'table'
  rows: Cell[][]
}

/** A cell of a table; where others are merged into it, they hold nothing. */
export interface Cell {
  blocks: Block[]
  place: Place
}

/** What a reader hands over, in reading order. */
export type Block = Paragraph | Table

/** A document as its reader read it: the text, where each stretch of it stood, and what there is to report. */
export interface Reading {
  text: string
  segments: Segment[]
  messages: Message[]
  /** The codes that most of the text stood in where they are not Unicode's: `tcvn3`, `vni`; null where they are. */
  encoding?: string | null
  /** How sure a recogniser is of each word, from 0 to 1; none where the text was not recognised but read. */
  words: readonly ReadWord[]
}

/** A word that a recogniser read, from a picture. */
export interface ReadWord {
  span: Span
  confidence: number
}
