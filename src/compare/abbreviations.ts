import { compareLexicon } from '../lexicon/compare'
import { matchesOf } from '../text/matches'

/** `chuyển đổi số (CĐS)`, `(sau đây viết tắt là CĐS)`. */
const EXPLAINED =
  /(?<before>[^\n()]{3,80}) \((?:(?:sau đây )?(?:gọi|viết) (?:tắt|chung) là:? )?(?<short>\p{Lu}{2,8})\)/gu

const initials = (words: readonly string[]): string =>
  words.map((word) => word.charAt(0).toUpperCase()).join('')

/** What short forms stand for in a text: those in general use, and those that it explains by the words before them. */
export const readShortForms = (text: string): ReadonlyMap<string, string> => {
  const found = new Map(compareLexicon.abbreviations)
  for (const { groups } of matchesOf(EXPLAINED, text)) {
    const { before, short } = groups!
    const words = before!.split(/[^\p{L}]+/u).slice(-short!.length)
    if (initials(words) === short) found.set(short, words.join(' '))
  }
  return found
}
