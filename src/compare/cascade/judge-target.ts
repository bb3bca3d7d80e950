import type { Reading } from '../reading'
import type { TargetThing } from '../targets'
import type { Asked } from './asked'
import { type Judgement, judgeDay, together } from './later'
import { strictness } from './strictness'

/** The last day of a target: its own, else of the time that its plan is for. */
const lastDayOf = ({ target: { due } }: TargetThing, { years }: Reading): string | null =>
  due ?? (years?.via === 'title' ? `${years.end}-12-31` : null)

/** What a plan makes of a target; a smaller number for an earlier day is a step on the way, not less. */
export const judgeTarget = (
  { thing, addressed }: Asked<TargetThing>,
  set: TargetThing,
  superior: Reading,
  plan: Reading,
): Judgement => {
  const [asked, day] = [lastDayOf(thing, superior), lastDayOf(set, plan)]
  const measured = strictness(thing, set, addressed)
  if (measured === 'softened' && asked !== null && day !== null && day < asked) return null
  // The time of a plan is no day set for the target.
  const byDay = judgeDay(thing.target.due, day)
  return together([measured, byDay === 'delayed' && set.target.due === null ? null : byDay])
}
