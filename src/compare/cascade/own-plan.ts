import type { Deadline } from '../../directive/deadline'
import { compareLexicon } from '../../lexicon/compare'
import { dayMoved } from '../day-moved'
import type { Reading } from '../reading'
import type { Words } from '../words'
import { type Draft, NOT_ADDRESSED } from './draft'
import { dayNumber, judgeLimit } from './later'

/** How much of a plan that is asked for this one is: all by its title, or so much that it may be; null where it is none. */
export type OwnPlan = 'whole' | 'part' | null

/** Whether a duty asks for a plan such as this one: what else it says is in the plan's title. */
export const asksForPlan = (plan: Reading): ((asked: Words) => OwnPlan) => {
  const title = plan.words(plan.directive.header.title ?? '').telling
  return ({ key }) => {
    if (key.search(compareLexicon.planning) < 0) return null
    const rest = plan.words(key.replace(compareLexicon.planning, ' ')).telling
    const words = [...rest].filter((word) => !compareLexicon.empty.has(word))
    const found = words.filter((word) => title.has(word)).length
    return found === words.length ? 'whole' : found * 2 >= words.length ? 'part' : null
  }
}

/** `Xây dựng kế hoạch … trước ngày 20/9`: the plan that lies here is the answer; `deadline` is null where no day is set. */
export const answeredByPlan = (
  { directive: { header } }: Reading,
  how: 'whole' | 'part',
  deadline: Deadline | null,
): Draft => {
  const { issued } = header
  const due = deadline && (deadline.due ?? deadline.relative?.resolved ?? null)
  const days = due !== null && issued !== null ? dayMoved(due, issued, 0).days : null
  const limit =
    due === null || issued === null
      ? null
      : judgeLimit(
          { at: dayNumber(due), boundary: deadline!.boundary },
          { at: dayNumber(issued), boundary: 'by' },
        )
  const judged = deadline === null ? 'kept' : limit
  const verdict = how === 'part' ? 'reworded' : (judged ?? 'unknown')
  return {
    ...NOT_ADDRESSED,
    verdict,
    why: verdict === 'unknown' ? 'measure' : null,
    fields: [{ field: 'issued', before: due, after: issued, days }],
  }
}
