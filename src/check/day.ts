import type { Directive } from '../directive/directive'
import { timeLexicon as words } from '../lexicon/time'
import { firstDayOf } from '../text/days'

/** The day on which a document is judged, and how it is known. */
export interface Day {
  date: string | null
  /**
   * `option`: the caller says it · `header`: its own date · `header-month`: the month or year of its date line, whose day is
   * left for the pen · `latest-citation`: it cannot be older than what it cites.
   */
  via: 'option' | 'header' | 'header-month' | 'latest-citation' | 'none'
}

/** A date line behind its place, without the day: `, ngày     tháng 10 năm 2021`. */
const WITHOUT_DAY = new RegExp(
  `^ ?, ?${words.day}[ .…_]{0,20}(?:${words.month}[ .…_]{0,20}(?:(?<month>\\d{1,2})[ .…_]{0,9})?)?${words.year} ?(?<year>(?:19|20)\\d{2})(?!\\d)`,
  'u',
)
const REACH = 60

/** The month or year of a date line that lacks its day: `2021-10`, `2021`; null where there is none. */
const periodOf = ({ header, text }: Directive): string | null => {
  const place = header.evidence.place?.span
  const found =
    place && WITHOUT_DAY.exec(text.slice(place.end, place.end + REACH).replaceAll(/\s+/gu, ' '))?.groups
  if (!found) return null
  const month = Number(found.month)
  return month >= 1 && month <= 12 ? `${found.year}-${String(month).padStart(2, '0')}` : found.year!
}

/**
 * The day on which a document is judged: what the caller says, else its own date, else the first day of the month that its
 * date line names, else the latest date of an instrument that it cites, for it is no older than that.
 */
export const dayOf = (directive: Directive, on: string | undefined): Day => {
  if (on !== undefined) return { date: on, via: 'option' }
  if (directive.header.issued !== null) return { date: directive.header.issued, via: 'header' }
  const days = directive.citations.flatMap(({ instrument }) => instrument.issued ?? []).sort()
  const period = periodOf(directive)
  // What it cites of that month was there before it.
  const inIt = period && (days.findLast((day) => day.startsWith(period)) ?? firstDayOf(period))
  if (inIt) return { date: inIt, via: 'header-month' }
  const last = days.at(-1)
  return last === undefined ? { date: null, via: 'none' } : { date: last, via: 'latest-citation' }
}
