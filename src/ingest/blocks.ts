import type { Message } from '../directive/message'
import type { Segment } from '../directive/source'
import type { Span } from '../text/span'
import type { Element } from './xml'

/** Where in its file something stands. */
export type Place = Omit<Segment, 'span'>

/** Where in the markup of its file a stretch of text was written. */
export interface Origin {
  /** The elements it stands in, from the run on; null where it is not in the flow of the document. */
  run: Element | null
  part: Element | null
  /** What stands in the flow in its place: the paragraph of a text box, the mark of a note; null before its beginning. */
  near: Element | null
  /** What it is, where it is not in the flow. */
  outside: 'header' | 'note' | 'box' | null
}

/** A stretch of text with its origin. `from`: where in the text of its element it begins; null where only the whole is known. */
export interface OriginAt {
  at: number
  length: number
  from: number | null
  origin: Origin
}

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
  /** Where its parts were written, of a reader that is asked for it; `at` counts in `text`. */
  origins?: readonly OriginAt[]
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
  /** Where its stretches were written, in order, where a reader was asked for it; `at` counts in `text`. */
  origins?: readonly OriginAt[]
}

/** A word that a recogniser read, from a picture. */
export interface ReadWord {
  span: Span
  confidence: number
}
