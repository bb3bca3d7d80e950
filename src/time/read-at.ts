import { Chrono } from 'chrono-node'
import { isoDay } from '../text/calendar'
import type { Span } from '../text/span'
import { damagedDay } from './parsers/damaged-day'
import { month } from './parsers/month'
import { numericDay } from './parsers/numeric-day'
import { writtenDay } from './parsers/written-day'
import { year } from './parsers/year'
import { REFERENCE } from './reference'
import { longest } from './refiners/longest'
import { endOf, has, IMPOSSIBLE } from './tags'

/** One date that stands at a known place. */
export interface DateAt extends Span {
  /** Whether a day is named, be it one that the calendar does not have; otherwise a month or a year. */
  isDay: boolean
  /** ISO 8601; null for an impossible day, a month or a year. */
  iso: string | null
}

const dates = new Chrono({ parsers: [numericDay, writtenDay, damagedDay, month, year], refiners: [longest] })
/** The longest date, and what must not follow it. */
const REACH = 40

/**
 * Reads the date that begins at offset `at`: `ngày 05/3/2014`, `14/6/2019`, `tháng 5 năm 2014`, `năm 2008`; null where
 * none begins there, or none that says its year.
 */
export const readAt = (text: string, at: number): DateAt | null => {
  const found = dates.parse(text.slice(at, at + REACH), REFERENCE).find(({ index }) => index === 0)
  if (!found) return null
  const span = { start: at, end: at + endOf(found) }
  if (has(found, IMPOSSIBLE)) return { ...span, isDay: true, iso: null }
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) => found.start.get(part))
  if (!year) return null
  return { ...span, isDay: !!day, iso: month && day ? isoDay(year, month, day) : null }
}
