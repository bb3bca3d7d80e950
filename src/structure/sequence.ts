import { romanNumber } from '../text/roman'
import type { Ahead } from './ahead'
import type { Line } from './lines'
import { isBullet, seriesOf } from './markers'

/** Lists count in the Vietnamese alphabet (c, d, đ, e, g), some in the Latin one (e, f, g, i, j, k). */
const ALPHABETS = ['abcdđeghiklmnopqrstuvxy', 'abcdefghijklmnopqrstuvwxyz']

/** Whether a number is the next after another of its kind: `II` after `I`, `đ` after `d`, `1.3` after `1.2`. */
export const isNext = (before: string, value: string): boolean => {
  const cut = value.lastIndexOf('.') + 1
  if (value.slice(0, cut) !== before.slice(0, before.lastIndexOf('.') + 1)) return false
  const [a, b] = [before.slice(cut), value.slice(cut)]
  if (/^\d/.test(b)) return Number.parseInt(b, 10) === Number.parseInt(a, 10) + 1
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  if (x.length === 1 && y.length === 1 && ALPHABETS.some((abc) => abc.includes(x + y))) return true
  return romanNumber(y.toUpperCase()) === romanNumber(x.toUpperCase()) + 1
}

/** Whether a number is the first of its kind: `1`, `I`, `A`, `a`. */
export const isFirst = (value: string): boolean =>
  /^(?:0?1|[IiAa])$/.test(value.slice(value.lastIndexOf('.') + 1))

/** The last number of each series that a part of the document has come to. */
export class Numbering {
  readonly #last = new Map<string, string>()

  note({ marker }: Line): void {
    if (marker && !isBullet(marker.family)) this.#last.set(seriesOf(marker), marker.value)
  }

  /** Whether a line's number is the next of its series. */
  isNext({ marker }: Line): boolean {
    if (!marker) return false
    const series = seriesOf(marker)
    // `i)` looks like a letter, `ii)` does not.
    const last = this.#last.get(series) ?? this.#last.get(series.replace('roman', 'letter'))
    return last !== undefined && isNext(last, marker.value)
  }

  /**
   * The first line below another that has the next number of a series, the first out of sight where none has. Where a
   * series counts otherwise below, that is another list, of which nothing goes on.
   */
  goesOnAt(ahead: Ahead, index: number): number {
    let first = ahead.end(index)
    for (const [series, last] of this.#last) {
      const own = ahead.numbered(series, index)
      if (own < first && isNext(last, ahead.lines[own]!.marker!.value)) first = own
      const likeRoman = series.replace('letter', 'roman')
      if (this.#last.has(likeRoman)) continue
      const roman = ahead.numbered(likeRoman, index)
      if (roman < Math.min(own, first) && isNext(last, ahead.lines[roman]!.marker!.value)) first = roman
    }
    return first
  }
}
