import { timeLexicon as words } from '../../lexicon/time'
import { DASH, MONTH, parser, YEAR } from '../parser'
import { precisionTag, RANGE } from '../tags'

const PATTERN = new RegExp(
  `${words.month} (?<first>${MONTH})(?:(?<to> ?${DASH} ?| ${words.joinUntil} )|, ?(?<between>(?:(?:${words.month} )?${MONTH}, ?){0,9}(?:(?:${words.month} )?${MONTH} ${words.joinAnd} )?)(?:${words.month} )?| ${words.joinAnd} )(?<last>${MONTH})(?!\\d)(?:(?: ?/ ?|,? (?:của )?${words.year} )(?<year>${YEAR})(?!\\d))?`,
  'u',
)
const GOES_ON = /^ ?[\p{L}\p{N}/%]/u

/** Months that share one word and year: `Từ tháng 5-12`, `Tháng 4 - 5/2014`, `tháng 7, 8, 9/2020`, `tháng 4, tháng 5 và tháng 6/2020`. */
export const monthSpan = parser(PATTERN, (groups, context, match) => {
  const [first, last] = [Number(groups.first), Number(groups.last)]
  const year = groups.year === undefined ? null : Number(groups.year)
  if (groups.to === undefined) {
    const listed = 2 + (groups.between?.match(/\d{1,2}/gu)?.length ?? 0)
    if (last - first + 1 !== listed) return null
    const rest = context.text.slice(match.index! + match[0].length, match.index! + match[0].length + 2)
    if (year === null && GOES_ON.test(rest)) return null
  } else if (first === last) return null
  const years = year === null ? [{}, {}] : [{ year: first > last ? year - 1 : year }, { year }]
  return {
    start: { month: first, ...years[0] },
    end: { month: last, ...years[1] },
    tags: [precisionTag('month'), RANGE],
  }
})
