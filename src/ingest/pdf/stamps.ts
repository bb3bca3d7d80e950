import { stampLexicon } from '../../lexicon/stamps'
import type { Word } from '../layout/word'
import type { Glyph } from './drawn'

/** A stamp says no more than this. */
const LONGEST = 500
const NUMBER = /^\d{1,5}[a-z]?$/iu
/** What blanks are drawn with. */
const BLANK = /^[._…\s]+$/u
const FAR = 9

/**
 * How many of a page's letters, the last that are drawn, are the stamp of a digital signature: signing programs add it to
 * what the page holds. 0 where there is none.
 */
export const stampLength = (glyphs: readonly Glyph[]): number => {
  const tail = glyphs.slice(-LONGEST)
  const text = tail.map((glyph) => (glyph.isSpace ? ' ' : glyph.text.at(0)!)).join('')
  const starts = stampLexicon.openings.map((opening) => text.indexOf(opening)).filter((at) => at >= 0)
  if (starts.length === 0) return 0
  const start = Math.min(...starts)
  const isStamp = stampLexicon.parts.some((part) => text.indexOf(part, start) > start)
  return isStamp ? tail.length - start : 0
}

/**
 * Puts stamped numbers into the blanks of the lines that they lie over (`Số:    /KH-UBND`, `ngày    tháng    năm`);
 * false where one of the words is no number or lies over none.
 */
export const fillBlanks = (stamped: readonly Word[], words: Word[]): boolean => {
  const places = stamped.map((word) => (NUMBER.test(word.text) ? blankFor(word, words) : null))
  if (places.length === 0 || places.some((place) => place === null)) return false
  for (const [index, word] of stamped.entries()) {
    const { y, next, over } = places[index]!
    if (next?.text.startsWith('/')) next.tight = true
    for (const blank of over) words.splice(words.indexOf(blank), 1)
    words.push({ ...word, y })
  }
  return true
}

interface Blank {
  y: number
  next: Word | undefined
  /** Points or lines that mark it. */
  over: Word[]
}

const blankFor = (stamp: Word, words: readonly Word[]): Blank | null => {
  const beside = words.filter(({ y, size }) => Math.abs(y - stamp.y) < 0.7 * Math.max(size, stamp.size))
  const within = beside.filter(({ x0, x1 }) => x0 < stamp.x1 - 1 && x1 > stamp.x0 + 1)
  if (within.some(({ text }) => !BLANK.test(text))) return null
  const rest = beside.filter((word) => !within.includes(word))
  const before = rest.filter(({ x1 }) => x1 <= stamp.x0 + 1).sort((a, b) => b.x1 - a.x1)[0]
  const next = rest.filter(({ x0 }) => x0 >= stamp.x1 - 1).sort((a, b) => a.x0 - b.x0)[0]
  if (!before || stamp.x0 - before.x1 > FAR * before.size) return null
  return { y: before.y, next, over: within }
}
