import { lastDayOf } from '../../text/days'
import { lastDayOfPlan } from '../period'
import type { Rule } from '../rule'
import { successorOf } from '../successor'
import { nameOf, shortDay } from '../words'

/**
 * An instrument that was in force on the document's day and has ended while the plan still runs, as far as the registry
 * reaches. No fault of the document, but whoever carries on with it should know.
 */
export const replacedSince: Rule = {
  id: 'citation/replaced-since',
  severity: 'info',
  about: { en: 'an instrument that has ended since', vi: 'văn bản hết hiệu lực khi kế hoạch còn thực hiện' },
  *find({ settled, on, directive, registry, statusOf }) {
    const { date } = on
    const last = lastDayOfPlan(directive)
    if (date === null || last === null || registry.asOf === null) return
    const until = [last, lastDayOf(registry.asOf)].sort()[0]!
    if (until <= date) return
    const told = new Set<string>()
    for (const { citation, row, isLive } of settled) {
      if (!isLive || told.has(row.id)) continue
      if (!['in-force', 'partly', 'not-yet'].includes(statusOf(row, date).status)) continue
      const later = statusOf(row, until)
      if (later.status !== 'replaced' && later.status !== 'expired') continue
      told.add(row.id)
      const next = successorOf(later, registry)
      const [because] = later.because
      yield {
        span: citation.evidence.symbol?.span ?? citation.span,
        citationId: citation.id,
        actual: later.status,
        expected: next?.name ?? `in force until ${until}`,
        row: row.id,
        ...(because && { source: because.source }),
        message: {
          en: `${nameOf(citation.instrument)} was in force on ${date}, but has ended before ${until}${next ? `; ${next.name} stands in its place` : ''}.`,
          vi: `${nameOf(citation.instrument)} còn hiệu lực vào ngày ${shortDay(date)} nhưng đã hết hiệu lực trước ngày ${shortDay(until)}${next ? `; thay thế bằng ${next.name}` : ''}.`,
        },
      }
    }
  },
}
