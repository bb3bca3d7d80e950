import { timeLexicon as words } from '../../lexicon/time'
import { isRealDay } from '../../text/calendar'
import { parser, YEAR } from '../parser'
import { IMPOSSIBLE, precisionTag } from '../tags'

const PATTERN = new RegExp(
  `${words.damagedDay} ?(?<day>\\d{1,2}) ?(?:[/.-] ?|,? ?(?:${words.damagedMonth}|${words.day}) ?)(?<month>\\d{1,2}) ?(?:[/.-] ?|,? ?${words.year} ?)(?<year>\\d{4})(?!\\d)`,
  'u',
)
const LIKELY = new RegExp(`^${YEAR}$`, 'u')

/** A day that a scan or a slip has damaged, known by its first word: `ngày05/3/2014`, `ngày 06/9 năm 2018`, `ngày 03 thảng 11 năm 2017`. */
export const damagedDay = parser(PATTERN, (groups) => {
  const [day, month, year] = [Number(groups.day), Number(groups.month), Number(groups.year)]
  if (!LIKELY.test(groups.year!) || !isRealDay(day, month, year))
    return { start: {}, tags: [precisionTag('day'), IMPOSSIBLE] }
  return { start: { day, month, year }, tags: [precisionTag('day')] }
})
