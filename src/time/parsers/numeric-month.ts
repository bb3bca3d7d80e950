import { timeLexicon as words } from '../../lexicon/time'
import { MONTH, parser, YEAR } from '../parser'
import { precisionTag } from '../tags'

const PATTERN = new RegExp(`${words.shortMonth}?(?<month>${MONTH}) ?/ ?(?<year>${YEAR})(?!\\d)`, 'u')
/** `Nghị quyết số 12/2016`: a number, not a month. */
const NUMBERED = new RegExp(`${words.numbered} $`, 'u')

/** A month in figures: `(12/2019)`, `đến 9/2020`, `5/2014`, `T6/2018` in a cell. */
export const numericMonth = parser(PATTERN, (groups, context, match) => {
  if (NUMBERED.test(context.text.slice(Math.max(0, match.index! - 8), match.index))) return null
  return { start: { month: Number(groups.month), year: Number(groups.year) }, tags: [precisionTag('month')] }
})
