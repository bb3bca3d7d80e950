import { annotateDates } from '../../annotate/dates'
import type { Deadline, Recurrence } from '../../directive/deadline'
import type { Directive } from '../../directive/directive'
import { isoDay } from '../../text/calendar'

/** A duty that comes back: from its first day on, on the same day of each month, of a month of each year, or each day. */
export type Rule = { first: string } & (
  | { every: 'day' }
  | { every: 'month'; day: number }
  | { every: 'year'; month: number; day: number }
)

/** How many days of a year the words must name, so that none is missing. */
const DAYS_A_YEAR: Readonly<Partial<Record<Recurrence, number>>> = {
  yearly: 1,
  'half-yearly': 2,
  quarterly: 4,
}
const MONTHS = 12

/** The first of the days from `from` on that `dayIn` gives for a month; null where it never gives one. */
const firstFrom = (from: string, dayIn: (year: number, month: number) => string | null): string | null => {
  const [year, month] = from.split('-').map(Number) as [number, number]
  // A leap day comes within eight years.
  for (let i = 0; i <= 8 * MONTHS; i++) {
    const months = year * MONTHS + month - 1 + i
    const day = dayIn(Math.floor(months / MONTHS), (months % MONTHS) + 1)
    if (day !== null && day >= from) return day
  }
  return null
}

/** The words of a deadline on one line, and of its frequency where that stands outside them. */
const wordsOf = ({ text }: Directive, { span, evidence }: Deadline): string => {
  const own = evidence.recurrence?.span ?? span
  return text
    .slice(Math.min(span.start, own.start), Math.max(span.end, own.end))
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
}

/**
 * On which days a duty recurs, from a day on: `trước ngày 25 hằng tháng`. Empty where its words do not name every one of
 * them: `hằng quý`, `thứ sáu hằng tuần`.
 */
export const rulesOf = (directive: Directive, deadline: Deadline, from: string): Rule[] => {
  const { recurrence } = deadline
  if (recurrence === null) return []
  if (recurrence === 'daily') return [{ every: 'day', first: from }]
  const days = annotateDates(wordsOf(directive, deadline)).flatMap(
    ({ parts: { first }, recurrence, start }) =>
      first.day !== null && (recurrence !== null || start === null) ? [first] : [],
  )
  const dated = days.flatMap(({ day, month }) => (day === null || month === null ? [] : [{ day, month }]))
  if (recurrence === 'monthly' && days.length === 1 && dated.length === 0) {
    const day = days[0]!.day!
    const first = firstFrom(from, (year, month) => isoDay(year, month, day))
    return first === null ? [] : [{ every: 'month', day, first }]
  }
  if (dated.length !== days.length || dated.length !== DAYS_A_YEAR[recurrence]) return []
  return dated.flatMap(({ day, month }): Rule[] => {
    const first = firstFrom(from, (year, at) => (at === month ? isoDay(year, month, day) : null))
    return first === null ? [] : [{ every: 'year', month, day, first }]
  })
}
