import { isSyllable } from '../encodings/syllable'
import type { Word } from '../layout/word'
import type { Mended } from './mended'

const LETTERS = /\p{L}{2,}/gu
const MARKED = /[^\p{ASCII}]/u
const ALL_CAPITALS = /^\p{Lu}{2,}$/u
const AT_MOST_FIRST_CAPITAL = /^\p{L}\p{Ll}*$/u
/** Behind another, hardly a word begins with a vowel, while many an end of a syllable could be one itself. */
const CONSONANT = /^[bcdghklmnpqrstvxđ]/iu
/** So many words run together. */
const MOST_PARTS = 4

/**
 * The words that a recogniser ran together, one by one: `dịchvụ` as `dịch vụ`, `Đợt1` as `Đợt 1`. Only where letters are
 * no syllable, bear a Vietnamese mark, and can be parted in one way.
 */
export const partGlued = (words: readonly Word[]): { words: Word[]; mended: Mended[] } => {
  const mended: Mended[] = []
  const apart = words.flatMap((word) => {
    const cuts = word.confidence === undefined ? [] : cutsOf(word.text)
    if (cuts.length === 0) return [word]
    const wide = (word.x1 - word.x0) / word.text.length
    const parts = [0, ...cuts].map((from, index): Word => {
      const to = cuts[index] ?? word.text.length
      return { ...word, text: word.text.slice(from, to), x0: word.x0 + from * wide, x1: word.x0 + to * wide }
    })
    mended.push({ read: word.text, as: parts.map(({ text }) => text).join(' ') })
    return parts
  })
  return { words: apart, mended }
}

const cutsOf = (text: string): number[] => {
  if (!MARKED.test(text)) return []
  return [...text.matchAll(LETTERS)].flatMap(({ 0: run, index }) => {
    const cuts: number[] = []
    let at = index
    for (const part of partsOf(run)) {
      at += part.length
      const isNumbered = /\d/.test(text.charAt(at)) && MARKED.test(part) && isWord(part)
      if (at < index + run.length || isNumbered) cuts.push(at)
    }
    return cuts
  })
}

const partsOf = (run: string): string[] => {
  if (isWord(run)) return [run]
  const ways = waysOf(run, MOST_PARTS)
  const fewest = Math.min(...ways.map((parts) => parts.length))
  const [parts, other] = ways.filter((way) => way.length === fewest)
  return parts && !other && isSure(parts) ? parts : [run]
}

const waysOf = (run: string, most: number): string[][] => {
  const ways: string[][] = isWord(run) ? [[run]] : []
  if (most > 1)
    for (let at = 2; at <= run.length - 2; at++)
      if (isWord(run.slice(0, at)))
        for (const parts of waysOf(run.slice(at), most - 1)) ways.push([run.slice(0, at), ...parts])
  return ways
}

const isWord = (part: string): boolean =>
  ALL_CAPITALS.test(part) || (AT_MOST_FIRST_CAPITAL.test(part) && isSyllable(part))

/** `UBND|huyện`, `nhiễm|HIV`; within capitals there is no telling. */
const isSure = (parts: readonly string[]): boolean =>
  parts.some((part) => MARKED.test(part)) &&
  parts.slice(1).every((part, index) => {
    const isCapital = part.charAt(0) !== part.charAt(0).toLowerCase()
    if (ALL_CAPITALS.test(parts[index]!)) return !isCapital && MARKED.test(part)
    return isCapital || CONSONANT.test(part)
  })
