import { timeLexicon as words } from '../../lexicon/time'
import { matchesOf } from '../../text/matches'

/** What every expression of time holds: a word for a unit, a year, two numbers side by side. */
const SEED = new RegExp(`${words.unit}|(?:19|20)\\d{2}|\\d ?/ ?\\d|${words.now}`, 'gu')
/** How far an expression, and the words that say what it bounds, reach to the left and right of its seed. */
const LEFT = 60
const RIGHT = 140

/** The stretches of a text that may speak of time, one a line, and the way back to the text. */
export interface Candidates {
  text: string
  /** The offset in the whole text of an offset in `text`; asked for from left to right. */
  toWhole(offset: number): number
}

/** Cuts a text down to what is worth reading; a stretch never crosses a line of the text. */
export const candidates = (whole: string): Candidates => {
  const parts: string[] = []
  const starts: number[] = []
  const origins: number[] = []
  let written = 0
  let [from, to] = [0, 0]
  const close = (): void => {
    if (to === from) return
    starts.push(written)
    origins.push(from)
    parts.push(whole.slice(from, to))
    written += to - from + 1
  }
  let lineEnd = -1
  for (const seed of matchesOf(SEED, whole)) {
    let start = Math.max(0, seed.index - LEFT)
    if (seed.index > lineEnd) {
      start = Math.max(start, whole.lastIndexOf('\n', seed.index) + 1)
      lineEnd = endOfLine(whole, seed.index)
    }
    if (start > to || to === from) {
      close()
      from = start
    }
    to = Math.min(lineEnd, seed.index + seed[0].length + RIGHT)
  }
  close()

  let part = 0
  return {
    text: parts.join('\n'),
    toWhole: (offset) => {
      while (part + 1 < starts.length && starts[part + 1]! <= offset) part++
      return origins[part]! + (offset - starts[part]!)
    },
  }
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
