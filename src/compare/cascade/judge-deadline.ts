import type { Deadline, Recurrence } from '../../directive/deadline'
import type { DeadlineThing } from '../deadlines'
import { isSameMoment, type Moment } from '../moment'
import { dayNumber, type Judgement, judgeLimit, together } from './later'

/** How often in a year. */
const OFTEN: Readonly<Record<Recurrence, number>> = {
  daily: 365,
  weekly: 52,
  monthly: 12,
  quarterly: 4,
  'half-yearly': 2,
  'school-term': 2,
  yearly: 1,
}

const judgeRecurrence = (asked: Recurrence | null, set: Recurrence | null): Judgement => {
  if (asked === set) return 'kept'
  if (asked === null || set === null || OFTEN[asked] === OFTEN[set]) return null
  return OFTEN[set] < OFTEN[asked] ? 'softened' : 'raised'
}

/** A year without a leap day, in which days that recur are put in order. */
const dayOf = (day: string): number => dayNumber(`2021-${day.length === 2 ? `01-${day}` : day}`)

const judgeMoment = (asked: DeadlineThing, set: DeadlineThing): Judgement => {
  const [of, other]: [Moment, Moment] = [asked.moment, set.moment]
  const isOpen = of.days.length + of.minutes.length + of.parts.length === 0
  if (isOpen || (isSameMoment(of, other) && asked.deadline.boundary === set.deadline.boundary)) return 'kept'
  const [day, otherDay] = [of.days[0], other.days[0]]
  const isMeasured =
    of.days.length === 1 &&
    other.days.length === 1 &&
    day!.length === otherDay!.length &&
    of.parts.join() === other.parts.join() &&
    of.minutes.join() === other.minutes.join()
  if (!isMeasured) return judgeHour(of, other)
  return judgeLimit(
    { at: dayOf(day!), boundary: asked.deadline.boundary },
    { at: dayOf(otherDay!), boundary: set.deadline.boundary },
  )
}

const judgeHour = (asked: Moment, set: Moment): Judgement => {
  const isMeasured =
    asked.minutes.length === 1 &&
    set.minutes.length === 1 &&
    asked.days.join() === set.days.join() &&
    asked.parts.join() === set.parts.join()
  if (!isMeasured) return null
  return set.minutes[0]! > asked.minutes[0]! ? 'delayed' : 'kept'
}

/** Counts from one event, in one unit and one direction, are measured by each other. */
const judgeCount = (asked: DeadlineThing, set: DeadlineThing): Judgement => {
  const [of, other] = [asked.deadline.relative, set.deadline.relative]
  if (of === null) return 'kept'
  if (other === null || asked.anchor !== set.anchor) return null
  if (of.unit !== other.unit || of.direction !== other.direction) return null
  const isLater = of.direction === 'before' ? other.count < of.count : other.count > of.count
  return isLater ? 'delayed' : 'kept'
}

const lastDayOf = ({ due, relative }: Deadline): string | null => due ?? relative?.resolved ?? null

/** What a plan makes of a deadline: later, more seldom, as asked or sooner; null where it cannot be measured. */
export const judgeDeadline = (asked: DeadlineThing, set: DeadlineThing): Judgement => {
  const [of, other] = [asked.deadline, set.deadline]
  const [due, day] = [lastDayOf(of), lastDayOf(other)]
  const often = judgeRecurrence(of.recurrence, other.recurrence)
  if (due !== null) {
    if (day === null) return null
    const byDay = judgeLimit(
      { at: dayNumber(due), boundary: of.boundary },
      { at: dayNumber(day), boundary: other.boundary },
    )
    return together([often, byDay, due === day ? judgeMoment(asked, set) : 'kept'])
  }
  if (of.recurrence === null && of.relative === null) return day === null ? 'kept' : null
  // What recurs at another pace has its day in another period.
  if (of.recurrence !== other.recurrence) return often
  return together([judgeCount(asked, set), judgeMoment(asked, set)])
}
