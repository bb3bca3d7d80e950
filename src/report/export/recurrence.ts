import { annotateDates } from '../../annotate/dates'
import type { Deadline, Recurrence } from '../../directive/deadline'
import type { Directive } from '../../directive/directive'
import { daysInMonth, isoDay } from '../../text/calendar'
import { addDays } from '../../text/days'

/** A duty that comes back: from its first day on, on a day of each month, of a month of each year, or each day. */
export interface Rule {
  /** As the value of an `RRULE` (RFC 5545, 3.3.10), without an end. */
  rule: string
  first: string
  second: string
  /** Whether it stands for a day that some months lack, by their last one. */
  isLast: boolean
}

/** How many days of a year the words must name, so that none is missing; `hằng năm` does with any. */
const DAYS_A_YEAR: Readonly<Partial<Record<Recurrence, number>>> = { 'half-yearly': 2, quarterly: 4 }
const MONTHS = 12
const FEBRUARY = 2
/** Months have so many days at least, and at most. */
const [SHORTEST, LONGEST] = [28, 31]

/** The first of the days from `from` on that `dayIn` gives for a month. */
const firstFrom = (from: string, dayIn: (year: number, month: number) => string | null): string => {
  const [year, month] = from.split('-').map(Number) as [number, number]
  for (let months = year * MONTHS + month - 1; ; months++) {
    const day = dayIn(Math.floor(months / MONTHS), (months % MONTHS) + 1)
    if (day !== null && day >= from) return day
  }
}

/** The last day of a month where it has no such day: who asks for a report on the 31st of each month means all of them. */
const dayOrLast = (year: number, month: number, day: number): string =>
  isoDay(year, month, Math.min(day, daysInMonth(year, month)))!

const ruleOf = (
  rule: string,
  from: string,
  isLast: boolean,
  dayIn: (year: number, month: number) => string | null,
): Rule => {
  const first = firstFrom(from, dayIn)
  return { rule, first, second: firstFrom(addDays(first, 1), dayIn), isLast }
}

/** On one day of a month each year; on 29 February it is the month's last day. */
const yearly = (from: string, day: number, month: number): Rule => {
  const isLast = month === FEBRUARY && day > SHORTEST
  return ruleOf(`FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${isLast ? -1 : day}`, from, isLast, (year, at) =>
    at === month ? dayOrLast(year, month, day) : null,
  )
}

/** On one day of each month. The 29th and 30th are two rules, the second for February: few calendars know one that says both. */
const monthly = (from: string, day: number): Rule[] => {
  if (day === LONGEST)
    return [ruleOf('FREQ=MONTHLY;BYMONTHDAY=-1', from, true, (year, month) => dayOrLast(year, month, day))]
  const each = ruleOf(`FREQ=MONTHLY;BYMONTHDAY=${day}`, from, false, (year, month) =>
    isoDay(year, month, day),
  )
  return day > SHORTEST ? [each, yearly(from, day, FEBRUARY)] : [each]
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
 * On which days a duty recurs, from a day on: `trước ngày 25 hằng tháng`, `ngày 30/6 và 31/12 hằng năm`. Empty where its words do not
 * name every one of them: `hằng quý`, `thứ sáu hằng tuần`.
 */
export const rulesOf = (directive: Directive, deadline: Deadline, from: string): Rule[] => {
  const { recurrence } = deadline
  if (recurrence === null) return []
  if (recurrence === 'daily')
    return [{ rule: 'FREQ=DAILY', first: from, second: addDays(from, 1), isLast: false }]
  const marks = annotateDates(wordsOf(directive, deadline))
  // A day that the calendar lacks may be one of them, and from a day on nothing is due.
  if (marks.some(({ rule, cue }) => rule === 'date/impossible' || cue === 'from')) return []
  const named = marks.filter(
    ({ parts: { first }, recurrence, start, isRange }) =>
      first.day !== null && !isRange && (recurrence !== null || start === null),
  )
  const days = named.map(({ parts }) => parts.first)
  const dated = days.flatMap(({ day, month }) => (day === null || month === null ? [] : [{ day, month }]))
  if (recurrence === 'monthly' && days.length === 1 && dated.length === 0) return monthly(from, days[0]!.day!)
  const wanted = recurrence === 'yearly' ? dated.length : DAYS_A_YEAR[recurrence]
  if (dated.length !== days.length || dated.length !== wanted) return []
  return dated.map(({ day, month }) => yearly(from, day, month))
}
