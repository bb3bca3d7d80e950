import { timeLexicon as words } from '../../lexicon/time'
import { isRealDay } from '../../text/calendar'
import { DASH, parser, YEAR } from '../parser'
import { precisionTag, RANGE } from '../tags'

const PATTERN = new RegExp(
  `(?<word>${words.day} )?(?<first>\\d{1,2})(?: ?${DASH} ?|(?<list>(?:, ?\\d{1,2}){0,9}(?:, ?|,? ${words.joinAnd} )))(?<last>\\d{1,2})(?: ?/ ?|,? ${words.month} )(?<month>\\d{1,2})(?!\\d)(?:(?: ?/ ?|,? ${words.year} )(?<year>${YEAR})(?!\\d))?`,
  'u',
)

/** Whether the days of a list follow each other: `9, 10 và 11`. */
const areNeighbours = (first: number, list: string, last: number): boolean =>
  [...(list.match(/\d{1,2}/gu) ?? []), last].every((day, index) => Number(day) === first + index + 1)

/** Days that share their month: `ngày 15-20/11/2016`, `15 - 17 tháng 5 năm 2020`, `ngày 15 và 16/11/2020`. */
export const daySpan = parser(PATTERN, ({ word, first, list, last, month, year }) => {
  const [from, to, inMonth] = [Number(first), Number(last), Number(month)]
  const ofYear = year === undefined ? null : Number(year)
  if (word === undefined && (ofYear === null || list !== undefined)) return null
  if (from >= to || !isRealDay(from, inMonth, ofYear) || !isRealDay(to, inMonth, ofYear)) return null
  if (list !== undefined && !areNeighbours(from, list, to)) return null
  const shared = { month: inMonth, ...(ofYear === null ? {} : { year: ofYear }) }
  return {
    start: { day: from, ...shared },
    end: { day: to, ...shared },
    tags: [precisionTag('day'), RANGE],
  }
})
