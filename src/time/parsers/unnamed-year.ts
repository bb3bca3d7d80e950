import { timeLexicon as words } from '../../lexicon/time'
import { parser } from '../parser'
import { precisionTag } from '../tags'

const PATTERN = new RegExp(
  `(?<=(?:${words.first}|${words.middle}|${words.last}|${words.whole}) )${words.year}(?! (?:\\d|${words.ofSchool}))`,
  'u',
)

/** The year that the document is about: `năm` in `cuối năm`, `đến giữa năm`. */
export const unnamedYear = parser(PATTERN, () => ({ start: {}, tags: [precisionTag('year')] }))
