import { targetLexicon as lexicon } from '../../lexicon/targets'
import type { ResolvedDocument } from '../../resolve/document'
import { any, asWords } from '../../text/alternatives'
import type { Due } from './due'
import type { Worded } from './metric'

const RESPECTIVELY = new RegExp(asWords(lexicon.clauses.respectively), 'iu')
const YEAR = '(?:19|20)\\d\\d'
/** `đến năm 2025, 2030`, `năm 2025 và năm 2030`. */
const YEARS = new RegExp(
  `(?<!\\p{L})${any(lexicon.dues.yearWords)} ${YEAR}(?:(?:, | và |, và )(?:${any(lexicon.dues.yearWords)} )?${YEAR})+(?![\\d/])`,
  'iu',
)

/**
 * When each of several numbers is due that share a list of years: `Đến năm 2025, 2030 tỷ lệ … lần lượt đạt 45%, 50%`; by
 * clause, and empty where the words do not say so of as many years.
 */
export const respectiveDues = (
  { reading }: ResolvedDocument,
  sentence: readonly Worded[],
): ReadonlyMap<Worded, Due> => {
  const first = sentence[0]
  const last = sentence.at(-1)
  if (!first || !last || sentence.length < 2 || last.segment.start !== first.segment.start) return new Map()
  const { start } = first.segment
  const words = reading.text.slice(start, last.mark.number.end)
  const years = RESPECTIVELY.test(words) ? YEARS.exec(words) : null
  const found = years ? [...years[0].matchAll(new RegExp(YEAR, 'gu'))] : []
  if (!years || found.length !== sentence.length) return new Map()
  return new Map(
    sentence.map((clause, i): [Worded, Due] => {
      const at = start + years.index + found[i]!.index
      return [clause, { day: `${found[i]![0]}-12-31`, span: { start: at, end: at + 4 }, how: 'read' }]
    }),
  )
}
