import { timeLexicon as words } from '../../lexicon/time'
import { parser, YEAR } from '../parser'
import { precisionTag } from '../tags'

const PATTERN = new RegExp(`(?<!${words.month} \\d{1,2} )${words.year} (?<year>${YEAR})(?!\\d)`, 'u')

/** A year: `năm 2014`; after a month it is that month's. */
export const year = parser(PATTERN, (groups) => ({
  start: { year: Number(groups.year) },
  tags: [precisionTag('year')],
}))
