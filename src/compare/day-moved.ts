import { daysInMonth } from '../text/calendar'

const DAY = 86_400_000

/** How a day moved: by `days` in all, and by `daysOfYear` when the years that lie between the two plans are taken off. */
export interface DayMoved {
  days: number
  daysOfYear: number
}

/** A day's place in a year of 365 days; the last of February is one day in every year. */
const placeInYear = (day: string): number => {
  const [year, month, of] = day.split('-').map(Number) as [number, number, number]
  const isLast = month === 2 && of === daysInMonth(year, month)
  return Math.round((Date.UTC(2021, month - 1, isLast ? 28 : of) - Date.UTC(2021, 0, 1)) / DAY)
}

/** `2020-12-15` to `2021-12-10` between plans a year apart: 360 days, 5 days earlier in the year. */
export const dayMoved = (before: string, after: string, years: number): DayMoved => {
  const days = Math.round((Date.parse(`${after}T00:00:00Z`) - Date.parse(`${before}T00:00:00Z`)) / DAY)
  const apart = Number(after.slice(0, 4)) - Number(before.slice(0, 4)) - years
  // `|| 0`: never -0.
  const daysOfYear = years === 0 ? days : apart * 365 + placeInYear(after) - placeInYear(before)
  return { days: days || 0, daysOfYear: daysOfYear || 0 }
}
