import { addDays } from '../../text/days'
import { periodOfTitle } from '../period'
import type { Rule } from '../rule'
import { shortDay } from '../words'

/** Reports on a period are due some time after it. */
const GRACE = 92

/** A time limit long after the period that the plan's title names: `31/12/2027` of a plan `giai đoạn 2021 - 2025`. */
export const outsidePeriod: Rule = {
  id: 'plan/outside-period',
  severity: 'warning',
  about: { en: 'a time limit outside the plan’s period', vi: 'thời hạn ngoài giai đoạn của kế hoạch' },
  *find({ directive }) {
    const period = periodOfTitle(directive)
    if (period === null) return
    const limit = addDays(period.end, GRACE)
    for (const { due, evidence } of directive.deadlines) {
      const said = evidence.due
      if (due === null || due <= limit || said?.how !== 'read' || !said.span) continue
      // `trước năm 2026` ends with the year before.
      if (!/\d\D+\d+\D+\d{4}/u.test(directive.text.slice(said.span.start, said.span.end))) continue
      yield {
        span: said.span,
        actual: due,
        expected: `not after ${period.end}`,
        message: {
          en: `The time limit of ${due} lies after the plan’s period, which ends on ${period.end}.`,
          vi: `Thời hạn ${shortDay(due)} nằm sau giai đoạn của kế hoạch (đến hết ngày ${shortDay(period.end)}).`,
        },
      }
    }
  },
}
