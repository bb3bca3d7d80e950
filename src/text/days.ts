import { firstDay, lastDay } from './calendar'

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
