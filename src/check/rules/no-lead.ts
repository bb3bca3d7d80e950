import type { Rule } from '../rule'

/** A cell with nothing in it right before a body: `| | Phòng Nội vụ`. */
const EMPTY_BEFORE = /(?:\|\s{0,9}\||\t {0,9}\t) {0,3}$/u

/** A row of a task table that names who helps and leaves empty who leads; in sentences who leads may be understood. */
export const noLead: Rule = {
  id: 'plan/no-lead',
  severity: 'info',
  about: {
    en: 'a task that nobody leads',
    vi: 'nhiệm vụ có cơ quan phối hợp nhưng không có cơ quan chủ trì',
  },
  *find({ directive }) {
    const bodies = new Map(directive.responsibleBodies.map((body) => [body.id, body]))
    let isLedAbove = false
    for (const { what, leads, helpers, span } of directive.tasks) {
      const first = helpers.flatMap((id) => bodies.get(id) ?? [])[0]
      // A cell merged over several rows stands in the first of them alone.
      const isMerged = isLedAbove
      isLedAbove = leads.length > 0 || (isLedAbove && first !== undefined)
      if (leads.length > 0 || !first || isMerged) continue
      if (!EMPTY_BEFORE.test(directive.text.slice(span.start, first.span.start))) continue
      yield {
        span: first.span,
        actual: first.body,
        expected: 'a body that leads',
        message: {
          en: `${first.body} is to help with “${what}”, but nobody is named to lead it.`,
          vi: `${first.body} được giao phối hợp “${what}” nhưng không nêu cơ quan chủ trì.`,
        },
      }
    }
  },
}
