import type { Rule } from '../rule'

/** A cell with nothing in it: `| |`. */
const EMPTY_CELL = /\|\s*\||\t\s*\t/u

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
    for (const { what, leads, helpers, quote } of directive.tasks) {
      const first = helpers.flatMap((id) => bodies.get(id) ?? [])[0]
      if (leads.length > 0 || !first || !EMPTY_CELL.test(quote)) continue
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
