import { timeLexicon as words } from '../../lexicon/time'
import { MONTH, parser, YEAR } from '../parser'
import { OPEN_END, OPEN_START, precisionTag } from '../tags'

const PATTERN = new RegExp(
  `${words.week} (?:\\d|I{1,3}|IV|${words.numeral}|${words.first}|${words.last}) (?:của )?${words.month} (?<month>${MONTH})(?!\\d)(?:(?: ?/ ?|,? ${words.year} )(?<year>${YEAR})(?!\\d))?`,
  'u',
)

/** A week of a month, `Tuần 1 tháng 4/2020`: no rule says with which day it begins, so it has no start or end. */
export const weekOfMonth = parser(PATTERN, ({ month, year }) => ({
  start: { month: Number(month), ...(year === undefined ? {} : { year: Number(year) }) },
  tags: [precisionTag('unknown'), OPEN_START, OPEN_END],
}))
