import { structureLexicon } from '../lexicon/structure'
import type { Line } from './lines'
import { seriesOf } from './markers'
import { headsAttachment, typeHeading } from './words'

/** How far down a line is looked for, in lines that hold something. */
const REACH = 400
/** What is longer is text of the document, no line of a page's furniture. */
const LONG = 300

/** The lines by which a document goes on or ends; what is attached counts anew. */
const KINDS = {
  attachment: ({ text }: Line): boolean => headsAttachment(text),
  heading: ({ text }: Line): boolean => headsAttachment(text) || typeHeading(text) !== null,
  recipients: ({ text }: Line): boolean => structureLexicon.recipients.test(text),
  long: ({ text }: Line): boolean => text.length >= LONG,
}

/**
 * What follows the lines of a document. A kind is looked for once for all lines, when it is first asked for, since a
 * damaged or hostile text asks at every line.
 */
export class Ahead {
  /** For each kind and line, the next line of that kind, or the number of lines. */
  readonly #next = new Map<keyof typeof KINDS, Int32Array>()
  /** The lines numbered in each series. */
  #series: Map<string, number[]> | null = null

  constructor(readonly lines: readonly Line[]) {}

  /** How far one looks from a line; the first line that is out of sight. */
  end(index: number): number {
    return Math.min(this.lines.length, index + 1 + REACH)
  }

  /** The next line of a kind behind another; the first out of sight where none is in it. */
  next(kind: keyof typeof KINDS, index: number): number {
    const known = this.#next.get(kind) ?? this.#find(kind)
    return Math.min(known[index]!, this.end(index))
  }

  /** The next line numbered in a series behind another; the first out of sight where none is in it. */
  numbered(series: string, index: number): number {
    this.#series ??= this.#count()
    const places = this.#series.get(series) ?? []
    let [low, high] = [0, places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[middle]! > index) high = middle
      else low = middle + 1
    }
    return Math.min(places[low] ?? this.lines.length, this.end(index))
  }

  #find(kind: keyof typeof KINDS): Int32Array {
    const found = new Int32Array(this.lines.length)
    let next = this.lines.length
    for (let at = found.length - 1; at >= 0; at--) {
      found[at] = next
      if (KINDS[kind](this.lines[at]!)) next = at
    }
    this.#next.set(kind, found)
    return found
  }

  #count(): Map<string, number[]> {
    const series = new Map<string, number[]>()
    this.lines.forEach(({ marker }, at) => {
      if (!marker) return
      const places = series.get(seriesOf(marker))
      if (places) places.push(at)
      else series.set(seriesOf(marker), [at])
    })
    return series
  }
}
