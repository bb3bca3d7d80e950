import { instrumentLexicon } from '../../lexicon/instruments'
import { alternatives } from '../../text/alternatives'
import { endAt } from '../../text/match-at'
import { leadsTitle } from './title-lead'

const { terms, sessions, ordinals, special } = instrumentLexicon.termWords
const { places, sectorHeads, peoples, open } = instrumentLexicon.issuers

const KIND = new RegExp(` (?:${alternatives(places.words)})\\.?(?!\\p{L})`, 'iuy')
/** In the name of a body whose place comes behind: ` Việt Nam huyện Càng Long`. */
const COUNTRY = new RegExp(` ${places.country}(?= \\p{L})`, 'uy')
const NAME = /(?: | - |(?<=\.))(?<word>\p{Lu}[\p{L}']{0,9}|\d{1,2}(?!\d|[/.]))(?![\p{L}\p{N}/])/uy
const BODY = new RegExp(
  `(?:${alternatives([...sectorHeads.words, ...peoples.words, ...open.words])})(?!\\p{L})`,
  'uy',
)
/** The term of a council or committee: ` khóa IX, kỳ họp thứ 8`. */
const TERM = new RegExp(
  `,? \\(?${terms} [IVXL]{1,6}\\)?(?:,? ${sessions} (?:${ordinals} [\\p{L}\\d]{1,10}|${special}))?(?!\\p{L})`,
  'iuy',
)
const LONGEST = 5

/** Where the term of a council or committee that stands at `at` ends: `, khóa XI`, ` (khóa XI)`; null for none. */
export const readTerm = (text: string, at: number): number | null => endAt(TERM, text, at)

/**
 * Where the capitalised words of a place name end, `at` where there are none: ` Bà Rịa - Vũng Tàu`. Another body may
 * follow instead (` - Bộ Tư pháp`), but not inside a name (`Hải Phòng`) nor right behind `thành phố` (`Hội An`).
 */
const nameEnd = (text: string, at: number, isNamed: boolean): number => {
  let end = at
  for (let words = 0; words < LONGEST; words++) {
    NAME.lastIndex = end
    const found = NAME.exec(text)
    if (!found) return end
    const word = end + found[0].length - found.groups!.word!.length
    const isBorder = found[0].startsWith(' - ') || (words === 0 && !isNamed)
    if ((isBorder && endAt(BODY, text, word) !== null) || leadsTitle(text, word)) return end
    end += found[0].length
  }
  return end
}

/**
 * Where a place behind a body ends: ` tỉnh Bắc Ninh`, ` tỉnh`, ` Quảng Ninh`; `at` where none follows. A name may come
 * in capitals, so a title's first words end it.
 */
export const readPlace = (text: string, at: number): number => {
  const kind = endAt(KIND, text, endAt(COUNTRY, text, at) ?? at)
  const end = kind === null ? nameEnd(text, at, false) : nameEnd(text, kind, true)
  return readTerm(text, end) ?? end
}
