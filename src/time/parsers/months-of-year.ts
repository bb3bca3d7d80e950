import { timeLexicon as words } from '../../lexicon/time'
import { parser, YEAR } from '../parser'
import { precisionTag } from '../tags'

const PATTERN = new RegExp(
  `(?<count>\\d{1,2}|${words.numeral}) ${words.month} (?:(?<first>${words.first})|${words.last}) ${words.year}(?! ${words.ofSchool})(?: (?<year>${YEAR})(?!\\d))?`,
  'u',
)

/** The first or last months of a year: `6 tháng đầu năm 2017`, `sáu tháng cuối năm`. */
export const monthsOfYear = parser(PATTERN, (groups) => {
  const count = words.numerals[groups.count!.toLowerCase()] ?? Number(groups.count)
  if (count < 1 || count > 11) return null
  const year = groups.year === undefined ? {} : { year: Number(groups.year) }
  const [from, to] = groups.first ? [1, count] : [13 - count, 12]
  return {
    start: { month: from, ...year },
    end: { month: to, ...year },
    tags: [precisionTag(count === 6 ? 'half-year' : 'month')],
  }
})
