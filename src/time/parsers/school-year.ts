import { timeLexicon as words } from '../../lexicon/time'
import { DASH, parser, YEAR } from '../parser'
import { precisionTag } from '../tags'

const YEARS = `${words.schoolYear} (?<first>${YEAR}) ?(?:${DASH}|/) ?(?<last>${YEAR})(?!\\d)`
const PATTERN = new RegExp(
  `(?<term>${words.schoolTerm} (?:I{1,2}|[123])(?![\\dIVX])(?:,? (?:của )?${YEARS})?)|${YEARS.replaceAll('<', '<only')}`,
  'u',
)

/**
 * A school year or a term of it: `năm học 2019-2020`, `học kỳ I`. Its days are set each year by decision of the province
 * (Luật Giáo dục, khung kế hoạch thời gian năm học), so it has no start or end here.
 */
export const schoolYear = parser(PATTERN, (groups) => {
  const first = groups.first ?? groups.onlyfirst
  const last = groups.last ?? groups.onlylast
  if (first !== undefined && Number(last) !== Number(first) + 1) return null
  const years = first === undefined ? [{}, {}] : [{ year: Number(first) }, { year: Number(last) }]
  return {
    start: years[0]!,
    end: years[1]!,
    tags: [precisionTag(groups.term ? 'school-term' : 'school-year')],
  }
})
