import { bySpan, type Span } from '../../text/span'
import type { Head } from './head'

/** The heads of a text in the order of reading, none beginning inside another's number, with look-ups by place. */
export class Heads {
  readonly all: readonly Head[]
  readonly #byStart: ReadonlyMap<number, Head>

  constructor(heads: Iterable<Head>) {
    this.all = [...heads].sort(bySpan)
    this.#byStart = new Map(this.all.map((head) => [head.span.start, head]))
  }

  /** The head that begins at `offset`, `các` before it or not. */
  startingAt(text: string, offset: number): Head | undefined {
    return this.#byStart.get(text.startsWith('các ', offset) ? offset + 4 : offset)
  }

  /** The last head that begins in `span`, looked for from the head at `index` on. */
  lastWithin(index: number, span: Span): Head | undefined {
    let last: Head | undefined
    for (let i = index + 1; i < this.all.length; i++) {
      const head = this.all[i]!
      if (head.span.start >= span.end) break
      if (head.span.start >= span.start) last = head
    }
    return last
  }
}
