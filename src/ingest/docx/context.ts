import { Letters } from '../encodings/letters'
import { Numbering } from '../word/numbering'
import type { Lists } from './lists'
import type { Notes } from './notes'
import type { Styles } from './styles'

/** What the paragraphs of a document are read by, and what was met in them. */
export class DocxContext {
  readonly numbering: Numbering
  readonly letters = new Letters()
  /** Paragraphs read so far. */
  paragraphs = 0
  tables = 0
  changes = 0
  pictures = 0
  embedded = 0

  constructor(
    readonly styles: Styles,
    readonly lists: Lists,
    readonly notes: Notes,
  ) {
    this.numbering = new Numbering(lists.lists)
  }

  noteChange(): void {
    this.changes++
  }

  noteEmbedded(): void {
    this.embedded++
  }

  notePicture(): void {
    this.pictures++
  }
}
