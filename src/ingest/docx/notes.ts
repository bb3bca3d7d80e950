import { type Element, elementsOf } from '../xml'

/** Notes that mark a separator line, no note. */
const SEPARATORS = new Set(['separator', 'continuationSeparator', 'continuationNotice'])

/** The notes of a document, numbered as their marks come. */
export class Notes {
  readonly #parts = new Map<string, Element>()
  readonly #referred: Element[] = []
  readonly #numbers = new Map<Element, number>()
  readonly #marks: (Element | null)[] = []

  constructor(footnotes: Element | undefined, endnotes: Element | undefined) {
    this.#take(footnotes, 'w:footnoteReference')
    this.#take(endnotes, 'w:endnoteReference')
  }

  /** The number of the note that a mark stands for, from 1; `near`: what of the document's flow holds the mark. */
  refer({ name, attributes }: Element, near: Element | null): number {
    const note = this.#parts.get(`${name} ${attributes['w:id']}`)
    if (!note) return this.#referred.length + 1
    // Each is given once: one that refers to itself would never end.
    const known = this.#numbers.get(note)
    if (known === undefined) this.#marks.push(near)
    const number = known ?? this.#referred.push(note)
    this.#numbers.set(note, number)
    return number
  }

  /** The notes that were referred to so far, in their order. */
  get referred(): readonly Element[] {
    return this.#referred
  }

  /** What holds the first mark of a note. */
  markOf(index: number): Element | null {
    return this.#marks[index] ?? null
  }

  #take(root: Element | undefined, mark: string): void {
    for (const note of root ? elementsOf(root) : [])
      if (!SEPARATORS.has(note.attributes['w:type'] ?? ''))
        this.#parts.set(`${mark} ${note.attributes['w:id']}`, note)
  }
}
