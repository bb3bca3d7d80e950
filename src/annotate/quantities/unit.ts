import { quantityLexicon as lexicon } from '../../lexicon/quantities'
import { Phrases } from './phrases'

/** What a number counts or measures, and where its words end. */
export interface Unit {
  text: string
  end: number
  kind: 'percent' | 'measure' | 'counted' | 'unknown'
  /** Whether it can only come in whole numbers: a counted noun without `triệu`, `nghìn` before it. */
  isWhole: boolean
}

const scales = new Phrases(lexicon.scales)
const measures = new Phrases(lexicon.measures)
const durations = new Phrases(lexicon.durations)
const counted = new Phrases(lexicon.counted)
const qualified = new Phrases(lexicon.qualified)
const notCounted = new Phrases(lexicon.notCounted)

const alternatives = (words: readonly string[]): string => words.join('|')
const POINTS = new RegExp(` (?:${alternatives(lexicon.percentPoints)})(?!\\p{L})`, 'uy')
const PERCENT = new RegExp(` ?(?:${alternatives(lexicon.percentSigns)})(?!\\p{L})`, 'uy')
const PERMILLE = / ?‰/uy
/** The number again in words, in brackets: `02 (hai)`. */
const IN_WORDS = new RegExp(` \\((?:${[...lexicon.numerals.keys()].join('|')})\\)`, 'uy')
const WORDS = / ?(\p{L}[\p{L}\p{N}]{0,14}(?: \p{L}[\p{L}\p{N}]{0,14}){0,6})(?![\p{L}\p{N}])/uy
const PER = /\/(?:\d{1,3}(?:\.\d{3})? ?)?/uy

/** Where a sticky pattern that matches at `at` ends; `at` itself where it does not. */
const after = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** The words from `at` on, and where each of them ends. */
const wordsAt = (text: string, at: number): { words: string[]; ends: number[] } => {
  WORDS.lastIndex = at
  const found = WORDS.exec(text)?.[1]
  if (found === undefined) return { words: [], ends: [] }
  const words = found.toLowerCase().split(' ')
  let end = WORDS.lastIndex - found.length - 1
  return { words, ends: words.map((word) => (end += word.length + 1)) }
}

/** The end of what the unit is counted per: `/1 vạn dân`, `/người/năm`. */
const afterRatio = (text: string, at: number): number => {
  let end = at
  for (let step = 0; step < 2; step++) {
    const start = after(PER, text, end)
    const { words, ends } =
      start === end || text[start] === ' ' ? { words: [], ends: [] } : wordsAt(text, start)
    const scale = scales.lengthAt(words)
    const length = scale + (counted.lengthAt(words, scale) || durations.lengthAt(words, scale) || 1)
    const last = ends[Math.min(length, ends.length) - 1]
    if (last === undefined) break
    end = last
  }
  return end
}

/** How many words from `from` on name what is counted, and how sure that is. */
const nounAt = (words: readonly string[], from: number): { length: number; kind: Unit['kind'] } | null => {
  const qualifies = qualified.lengthAt(words, from)
  if (qualifies > 0) return { length: qualifies + counted.lengthAt(words, from + qualifies), kind: 'counted' }
  const known = counted.lengthAt(words, from)
  const measured = measures.lengthAt(words, from)
  if (known > 0 && known >= measured) return { length: known, kind: 'counted' }
  if (measured > 0) return { length: measured, kind: 'measure' }
  if (from >= words.length || durations.lengthAt(words, from) || notCounted.lengthAt(words, from)) return null
  const isAlone = from + 1 >= words.length || notCounted.lengthAt(words, from + 1) > 0
  return { length: isAlone ? 1 : 2, kind: 'unknown' }
}

/**
 * Reads the unit that follows a number ending at `at`; null where nothing that can be counted follows.
 *
 * `4 trường THPT` counts `trường`, `8,3 triệu lượt khách` keeps its scale, `2,5 dược sĩ/1 vạn dân` what it is per.
 */
export const readUnit = (text: string, at: number): Unit | null => {
  const points = after(POINTS, text, at)
  if (points > at)
    return { text: text.slice(at, points).trim(), end: points, kind: 'measure', isWhole: false }
  const percent = after(PERCENT, text, at)
  if (percent > at)
    return { text: 'percent', end: afterRatio(text, percent), kind: 'percent', isWhole: false }
  const permille = after(PERMILLE, text, at)
  if (permille > at) return { text: '‰', end: afterRatio(text, permille), kind: 'measure', isWhole: false }

  const start = after(IN_WORDS, text, at)
  const { words, ends } = wordsAt(text, start)
  const isAttached = /\p{L}/u.test(text[start] ?? '')
  const scale = scales.lengthAt(words)
  const noun = nounAt(words, scale)
  if (!noun) return null
  if (isAttached && noun.kind !== 'measure') return null
  const nounEnd = ends[scale + noun.length - 1]!
  const end = afterRatio(text, nounEnd)
  const kind = scale > 0 && noun.kind === 'unknown' ? 'counted' : noun.kind
  return {
    text: text.slice(start, end).trim(),
    end,
    kind,
    isWhole: scale === 0 && kind === 'counted' && end === nounEnd,
  }
}
