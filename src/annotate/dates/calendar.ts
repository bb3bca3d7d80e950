/** What a text says of a day: `tháng 12/2016` says year and month. Null where it says nothing. */
export interface DateParts {
  year: number | null
  /** 1 to 12. */
  month: number | null
  /** 1 to 31. */
  day: number | null
}

/** Days in a month: 29 for February 2020. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Whether the calendar has that day; without a year 29/02 is possible. */
export const isRealDay = (day: number, month: number, year: number | null): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year ?? 2000, month)

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** The first day that `parts` can mean (`năm 2014` begins on 2014-01-01); null without a year. */
export const firstDay = ({ year, month, day }: DateParts): string | null => {
  if (year === null) return null
  return iso(year, month ?? 1, day ?? 1)
}

/** The last day that `parts` can mean (`tháng 02/2020` ends on 2020-02-29); null without a year. */
export const lastDay = ({ year, month, day }: DateParts): string | null => {
  if (year === null) return null
  return iso(year, month ?? 12, day ?? daysIn(year, month ?? 12))
}
