import { ChithiError } from '../error'
import type { Limits } from '../limits'
import type { Element } from '../xml'
import { ListCounter } from './list-counter'
import type { Styles } from './styles'

/** What the paragraphs of a text are read by, and what was met in them. */
export class OdtContext {
  /** Paragraphs read so far. */
  paragraphs = 0
  tables = 0
  changes = 0
  pictures = 0
  /** The notes that were referred to, in the order of their marks. */
  readonly notes: Element[] = []
  readonly headings = new ListCounter()
  readonly #lists = new Map<string, ListCounter>()
  #last: { style: string; counter: ListCounter } | null = null
  #repeated = 0

  constructor(
    readonly styles: Styles,
    readonly limits: Limits,
  ) {}

  /** Counts what a file repeats by a number: blanks, rows, cells. */
  repeat(count: number): void {
    this.#repeated += count
    if (this.#repeated > this.limits.mostRepeated)
      throw new ChithiError(
        'too-large',
        `found blanks or cells repeated ${this.#repeated} times, expected at most ${this.limits.mostRepeated} (option limits.mostRepeated)`,
        null,
      )
  }

  /** The counter of a list: a new one, or that of the list which it says that it goes on with (ODF 1.3 part 3, 5.3.1). */
  counterOf({ attributes }: Element, style: string): ListCounter {
    if (style === this.styles.outline) return this.headings
    const { 'text:continue-list': before, 'xml:id': id, 'text:continue-numbering': goesOn } = attributes
    const last = goesOn === 'true' && this.#last?.style === style ? this.#last.counter : undefined
    const counter = this.#lists.get(before ?? '') ?? last ?? new ListCounter()
    if (id !== undefined) this.#lists.set(id, counter)
    this.#last = { style, counter }
    return counter
  }

  /** The counter that paragraphs with a number of their own share (ODF 1.3 part 3, 5.3.6). */
  counterNamed(id: string): ListCounter {
    const counter = this.#lists.get(id) ?? new ListCounter()
    this.#lists.set(id, counter)
    return counter
  }
}
