import { timeLexicon as words } from '../../lexicon/time'
import { DASH, parser, YEAR } from '../parser'
import { precisionTag, RANGE } from '../tags'

const QUARTER = 'IV|I{1,3}|[1-4]'
const PATTERN = new RegExp(
  `${words.quarter} (?<first>${QUARTER})(?![\\dIVX])(?:(?<to> ?${DASH} ?| ${words.joinUntil}(?: ${words.quarter})? )(?<last>${QUARTER})(?![\\dIVX])|(?:, (?:${QUARTER})(?![\\dIVX])){0,2}(?:,| ${words.joinAnd}) (?<listed>${QUARTER})(?![\\dIVX]))?(?:(?: ?/ ?|[.-]|,? (?:của )?${words.year} )(?<year>${YEAR})(?!\\d))?`,
  'u',
)

const numberOf = (text: string): number => words.roman[text] ?? Number(text)

/** A quarter or several: `Quý IV/2026`, `quý 2 năm 2024`, `Quý III- IV/2014`, `quý I và II`. */
export const quarter = parser(PATTERN, (groups) => {
  const first = numberOf(groups.first!)
  const last = numberOf(groups.last ?? groups.listed ?? groups.first!)
  const year = groups.year === undefined ? {} : { year: Number(groups.year) }
  if (last < first) return null
  return {
    start: { month: first * 3 - 2, ...year },
    end: { month: last * 3, ...year },
    tags: [precisionTag('quarter'), ...(first === last ? [] : [RANGE])],
  }
})
