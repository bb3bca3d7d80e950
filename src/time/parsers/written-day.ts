import { timeLexicon as words } from '../../lexicon/time'
import { isRealDay } from '../../text/calendar'
import { parser, YEAR } from '../parser'
import { IMPOSSIBLE, precisionTag, TENTATIVE } from '../tags'

const PATTERN = new RegExp(
  `(?<word>${words.day} )?(?<day>\\d{1,2}),? ${words.month} (?<month>\\d{1,2})(?!\\d)(?:(?:,? ${words.year} | ?/ ?)(?<year>${YEAR})(?!\\d))?`,
  'u',
)
const OF_MONTH = new RegExp(`(?:${words.month}|${words.week}) $`, 'u')

/** A day in words: `ngày 15 tháng 6 năm 2022`, `ngày 05 tháng 9`. */
export const writtenDay = parser(PATTERN, (groups, context, match) => {
  // `Tháng 4, tháng 5`, `Tuần 1 tháng 4`: the number is a month's or a week's.
  if (!groups.word && OF_MONTH.test(context.text.slice(Math.max(0, match.index! - 6), match.index)))
    return null
  const [day, month] = [Number(groups.day), Number(groups.month)]
  const year = groups.year === undefined ? null : Number(groups.year)
  if (!isRealDay(day, month, year))
    return groups.word ? { start: {}, tags: [precisionTag('day'), IMPOSSIBLE] } : null
  const isSure = groups.word !== undefined || year !== null
  return {
    start: { day, month, ...(year === null ? {} : { year }) },
    tags: [precisionTag('day'), ...(isSure ? [] : [TENTATIVE])],
  }
})
