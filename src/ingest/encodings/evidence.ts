import { isBareSyllable, isSyllable } from './syllable'

/** What a text shows of the language and the code that it is written in. */
export interface Evidence {
  /** Words that were looked at: without numbers and symbols. */
  words: number
  /** Of these, how many have letters beyond ASCII. */
  marked: number
  /** Of the marked words, how many can be Vietnamese. */
  possible: number
}

/** Enough to tell, and read in a moment. */
const SAMPLE = 30_000
const WORD = /[^\s!-/:-@[-`{-~\u2010-\u2026]+/gu
const NOT_A_WORD = /\d/u
const BEYOND_ASCII = /[^\0-\x7f]/u

const wordsOf = (text: string): string[] =>
  (text.slice(0, SAMPLE).normalize('NFC').match(WORD) ?? []).filter((word) => !NOT_A_WORD.test(word))

/** Weighs a text's words against the syllables of Vietnamese. */
export const weigh = (text: string): Evidence => {
  const evidence: Evidence = { words: 0, marked: 0, possible: 0 }
  for (const word of wordsOf(text)) {
    evidence.words++
    if (!BEYOND_ASCII.test(word)) continue
    evidence.marked++
    if (isSyllable(word)) evidence.possible++
  }
  return evidence
}

/** Of a text's words in ASCII, how many can be Vietnamese words that lost their marks: `ke hoach`. */
export const countBare = (text: string): number =>
  wordsOf(text).filter((word) => !BEYOND_ASCII.test(word) && isBareSyllable(word)).length

/** Between small letters; what follows a question begins with a capital. */
const HOLE = /[\p{L}\ufffd][?\ufffd]{1,3}(?=\p{Ll})|\p{L}\ufffd/u
const ADDRESS = /[/=&@]/u

/** How many words of a text have a question mark or an unknown letter in them: `k? ho?ch`. */
export const countHoled = (text: string): number =>
  /[?\ufffd]/u.test(text)
    ? text
        .slice(0, SAMPLE)
        .split(/\s+/u)
        .filter((word) => HOLE.test(word) && !ADDRESS.test(word)).length
    : 0

/** Words in any codes: those of TCVN3 and VNI are letters, or signs, of Latin-1. */
const CODES = /(?:[A-Za-z\u00a1-ɏḀ-ỿ]|\p{M})+/gu
/** Letters that only Unicode has. */
export const ONLY_UNICODE = /[ĂăĐđƠ-ưẠ-ỿ]|\p{M}/u

/** Words with letters beyond ASCII, and how many of them are Vietnamese syllables. */
export interface Syllables {
  words: number
  syllables: number
}

/** What the words of a short text, those that `counts` asks for, say of the codes that it stands in. */
export const syllablesIn = (
  text: string,
  counts: (at: number, end: number) => boolean = () => true,
): Syllables => {
  const found = { words: 0, syllables: 0 }
  for (const { 0: word, index } of text.matchAll(CODES)) {
    if (!BEYOND_ASCII.test(word) || !counts(index, index + word.length)) continue
    found.words++
    if (isSyllable(word.normalize('NFC'))) found.syllables++
  }
  return found
}
