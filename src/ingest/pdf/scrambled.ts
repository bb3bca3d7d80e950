import { isSyllable } from '../encodings/syllable'

const WORD = /[\p{L}\p{M}\p{Co}\ufffd]+/gu
/** Letters outside those that all Latin writing shares, or none at all: private ones, unknown ones. */
const SIGNED = /[^a-zA-Z]/u
const VOWEL = /[aeiouy]/iu

/**
 * How many of a text's words can be neither Vietnamese syllables nor words of another language, from 0 to 1: they hold
 * letters with signs, or private ones, and make no syllable (`NINHỈ`), or have no vowel (`T`, `NH`). Abbreviations
 * (`QĐ`, `TTr`) make up to a tenth in documents that are whole.
 */
export const brokenShare = (text: string): number => {
  let words = 0
  let broken = 0
  for (const [word] of text.matchAll(WORD)) {
    words++
    if ((SIGNED.test(word) || !VOWEL.test(word)) && !isSyllable(word)) broken++
  }
  return words === 0 ? 0 : broken / words
}
