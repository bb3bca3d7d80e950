import { append } from '../../text/append'
import type { FontEncoding } from '../encodings/fonts'
import type { Page, Word } from '../layout/word'
import type { Glyph } from './drawn'
import { readerOf } from './fonts'
import { fragmentsOf } from './fragments'
import { fillBlanks, stampLength } from './stamps'
import { quarterOf, type Upright } from './upright'
import { wordsOf } from './words'

/** A page with its words, and how many of them are drawn to be found and not to be seen. */
export interface WordPage {
  page: Page
  hidden: number
  stamps: number
}

/** The words of a page, of the letters that are drawn on it; stamps and what runs across it apart. */
export const wordPage = (
  { drawn, width, height }: Upright,
  number: number,
  encodings: ReadonlyMap<string, FontEncoding>,
): WordPage => {
  const read = readerOf(encodings)
  const words = (glyphs: readonly Glyph[]) => wordsOf(fragmentsOf(glyphs), read)
  const own = drawn.glyphs.filter(({ annotation }) => annotation === null)
  const stamp = own.splice(own.length - stampLength(own))
  const level = own.filter((glyph) => quarterOf(glyph) === 0)
  const seen = words(level.filter(({ hidden }) => !hidden))
  const hidden = words(level.filter(({ hidden }) => hidden)).filter((word) => !isUnder(word, seen))
  const all = [...seen, ...hidden]
  const asides: Word[][] = []
  for (const glyphs of [stamp, ...byAnnotation(drawn.glyphs)]) {
    const stamped = words(glyphs.filter((glyph) => quarterOf(glyph) === 0))
    if (stamped.length > 0 && !fillBlanks(stamped, all)) asides.push(stamped)
  }
  const stamps = asides.length
  append(asides, across(own, words))
  return {
    page: { number, width, height, words: all, rules: drawn.rules, asides },
    hidden: hidden.length,
    stamps,
  }
}

const byAnnotation = (glyphs: readonly Glyph[]): Glyph[][] => {
  const groups = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    if (glyph.annotation === null) continue
    const group = groups.get(glyph.annotation)
    if (group) group.push(glyph)
    else groups.set(glyph.annotation, [glyph])
  }
  return [...groups.values()]
}

/** Texts that run up, down or upside down, each as if it were upright. */
const across = (glyphs: readonly Glyph[], words: (glyphs: readonly Glyph[]) => Word[]): Word[][] =>
  [1, 2, 3].flatMap((quarter) => {
    const turned = glyphs
      .filter((glyph) => quarterOf(glyph) === quarter && !glyph.hidden)
      .map((glyph): Glyph => {
        const length = Math.hypot(glyph.dx, glyph.dy)
        const [x, y] =
          quarter === 1 ? [glyph.y, -glyph.x] : quarter === 2 ? [-glyph.x, -glyph.y] : [-glyph.y, glyph.x]
        return { ...glyph, x, y, dx: length, dy: 0 }
      })
    const own = words(turned)
    return own.length > 0 ? [own] : []
  })

const isUnder = (word: Word, seen: readonly Word[]): boolean =>
  seen.some(
    (other) => Math.abs(other.y - word.y) < 0.5 * other.size && other.x0 < word.x1 && other.x1 > word.x0,
  )
