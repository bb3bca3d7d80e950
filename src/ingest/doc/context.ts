import { Letters } from '../encodings/letters'
import { ChithiError } from '../error'
import type { Limits } from '../limits'
import { type List, Numbering } from '../word/numbering'
import type { Boxes } from './boxes'
import type { Notes } from './notes'
import type { DocText } from './text'

/** What a document says of its parts. */
interface Parts {
  /** Word 6 or 95. */
  isOld: boolean
  fonts: readonly string[]
  lists: ReadonlyMap<string, List>
  notes: Notes
  boxes: Boxes
  /** The places of the marks that end sections; elsewhere their sign is a page's break. */
  sectionEnds: ReadonlySet<number>
  limits: Limits
}

/** What the paragraphs of a document are read by, and what was met in them. */
export class DocContext {
  readonly isOld: boolean
  readonly fonts: readonly string[]
  readonly notes: Notes
  readonly boxes: Boxes
  readonly sectionEnds: ReadonlySet<number>
  readonly limits: Limits
  readonly numbering: Numbering
  readonly letters = new Letters()
  #paragraphs = 0
  tables = 0
  /** Cells of all tables so far. */
  cells = 0
  changes = 0
  pictures = 0
  /** Paragraphs whose number or bullet is not known. */
  unnumbered = 0

  /** The number of the next paragraph. Throws a `ChithiError` (`too-large`) where they are too many. */
  nextParagraph(): number {
    const { mostParagraphs } = this.limits
    if (++this.#paragraphs <= mostParagraphs) return this.#paragraphs
    throw new ChithiError(
      'too-large',
      `found more than ${mostParagraphs} paragraphs, expected fewer (option limits.mostParagraphs)`,
      null,
    )
  }

  constructor(
    readonly source: DocText,
    { isOld, fonts, lists, notes, boxes, sectionEnds, limits }: Parts,
  ) {
    this.isOld = isOld
    this.fonts = fonts
    this.notes = notes
    this.boxes = boxes
    this.sectionEnds = sectionEnds
    this.limits = limits
    this.numbering = new Numbering(lists)
  }
}
