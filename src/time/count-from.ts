import type { Relative } from '../directive/common'
import { addDays, addMonths } from '../text/days'
import { addWorkingDays } from './working-days'

const DAYS: Partial<Record<Relative['unit'], number>> = { day: 1, week: 7 }
const MONTHS: Partial<Record<Relative['unit'], number>> = { month: 1, quarter: 3, year: 12 }
const HOURS_OF_DAY = 24

/**
 * The last day of a count from a day, which is not counted itself (Bộ luật Dân sự 2015, Điều 147 khoản 2): `02 tháng kể từ
 * ngày 31/12/2020` ends on 2021-02-28. A last day that is one of rest stays (Điều 148 khoản 5 would have the next). Null where hours end on no certain day, or the holidays of that year are not known.
 */
export const countFrom = (day: string, { count, unit, direction }: Relative): string | null => {
  const signed = direction === 'before' ? -count : count
  if (unit === 'working-day') return addWorkingDays(day, signed)
  if (unit === 'hour') return count % HOURS_OF_DAY === 0 ? addDays(day, signed / HOURS_OF_DAY) : null
  const months = MONTHS[unit]
  return months === undefined ? addDays(day, signed * DAYS[unit]!) : addMonths(day, signed * months)
}
