import type { Citation } from '../directive/citation'
import { checkLexicon } from '../lexicon/check'

/** How far before a citation the word stands that looks back on it, and how far behind it the word that ends it. */
const REACH = 80
const BEHIND = 200

const SENTENCE = /[.;:\n][^.;:\n]*$/u
const NEXT_SENTENCE = /[.;\n]/u

/** What stands before a citation in its sentence, from the end of the citation before it. */
const before = (text: string, from: number, at: number): string => {
  const words = text.slice(Math.max(from, at - REACH), at).normalize('NFC')
  return words.slice(words.search(SENTENCE) + 1)
}

const isEnded = (text: string, end: number): boolean => {
  const words = text.slice(end, end + BEHIND).normalize('NFC')
  if (checkLexicon.renamed.test(words)) return true
  const stop = words.search(NEXT_SENTENCE)
  return checkLexicon.ended.test(stop < 0 ? words : words.slice(0, stop))
}

/**
 * Whether words look back on what follows them. Behind `tổng kết` and the like a verb may have it followed now: `tổng kết,
 * khen thưởng theo Thông tư …`; not behind `05 năm thực hiện`.
 */
const isBackward = (words: string): boolean => {
  const rest = words.replace(checkLexicon.reviewing, ' ')
  if (checkLexicon.lookingBack.test(rest)) return true
  const last = [...words.matchAll(checkLexicon.reviewing)].at(-1)
  return last !== undefined && !checkLexicon.following.test(words.slice(last.index + last[0].length))
}

/**
 * Whether all times that the words before a citation name were over on the document's day: `Khen thưởng năm 2023 theo …` of
 * 2024. What it rests on (`căn cứ`) is for now.
 */
export const isOfPast = (text: string, at: number, on: string): boolean => {
  const words = before(text, 0, at)
  if (checkLexicon.resting.test(words)) return false
  const times = [...words.matchAll(checkLexicon.past)].map(({ groups }) =>
    groups!.day === undefined
      ? `${groups!.year}-12-31`
      : `${groups!.year}-${groups!.month!.padStart(2, '0')}-${groups!.day.padStart(2, '0')}`,
  )
  return times.length > 0 && times.every((time) => time < on)
}

/**
 * The citations on which their sentence looks back (`tổng kết 10 năm thực hiện Chỉ thị …`, `thay thế Quyết định …`, `…
 * hết hiệu lực`), so that they may rightly name what has ended; through a list the word before it holds.
 */
export const lookedBackOn = (text: string, citations: readonly Citation[]): ReadonlySet<string> => {
  const found = new Set<string>()
  let last: Citation | null = null
  for (const citation of citations) {
    const { start, end } = citation.span
    const isInside = last !== null && start < last.span.end
    const from = last === null || isInside ? 0 : last.span.end
    const isListed =
      last !== null && !isInside && found.has(last.id) && checkLexicon.connector.test(text.slice(from, start))
    if (isListed || isBackward(before(text, from, start)) || isEnded(text, end)) found.add(citation.id)
    if (!isInside) last = citation
  }
  return found
}
