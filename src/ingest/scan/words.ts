import { isLabel } from '../layout/label'
import type { Word } from '../layout/word'
import type { RecognisedWord } from './recognise'

/** Specks that a recogniser takes for words. */
const UNLIKELY = 0.25
const SURE = 0.5
const CERTAIN = 0.75
/** Words of a line that tell how it falls, and more than any page falls. */
const LONG = 6
const STEEP = 0.1
const LETTER = /[\p{L}\p{N}]/u
const LETTERS = /[\p{L}\p{N}]/gu

/** Words of a page, and how many specks were left out. */
export interface PageWords {
  words: Word[]
  specks: number
}

/** Words with their lines' baseline and height, `scale` points for one of the picture's; set straight, without specks. */
export const pageWords = (recognised: readonly RecognisedWord[], scale: number): PageWords => {
  const lines = new Map<number, RecognisedWord[]>()
  for (const word of recognised) {
    // Bars are what is left of rules.
    const text = word.text.replace(BARS, '').trim()
    if (text === '') continue
    const line = lines.get(word.line)
    if (line) line.push({ ...word, text })
    else lines.set(word.line, [{ ...word, text: cleanLabel(text) }])
  }
  const whole = [...lines.values()].map(withoutSpecks)
  const slope = slopeOf(whole)
  const kept = whole.filter((words) => words.length > 0)
  const heights = kept.map(heightOf)
  const usual = median(kept.flatMap((words, index) => words.map(() => heights[index]!)))
  return {
    // How high a line is told to be depends on the letters in it.
    words: kept.flatMap((words, index) => {
      const height = heights[index]!
      return straight(
        words,
        slope,
        scale,
        (height > usual * 0.7 && height < usual * 1.4 ? usual : height) * scale,
      )
    }),
    specks: recognised.length - kept.flat().length,
  }
}

/** A number or letter that opens a line, with the point or bracket that closes it, and what dirt made of that: `1...`, `b)!`. */
const SOILED = /^(?<label>\(?(?:\d{1,2}|[IVX]{1,5}|[a-zđ])[.)])[^\p{L}\p{N}]+$/u
const BARS = /^[|¦]{1,3}|[|¦]{1,3}$/gu
const cleanLabel = (text: string): string => SOILED.exec(text)?.groups?.label ?? text
const ROMAN = /^[IVX]{1,4}$/u

/** A line of specks has no word that is sure; one with words may have them at its ends, but for its label. */
const withoutSpecks = (words: readonly RecognisedWord[]): RecognisedWord[] => {
  if (!words.some(({ text, confidence }) => confidence > SURE && (text.match(LETTERS)?.length ?? 0) > 1))
    return words.filter(({ text, confidence }) => confidence > CERTAIN && LETTER.test(text))
  const [first, last] = [words.findIndex(isLikely), words.findLastIndex(isLikely)]
  return words.filter((word, index) => {
    const letters = word.text.match(LETTERS)?.length ?? 0
    if (index === 0 && words.length > 1 && (isLabel(word.text) || ROMAN.test(word.text))) return true
    if (letters > SHORT || (letters > 0 && word.confidence > CERTAIN)) return true
    if (index < first || index > last) return false
    return (letters > 0 && word.confidence > DIM) || isNear(word, words[index - 1], words[index + 1])
  })
}

const isLikely = ({ text, confidence }: RecognisedWord): boolean =>
  confidence >= UNLIKELY || (text.match(LETTERS)?.length ?? 0) > SHORT

/** Whether a sign, or a few letters that are not sure, stand beside a word, as a bullet or a dash does. */
const isNear = (sign: RecognisedWord, before?: RecognisedWord, after?: RecognisedWord): boolean => {
  const height = Math.max(...[before, after].map((word) => (word ? word.y1 - word.y0 : 0)))
  return (
    (before !== undefined && sign.x0 - before.x1 < NEAR * height) ||
    (after !== undefined && after.x0 - sign.x1 < NEAR * height)
  )
}
const NEAR = 1.5
const DIM = 0.65
const SHORT = 4

/** How much the lines of a page fall, to the right. */
const slopeOf = (lines: readonly RecognisedWord[][]): number => {
  const slopes = lines.flatMap((words) => {
    const [first, last] = [words[0], words.at(-1)]
    if (words.length < LONG || !first || !last) return []
    return [(last.y1 + last.y0 - first.y1 - first.y0) / 2 / (last.x0 - first.x0)]
  })
  return slopes.length < 3 ? 0 : median(slopes.filter((slope) => Math.abs(slope) < STEEP))
}

const heightOf = (words: readonly RecognisedWord[]): number =>
  median(words.map(({ size, y0, y1 }) => size ?? y1 - y0))

const straight = (words: readonly RecognisedWord[], slope: number, scale: number, size: number): Word[] => {
  const left = Math.min(...words.map(({ x0 }) => x0))
  const right = Math.max(...words.map(({ x1 }) => x1))
  const baseline = median(words.map(({ baseline, y1 }) => baseline ?? y1))
  // Seen from the left edge of the page, where all lines are as they were.
  const y = (baseline - (slope * (left + right)) / 2) * scale
  const shift = slope * baseline
  return words.map(({ text, x0, x1, confidence }) => ({
    text: text.normalize('NFC'),
    x0: (x0 + shift) * scale,
    x1: (x1 + shift) * scale,
    y,
    size,
    confidence: Math.min(Math.max(confidence, 0), 1),
  }))
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
