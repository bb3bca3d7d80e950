import { timeLexicon as words } from '../../lexicon/time'
import { MONTH, parser, YEAR } from '../parser'
import { precisionTag } from '../tags'

const PATTERN = new RegExp(
  `${words.month} (?<month>${MONTH})(?!\\d)(?:(?: ?/ ?|[.-]|,? (?:của )?${words.year} )(?<year>${YEAR})(?!\\d))?`,
  'u',
)
const COUNT_BEFORE = /\d $/u

/** A month: `tháng 10/2016`, `tháng 01 năm 2020`, `Tháng 12`; after a number it counts, or belongs to a day. */
export const month = parser(PATTERN, (groups, context, match) => {
  if (COUNT_BEFORE.test(context.text.slice(Math.max(0, match.index! - 2), match.index))) return null
  const year = groups.year === undefined ? {} : { year: Number(groups.year) }
  return { start: { month: Number(groups.month), ...year }, tags: [precisionTag('month')] }
})
