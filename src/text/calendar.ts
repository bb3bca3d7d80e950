/** What a text says of a day: `tháng 12/2016` says year and month. Null where it says nothing. */
export interface DateParts {
  year: number | null
  /** 1 to 12. */
  month: number | null
  /** 1 to 31. */
  day: number | null
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The last day of a month (1-12), or 0 where there is no such month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0)

/** Whether the calendar has that day; without a year 29/02 is possible. */
export const isRealDay = (day: number, month: number, year: number | null): boolean =>
  day >= 1 && day <= daysInMonth(year ?? 2000, month)

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** A day as ISO 8601 (`2016-08-04`), or null where the calendar has no such day (31/02/2020). */
export const isoDay = (year: number, month: number, day: number): string | null =>
  year >= 1000 && year <= 9999 && isRealDay(day, month, year) ? written(year, month, day) : null

/** The first day that `parts` can mean (`năm 2014` begins on 2014-01-01); null without a year. */
export const firstDay = ({ year, month, day }: DateParts): string | null =>
  year === null ? null : written(year, month ?? 1, day ?? 1)

/** The last day that `parts` can mean (`tháng 02/2020` ends on 2020-02-29); null without a year. */
export const lastDay = ({ year, month, day }: DateParts): string | null =>
  year === null ? null : written(year, month ?? 12, day ?? daysInMonth(year, month ?? 12))
