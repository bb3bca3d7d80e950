import { timeLexicon as words } from '../../lexicon/time'
import { isRealDay } from '../../text/calendar'
import { parser } from '../parser'
import { IMPOSSIBLE, precisionTag, TENTATIVE } from '../tags'

const PATTERN = new RegExp(`(?<word>${words.day} )?(?<day>\\d{1,2}) ?/ ?(?<month>\\d{1,2})(?!\\d)`, 'u')

/**
 * A day in figures without its year: `ngày 20/11`. Without `ngày` it may be a share (`3/5 trường`): kept only as part of
 * a range or after a bounding word.
 */
export const dayOfMonth = parser(PATTERN, (groups) => {
  const [day, month] = [Number(groups.day), Number(groups.month)]
  if (!isRealDay(day, month, null))
    return groups.word ? { start: {}, tags: [precisionTag('day'), IMPOSSIBLE] } : null
  return { start: { day, month }, tags: [precisionTag('day'), ...(groups.word ? [] : [TENTATIVE])] }
})
