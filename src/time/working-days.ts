import { holidayLexicon as known } from '../lexicon/holidays'
import { addDays, dayOfWeek } from '../text/days'

const isWorked = (day: string): boolean => {
  const week = dayOfWeek(day)
  return known.worked.has(day) || (week !== 0 && week !== 6 && !known.off.has(day))
}

const isKnown = (day: string): boolean => day >= known.covered.first && day <= known.covered.last

/**
 * The working day that stands `count` working days after a day, before it where `count` is negative: five after Friday
 * 26/4/2024 is 7/5/2024, for 29/4 to 1/5 were off and Saturday 4/5 was worked. Null outside the years whose holidays are
 * known.
 */
export const addWorkingDays = (from: string, count: number): string | null => {
  const step = Math.sign(count)
  let day = from
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    if (!isKnown(day)) return null
    if (isWorked(day)) left--
  }
  return isKnown(from) ? day : null
}
