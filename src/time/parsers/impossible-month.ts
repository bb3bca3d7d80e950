import { timeLexicon as words } from '../../lexicon/time'
import { parser, YEAR } from '../parser'
import { IMPOSSIBLE, precisionTag } from '../tags'

const PATTERN = new RegExp(
  `(?:${words.month} (?:1[3-9]|[2-9]\\d|0{1,2})|${words.quarter} (?:VI{0,3}|I{4}|[5-9]))(?: ?/ ?|,? (?:của )?${words.year} )${YEAR}(?!\\d)`,
  'u',
)
const COUNT_BEFORE = /\d,? $/u

/** A month or quarter that no year has: `tháng 13/2020`, `quý V năm 2020`. */
export const impossibleMonth = parser(PATTERN, (_, context, match) =>
  COUNT_BEFORE.test(context.text.slice(Math.max(0, match.index! - 3), match.index))
    ? null
    : { start: {}, tags: [precisionTag('month'), IMPOSSIBLE] },
)
