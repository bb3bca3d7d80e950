import type { Rule } from '../rule'
import { nameOf, shortDay } from '../words'

/** A programme or plan whose period was over on the document's day (`giai đoạn 2018-2025`): spent, not repealed. */
export const spent: Rule = {
  id: 'citation/spent',
  severity: 'warning',
  about: { en: 'a programme whose period is over', vi: 'chương trình, đề án đã hết giai đoạn thực hiện' },
  *find({ settled, on, statusOf }) {
    const { date } = on
    if (date === null) return
    for (const { citation, row, isLive } of settled) {
      if (!isLive) continue
      const { status, certain, because } = statusOf(row, date)
      if (status !== 'spent') continue
      const [fact] = because
      const end = fact && 'field' in fact && fact.value ? fact.value : null
      yield {
        severity: certain ? 'warning' : 'info',
        span: citation.evidence.symbol?.span ?? citation.span,
        citationId: citation.id,
        actual: 'spent',
        expected: `a period that reaches ${date}`,
        row: row.id,
        ...(fact && { source: fact.source }),
        message: {
          en: `The period of ${nameOf(citation.instrument)} was over on ${date}${end ? `: it ended on ${end}` : ''}.`,
          vi: `${nameOf(citation.instrument)} đã hết giai đoạn thực hiện vào ngày ${shortDay(date)}${end ? ` (đến hết ngày ${shortDay(end)})` : ''}.`,
        },
      }
    }
  },
}
