import { countBefore } from './count-before'
import type { Span } from './span'

/**
 * Leads spans of an edited text back to the text that it was made from.
 *
 * Composed from the edits themselves, never searched for again: each edit is kept as the range it replaced and the
 * range it became, and between two edits the texts run side by side.
 */
export class OffsetMap {
  readonly #from: number[] = []
  readonly #fromEnd: number[] = []
  readonly #to: number[] = []
  readonly #toEnd: number[] = []

  constructor(readonly inner: OffsetMap | null = null) {}

  /** Notes that `[from, fromEnd)` of the original stands at `[to, toEnd)` of the edited text; called left to right. */
  add(from: number, fromEnd: number, to: number, toEnd: number): void {
    this.#from.push(from)
    this.#fromEnd.push(fromEnd)
    this.#to.push(to)
    this.#toEnd.push(toEnd)
  }

  /** A span of the edited text, in offsets of the text that the whole chain of edits began with. */
  toOriginal(span: Span): Span {
    const start = this.#offset(span.start, false)
    const end = span.end > span.start ? this.#offset(span.end, true) : start
    const back = { start, end }
    return this.inner ? this.inner.toOriginal(back) : back
  }

  #offset(at: number, isEnd: boolean): number {
    // The last edit that begins before `at` (an end looks at the character before it).
    const last = countBefore(this.#to.length, (i) => (isEnd ? this.#to[i]! < at : this.#to[i]! <= at)) - 1
    if (last < 0) return at
    const toEnd = this.#toEnd[last]!
    if (at < toEnd) return isEnd ? this.#fromEnd[last]! : this.#from[last]!
    if (at === toEnd && isEnd && toEnd > this.#to[last]!) return this.#fromEnd[last]!
    return this.#fromEnd[last]! + (at - toEnd)
  }
}

/** Makes an edited copy of a text and the map that leads back, in one pass from left to right. */
export class Rewriter {
  readonly #parts: string[] = []
  readonly #map: OffsetMap
  #read = 0
  #written = 0

  constructor(
    readonly original: string,
    inner: OffsetMap | null = null,
  ) {
    this.#map = new OffsetMap(inner)
  }

  /** Length of what is written so far if everything up to `at` of the original is kept. */
  written(at: number): number {
    return this.#written + (at - this.#read)
  }

  /** Replaces `[from, to)` of the original; `from` is never left of an earlier `to`. */
  replace(from: number, to: number, replacement: string): void {
    if (from === to && replacement === '') return
    this.#keep(from)
    this.#parts.push(replacement)
    this.#map.add(from, to, this.#written, this.#written + replacement.length)
    this.#written += replacement.length
    this.#read = to
  }

  finish(): { text: string; map: OffsetMap } {
    this.#keep(this.original.length)
    return { text: this.#parts.join(''), map: this.#map }
  }

  #keep(to: number): void {
    if (to <= this.#read) return
    this.#parts.push(this.original.slice(this.#read, to))
    this.#written += to - this.#read
    this.#read = to
  }
}
