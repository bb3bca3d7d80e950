import { instrumentLexicon } from '../../lexicon/instruments'
import { alternatives } from '../../text/alternatives'
import { matchesOf } from '../../text/matches'
import { readDay } from './day'
import { type Head, plainHead } from './head'
import { readIssuer } from './issuer'

const { shortNumberWords, typeWords } = instrumentLexicon

const NUMBERED = new RegExp(
  `(?<word>${alternatives(shortNumberWords)}) (?:số:? )?(?<number>\\d{1,4}[a-z]?(?:/(?:19|20)\\d{2})?)(?![\\p{L}\\p{N}/%]| ?[/%]|[.,-]\\p{N}| ?[-–] ?(?:\\p{N}|\\p{Lu}{2}))`,
  'gu',
)

/**
 * Instruments whose number stands without its codes, where a date, a year or an issuer shows that one certain document
 * is meant: `Nghị quyết số 06 ngày 03/12/2016 của Tỉnh ủy`, `Chỉ thị 05 của Bộ Chính trị`.
 */
export const findShortNumbers = (text: string): Head[] => {
  const heads: Head[] = []
  for (const { 0: all, index, groups } of matchesOf(NUMBERED, text)) {
    const { word, number } = groups as { word: string; number: string }
    const end = index + all.length
    if (/[\p{L}\p{N}]/u.test(text[index - 1] ?? '')) continue
    if (!number.includes('/') && !readDay(text, end) && !readIssuer(text, end, false)) continue
    const type = typeWords[word.charAt(0) + word.slice(1).toLowerCase()]!
    heads.push({
      ...plainHead('citation/short-number', type, index, end),
      symbol: number,
      symbolSpan: { start: end - number.length, end },
    })
  }
  return heads
}
