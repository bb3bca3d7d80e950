import { quantityLexicon as lexicon } from '../../lexicon/quantities'
import { alternatives, any } from '../../text/alternatives'
import { endAt } from '../../text/match-at'
import { WordTrie } from '../../text/word-trie'

/** What a number counts or measures, and where its words end. */
export interface Unit {
  text: string
  end: number
  kind: 'percent' | 'measure' | 'counted' | 'unknown'
  /** Whether it can only come in whole numbers: a counted noun without `triệu`, `nghìn` before it. */
  isWhole: boolean
}

const trieOf = (phrases: readonly string[]): WordTrie<true> => {
  const trie = new WordTrie<true>()
  for (const phrase of phrases) trie.add(phrase, true)
  return trie
}
const scales = trieOf(lexicon.scales)
const measures = trieOf(lexicon.measures)
const durations = trieOf(lexicon.durations)
const counted = trieOf(lexicon.counted)
const qualified = trieOf(lexicon.qualified)
const notCounted = trieOf(lexicon.notCounted)

const POINTS = new RegExp(` (?:${alternatives(lexicon.percentPoints)})(?!\\p{L})`, 'uy')
const PERCENT = new RegExp(` ?(?:${alternatives(lexicon.percentSigns)})(?!\\p{L})`, 'uy')
const PERMILLE = / ?‰/uy
/** The number again in words, in brackets: `02 (hai)`. */
const IN_WORDS = new RegExp(` \\((?:${alternatives(lexicon.numerals.keys())})\\)`, 'uy')
/** What a movement calls what it builds: `03 “Nhà nhân ái”`. */
const QUOTED = / [“"](\p{Lu}[^“”"\n\t.;:]{2,40})[”"]/uy
const WORDS = / ?(\p{L}[\p{L}\p{N}]{0,14}(?: \p{L}[\p{L}\p{N}]{0,14}){0,6})(?![\p{L}\p{N}])/uy
const RAISED = /[²³]/g
const plainFigure = (raised: string): string => (raised === '²' ? '2' : '3')
const NUMBER_OF = / (?:tổng )?số(?= \p{L})/uy
/** `9 bác sĩ trên 1 vạn dân`. */
const PER_NUMBER = new RegExp(
  ` ${any(lexicon.ratios)} \\d{1,3}(?:\\.\\d{3})? (?=${any([...lexicon.scales, ...lexicon.counted])}(?!\\p{L}))`,
  'uy',
)
const PER = /\/(?:\d{1,3}(?:\.\d{3})? ?)?/uy

/** Where a sticky pattern that matches at `at` ends; `at` itself where it does not. */
const after = (pattern: RegExp, text: string, at: number): number => endAt(pattern, text, at) ?? at

/** Where what a part is taken of begins: after `số` in `2/3 số xã`. */
export const pastNumberOf = (text: string, at: number): number => after(NUMBER_OF, text, at)

/** The words from `at` on, one blank between two, and where they begin; raised figures (`m²`) as plain ones. */
interface Run {
  words: string
  start: number
}

const runAt = (text: string, at: number): Run => {
  WORDS.lastIndex = at
  const words = WORDS.exec(text)?.[1] ?? ''
  return { words: words.replace(RAISED, plainFigure), start: WORDS.lastIndex - words.length }
}

/** Where the longest phrase of a list that begins at `from` ends; `from` itself where none does. */
const past = (phrases: WordTrie<true>, words: string, from: number): number =>
  phrases.longest(words, from)?.end ?? from

/** Where the next word begins. */
const next = (words: string, end: number): number => Math.min(end + 1, words.length)

/** Where the word at `from` ends. */
const pastWord = (words: string, from: number): number => {
  const blank = words.indexOf(' ', from)
  return blank < 0 ? words.length : blank
}

/** The end of what the unit is counted per: `/1 vạn dân`, `/người/năm`. */
const afterRatio = (text: string, at: number): number => {
  let end = at
  for (let step = 0; step < 2; step++) {
    const from = after(PER, text, after(PER_NUMBER, text, end))
    if (from === end || text[from] === ' ') break
    const { words, start } = runAt(text, from)
    if (words === '') break
    const scale = past(scales, words, 0)
    const noun = scale === 0 ? 0 : next(words, scale)
    const known = past(counted, words, noun)
    const told = known > noun ? known : past(durations, words, noun)
    end = start + (told > noun ? told : pastWord(words, noun))
  }
  return end
}

/** Where a scale that opens the words ends; `tỷ` of `tỷ lệ` is none. */
const scaleAt = (words: string): number => {
  const end = past(scales, words, 0)
  return past(counted, words, 0) > end ? 0 : end
}

/** Where the words from `from` on that name what is counted end, and how sure that is. */
const nounAt = (words: string, from: number): { end: number; kind: Unit['kind'] } | null => {
  const qualifier = past(qualified, words, from)
  if (qualifier > from) {
    const noun = next(words, qualifier)
    const end = past(counted, words, noun)
    return { end: end > noun ? end : qualifier, kind: 'counted' }
  }
  const known = past(counted, words, from)
  const measured = past(measures, words, from)
  if (known > from && known >= measured) return { end: known, kind: 'counted' }
  if (measured > from) return { end: measured, kind: 'measure' }
  const isOther = past(durations, words, from) > from || past(notCounted, words, from) > from
  if (from >= words.length || isOther) return null
  const end = pastWord(words, from)
  const second = next(words, end)
  const isAlone = second >= words.length || past(notCounted, words, second) > second
  return { end: isAlone ? end : pastWord(words, second), kind: 'unknown' }
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
  QUOTED.lastIndex = start
  const quoted = QUOTED.exec(text)
  if (quoted) return { text: quoted[1]!, end: start + quoted[0].length, kind: 'counted', isWhole: true }
  const run = runAt(text, start)
  const isAttached = /\p{L}/u.test(text[start] ?? '')
  const scale = scaleAt(run.words)
  const noun = nounAt(run.words, scale === 0 ? 0 : next(run.words, scale))
  // `từ 7 triệu năm 2005 lên 14 triệu`: of money, as everybody knows.
  if (!noun && scale > 0) {
    const end = run.start + scale
    return { text: run.words.slice(0, scale), end, kind: 'measure', isWhole: false }
  }
  if (!noun) return null
  if (isAttached && noun.kind !== 'measure') return null
  const nounEnd = run.start + noun.end
  const end = afterRatio(text, nounEnd)
  const kind = scale > 0 && noun.kind === 'unknown' ? 'counted' : noun.kind
  return {
    text: text.slice(start, end).trim(),
    end,
    kind,
    isWhole: scale === 0 && kind === 'counted' && end === nounEnd,
  }
}
