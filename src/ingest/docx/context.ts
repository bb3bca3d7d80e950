import type { Origin } from '../blocks'
import { Letters } from '../encodings/letters'
import { Numbering } from '../word/numbering'
import type { Element } from '../xml'
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
  /** Where it is read that is not in the flow of the document; null in it, undefined where nobody asks. */
  #outside: Pick<Origin, 'near' | 'outside'> | null | undefined

  constructor(
    readonly styles: Styles,
    readonly lists: Lists,
    readonly notes: Notes,
    isTraced = false,
  ) {
    this.#outside = isTraced ? null : undefined
    this.numbering = new Numbering(lists.lists)
  }

  /** Where a run and what stands in it are written, if anybody asks. */
  originOf(run: Element, part: Element): { origin?: Origin } {
    if (this.#outside === undefined) return {}
    return {
      origin: this.#outside
        ? { run: null, part: null, ...this.#outside }
        : { run, part, near: null, outside: null },
    }
  }

  /** What of the document's flow holds a run, or stands there in its place. */
  nearOf(run: Element): Element | null {
    return this.#outside ? this.#outside.near : run
  }

  /** Reads what does not stand in the flow; `near` does, in its place. */
  reading<T>(outside: Exclude<Origin['outside'], null>, near: Element | null, read: () => T): T {
    const before = this.#outside
    if (before === null) this.#outside = { outside, near }
    const result = read()
    this.#outside = before
    return result
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
