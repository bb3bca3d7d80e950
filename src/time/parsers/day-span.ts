import { timeLexicon as words } from '../../lexicon/time'
import { isRealDay } from '../../text/calendar'
import { DASH, parser, YEAR } from '../parser'
import { precisionTag, RANGE } from '../tags'

const PATTERN = new RegExp(
  `(?:${words.day} )?(?<first>\\d{1,2}) ?${DASH} ?(?<last>\\d{1,2})(?: ?/ ?|,? ${words.month} )(?<month>\\d{1,2})(?: ?/ ?|,? ${words.year} )(?<year>${YEAR})(?!\\d)`,
  'u',
)

/** Days that share their month: `ngày 15-20/11/2016`, `15 - 17 tháng 5 năm 2020`. */
export const daySpan = parser(PATTERN, (groups) => {
  const [first, last] = [Number(groups.first), Number(groups.last)]
  const [month, year] = [Number(groups.month), Number(groups.year)]
  if (first >= last || !isRealDay(first, month, year) || !isRealDay(last, month, year)) return null
  return {
    start: { day: first, month, year },
    end: { day: last, month, year },
    tags: [precisionTag('day'), RANGE],
  }
})
