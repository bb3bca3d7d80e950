import { checkLexicon } from '../lexicon/check'

/** How far before a citation the word stands that looks back on it. */
const REACH = 80

/**
 * Whether a sentence looks back on what it cites (`tổng kết 10 năm thực hiện Chỉ thị …`, `thay thế Quyết định …`), so that
 * it may rightly name what has ended.
 */
export const looksBack = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - REACH), at).normalize('NFC')
  return checkLexicon.lookingBack.test(before.slice(before.search(SENTENCE) + 1))
}

const SENTENCE = /[.;:\n][^.;:\n]*$/u
