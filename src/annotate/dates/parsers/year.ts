import { timeLexicon as words } from '../../../lexicon/time'
import { parser, YEAR } from '../parser'
import { precisionTag } from '../tags'

const PATTERN = new RegExp(`${words.year} (?<year>${YEAR})(?!\\d)`, 'u')

/** A year: `năm 2014`. */
export const year = parser(PATTERN, (groups) => ({
  start: { year: Number(groups.year) },
  tags: [precisionTag('year')],
}))
