import { type Element, elementsOf } from '../xml'

/** Notes that mark a separator line, no note. */
const SEPARATORS = new Set(['separator', 'continuationSeparator', 'continuationNotice'])

/** The notes of a document, numbered as their marks come. */
export class Notes {
  readonly #parts = new Map<string, Element>()
  readonly #referred: Element[] = []
  readonly #numbers = new Map<Element, number>()

  constructor(footnotes: Element | undefined, endnotes: Element | undefined) {
    this.#take(footnotes, 'w:footnoteReference')
    this.#take(endnotes, 'w:endnoteReference')
  }

  /** The number of the note that a mark stands for, from 1. */
  refer({ name, attributes }: Element): number {
    const note = this.#parts.get(`${name} ${attributes['w:id']}`)
    if (!note) return this.#referred.length + 1
    // Each is given once: one that refers to itself would never end.
    const number = this.#numbers.get(note) ?? this.#referred.push(note)
    this.#numbers.set(note, number)
    return number
  }

  /** The notes that were referred to so far, in their order. */
  get referred(): readonly Element[] {
    return this.#referred
  }

  #take(root: Element | undefined, mark: string): void {
    for (const note of root ? elementsOf(root) : [])
      if (!SEPARATORS.has(note.attributes['w:type'] ?? ''))
        this.#parts.set(`${mark} ${note.attributes['w:id']}`, note)
  }
}
