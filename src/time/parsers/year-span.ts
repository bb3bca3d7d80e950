import { timeLexicon as words } from '../../lexicon/time'
import { DASH, parser, YEAR } from '../parser'
import { precisionTag, RANGE } from '../tags'

const PATTERN = new RegExp(
  `(?:(?:(?<mandate>${words.mandate})|${words.stage})(?: ${words.from})?(?: ${words.year})? )?(?<first>${YEAR}) ?${DASH} ?(?:${words.year} )?(?<last>${YEAR})(?![\\d/])`,
  'u',
)
/** The longest plan or vision: `2011 - 2050`. */
const MOST_YEARS = 60

/** A stretch of years: `giai đoạn 2016 - 2020`, `nhiệm kỳ 2020-2025`, `2014 -2016` in a cell. */
export const yearSpan = parser(PATTERN, (groups) => {
  const [first, last] = [Number(groups.first), Number(groups.last)]
  if (first >= last || last - first > MOST_YEARS) return null
  return {
    start: { year: first },
    end: { year: last },
    tags: [precisionTag(groups.mandate ? 'term' : 'year'), RANGE],
  }
})
