import { timeLexicon as words } from '../../lexicon/time'
import { parser, YEAR } from '../parser'
import { precisionTag, RANGE } from '../tags'

const PATTERN = new RegExp(
  `${words.year} (?<first>${YEAR})(?<more>(?:, ${YEAR}(?!\\d)){0,9}(?:,? ${words.joinAnd}(?: ${words.year})? ${YEAR}(?!\\d))?)`,
  'u',
)

/** Years that follow each other: `năm 2023, 2024`, `các năm 2018, 2019 và 2020`. */
export const yearList = parser(PATTERN, (groups) => {
  const years = [groups.first!, ...(groups.more!.match(/\d{4}/gu) ?? [])].map(Number)
  const [first, last] = [years[0]!, years.at(-1)!]
  if (years.length === 1 || last - first + 1 !== years.length) return null
  return { start: { year: first }, end: { year: last }, tags: [precisionTag('year'), RANGE] }
})
