import { timeLexicon as words } from '../../lexicon/time'
import { isRealDay } from '../../text/calendar'
import { parser, YEAR } from '../parser'
import { IMPOSSIBLE, precisionTag } from '../tags'

const PATTERN = new RegExp(
  `(?:${words.day} )?(?<day>\\d{1,2}) ?(?<mark>[/.-]) ?(?<month>\\d{1,2}) ?\\k<mark> ?(?<year>${YEAR})(?!\\d)`,
  'u',
)

/** A day in figures: `04/8/2016`, `ngày 28/ 10/ 2016`, `21-04-2026`. */
export const numericDay = parser(PATTERN, (groups) => {
  const [day, month, year] = [Number(groups.day), Number(groups.month), Number(groups.year)]
  if (!isRealDay(day, month, year)) return { start: {}, tags: [precisionTag('day'), IMPOSSIBLE] }
  return { start: { day, month, year }, tags: [precisionTag('day')] }
})
