import { daysInMonth, firstDay, isoDay, lastDay } from './calendar'

/** The day so many days after an ISO day (before it where `count` is negative): `2020-02-28` and 2 is `2020-03-01`. */
export const addDays = (day: string, count: number): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

const parts = (time: string) => {
  const [year, month, day] = time.split('-')
  const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits))
  return { year: number(year), month: number(month), day: number(day) }
}

/** The first day of a year, month or day: `2024` begins on 2024-01-01. */
export const firstDayOf = (time: string): string => firstDay(parts(time))!

/** The last day of a year, month or day: `2026-04` ends on 2026-04-30. */
export const lastDayOf = (time: string): string => lastDay(parts(time))!

/** The same day so many months later, or earlier; the month's last where it has no such day. */
export const addMonths = (day: string, count: number): string | null => {
  const [year, month, of] = day.split('-').map(Number) as [number, number, number]
  const months = year * 12 + month - 1 + count
  const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1]
  return isoDay(inYear, inMonth, Math.min(of, daysInMonth(inYear, inMonth)))
}

/** The day of the week of an ISO day; 0 is a Sunday. */
export const dayOfWeek = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
