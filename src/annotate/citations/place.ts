import { alternatives, instrumentLexicon } from '../../lexicon/instruments'
import { leadsTitle } from './title-lead'

const KIND = new RegExp(` (?:${alternatives(instrumentLexicon.issuers.places.words)})(?!\\p{L})`, 'iuy')
const NAME = /(?: | - )(?<word>\p{Lu}[\p{L}']{0,9}|\d{1,2}(?!\d|[/.]))(?![\p{L}\p{N}/])/uy
const LONGEST = 5

/** Where the capitalised words of a place name end, `at` where there are none: ` Bà Rịa - Vũng Tàu`. */
const nameEnd = (text: string, at: number): number => {
  let end = at
  for (let words = 0; words < LONGEST; words++) {
    NAME.lastIndex = end
    const found = NAME.exec(text)
    if (!found || leadsTitle(text, NAME.lastIndex - found.groups!.word!.length)) return end
    end = NAME.lastIndex
  }
  return end
}

/**
 * Where a place behind a body ends: ` tỉnh Bắc Ninh`, ` tỉnh`, ` Quảng Ninh`; `at` where none follows. A name may come
 * in capitals, so a title's first words end it.
 */
export const readPlace = (text: string, at: number): number => {
  KIND.lastIndex = at
  if (!KIND.test(text)) return nameEnd(text, at)
  const end = nameEnd(text, KIND.lastIndex)
  return end
}
