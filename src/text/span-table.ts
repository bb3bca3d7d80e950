import { countBefore } from './count-before'
import { bySpan, type Span } from './span'

/** Things with spans in the order of reading, with look-ups by place in logarithmic time. */
export class SpanTable<M extends { span: Span }> {
  readonly all: readonly M[]
  /** Longest mark, so that a look-up knows how far left to begin. */
  readonly #longest: number

  constructor(things: Iterable<M>) {
    this.all = [...things].sort(bySpan)
    this.#longest = this.all.reduce((most, m) => Math.max(most, m.span.end - m.span.start), 0)
  }

  /** The marks that lie wholly in `span`. */
  within(span: Span): M[] {
    const found: M[] = []
    for (let i = this.#firstFrom(span.start); i < this.all.length; i++) {
      const mark = this.all[i]!
      if (mark.span.start >= span.end) break
      if (mark.span.end <= span.end) found.push(mark)
    }
    return found
  }

  /** The marks that share a character with `span`. */
  touching(span: Span): M[] {
    const found: M[] = []
    for (let i = this.#firstFrom(span.start - this.#longest); i < this.all.length; i++) {
      const mark = this.all[i]!
      if (mark.span.start >= span.end) break
      if (mark.span.end > span.start) found.push(mark)
    }
    return found
  }

  /** Index of the first mark that starts at or after `offset`. */
  #firstFrom(offset: number): number {
    return countBefore(this.all.length, (i) => this.all[i]!.span.start < offset)
  }
}
