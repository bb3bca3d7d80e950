/** A box on a page, in points, `y` counted from the top. */
export interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** A word as it stands on a page: its ends and its baseline, in points, `y` counted from the top. */
export interface Word {
  text: string
  x0: number
  x1: number
  y: number
  /** The height of its font. */
  size: number
  bold?: boolean
  /** Raised or lowered against its line. */
  raised?: 'superscript' | 'subscript'
  /** How sure a recogniser is of it, from 0 to 1. */
  confidence?: number
  /** No blank stands before it, whatever the gap. */
  tight?: boolean
}

/** Words side by side on one baseline, from left to right. */
export interface Line {
  words: Word[]
  x0: number
  x1: number
  y: number
  size: number
  page: number
  /** From 1, from the top of the page; words on one baseline share it. */
  number: number
}

/** A rule that is drawn: lying where `y0` and `y1` are (nearly) one, standing where `x0` and `x1` are. */
export type Rule = Box

/** What is drawn on a page, upright. */
export interface Page {
  number: number
  width: number
  height: number
  words: Word[]
  rules: Rule[]
  /** Texts apart from the flow (a signature's stamp, what is written across the page), line by line. */
  asides: Word[][]
}

/** The line that words make. */
export const lineOf = (words: Word[], page: number, number: number): Line => {
  const sizes = words.map(({ size }) => size).sort((a, b) => a - b)
  const size = sizes[Math.floor(sizes.length / 2)]!
  return {
    words,
    x0: words[0]!.x0,
    x1: words.reduce((most, { x1 }) => Math.max(most, x1), Number.NEGATIVE_INFINITY),
    y: (words.find((word) => word.size === size) ?? words[0]!).y,
    size,
    page,
    number,
  }
}

/** The text of a line, or of any words in a row, a blank between each two. */
export const textOfWords = (words: readonly Word[]): string =>
  words.map(({ text, tight }, index) => (index > 0 && !tight ? ` ${text}` : text)).join('')
