import type { Word } from '../layout/word'
import type { Fragment } from './fragments'

/** Gaps in heights of the font: between words without a blank between them, and with one. */
const WORD_GAP = 0.15
const BLANK_GAP = 0.06
const BASELINE = 0.12
const TWICE = 0.12
const BOLD = /bold|black|heavy|demi/iu

/** The words that fragments make: each row from left to right, what touches put together, what is drawn twice once. */
export const wordsOf = (fragments: readonly Fragment[], read: (fragment: Fragment) => string): Word[] =>
  rowsOf(fragments).flatMap((row) => joined(row, read))

const rowsOf = (fragments: readonly Fragment[]): Fragment[][] => {
  const rows: Fragment[][] = []
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1)?.[0]
    if (last && fragment.y - last.y < BASELINE * Math.min(fragment.size, last.size))
      rows.at(-1)!.push(fragment)
    else rows.push([fragment])
  }
  return rows
}

const joined = (row: readonly Fragment[], read: (fragment: Fragment) => string): Word[] => {
  const words: Word[] = []
  let before: Fragment | null = null
  for (const fragment of [...row].sort((a, b) => a.x0 - b.x0)) {
    const text = read(fragment)
    if (text === '') continue
    const word = words.at(-1)
    if (before && word && isTwice(before, fragment)) continue
    const gap = before ? fragment.x0 - before.x1 : 0
    const blank = before !== null && (before.blankAfter || fragment.blankBefore)
    const apart = !before || gap > (blank ? BLANK_GAP : WORD_GAP) * fragment.size
    const bold = BOLD.test(fragment.glyphs[0]!.font)
    const { x0, x1, y, size } = fragment
    if (word && !apart && Math.abs(size - word.size) < 0.15 * word.size) {
      word.text += text
      word.x1 = Math.max(word.x1, x1)
      if (!bold) delete word.bold
    } else words.push({ text, x0, x1, y, size, ...(bold ? { bold } : {}) })
    before = fragment
  }
  for (const word of words) word.text = word.text.normalize('NFC')
  return words
}

/** Bold is imitated by drawing a text again, a little aside. */
const isTwice = (a: Fragment, b: Fragment): boolean =>
  Math.abs(a.x0 - b.x0) < TWICE * a.size &&
  a.glyphs.length === b.glyphs.length &&
  a.glyphs.every(({ text }, index) => text === b.glyphs[index]!.text)
