import { readDay } from './day'
import { type Head, plainHead } from './head'
import { readIssuer } from './issuer'
import { typeWordBefore } from './type-word'

/** A number without codes, or with its year alone: `Nghị quyết số 06`, `Nghị định 43/2006`. */
const NUMBER =
  /(?<= (?:số:? )?)(?<!\p{N} )\d{1,4}[a-z]?(?:\/(?:19|20)\d{2})?(?![\p{L}\p{N}/%]| ?[/%]|[.,-]\p{N}| ?[-–] ?(?:\p{N}|\p{Lu}{2}))/gu
const NUMBER_WORD = / (?:số|SỐ):? $/u
/** Types that are cited so; a `Kế hoạch 05 năm` or `Đề án 911` is a name, not a number. */
const TYPES = new Set([
  'resolution',
  'decree',
  'decision',
  'directive',
  'circular',
  'conclusion',
  'regulation',
  'law',
])

/**
 * Instruments whose number stands without its codes, where a date, a year or an issuer shows that one certain document
 * is meant: `Nghị quyết số 06 ngày 03/12/2016 của Tỉnh ủy`, `Chỉ thị 05 của Bộ Chính trị`.
 */
export const findShortNumbers = (text: string): Head[] => {
  const heads: Head[] = []
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    const word = NUMBER_WORD.exec(text.slice(Math.max(0, index - 6), index))
    const type = typeWordBefore(text, index - (word ? word[0].length : 0))
    if (!type || !TYPES.has(type.type) || !/\p{Lu}/u.test(text[type.start]!)) continue
    const end = index + number.length
    const isCertain = number.includes('/') || readDay(text, end) || readIssuer(text, end, false)
    if (!isCertain) continue
    heads.push({
      ...plainHead('citation/short-number', type.type, type.start, end),
      symbol: number,
      symbolSpan: { start: index, end },
    })
  }
  return heads
}
