const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The last day of a month (1-12), or 0 where there is no such month. */
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0)

/** A day as ISO 8601 (`2016-08-04`), or null where the calendar has no such day (31/02/2020). */
export const isoDay = (year: number, month: number, day: number): string | null => {
  if (!(year >= 1000 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month))) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
