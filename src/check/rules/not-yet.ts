import type { Rule } from '../rule'
import { nameOf, provedIssue, shortDay } from '../words'

/**
 * A basis that is issued but not in force on the document's day. A plan that prepares for a law may rest on it; a
 * normative document may, if it takes effect no earlier (NĐ 34/2016/NĐ-CP Điều 61).
 */
export const notYet: Rule = {
  id: 'citation/not-yet',
  severity: 'warning',
  about: { en: 'an instrument that is not in force yet', vi: 'văn bản chưa có hiệu lực' },
  *find({ settled, on, directive, statusOf }) {
    const { date, via } = on
    if (date === null || via === 'latest-citation') return
    for (const { citation, row, isLive } of settled) {
      const { issued } = citation.instrument
      if (!isLive || (issued ?? provedIssue(row)?.day ?? '') > date) continue
      const { status, certain, because } = statusOf(row, date)
      if (status !== 'not-yet') continue
      const begin = because.flatMap((fact) => ('field' in fact && fact.field === 'effective' ? [fact] : []))
      const first = begin.find(({ value }) => value !== undefined)
      const { start } = citation.span
      const isBasis = /căn cứ[^\n;]{0,20}$/iu.test(directive.text.slice(Math.max(0, start - 40), start))
      yield {
        severity: certain && isBasis ? 'warning' : 'info',
        span: citation.evidence.symbol?.span ?? citation.span,
        citationId: citation.id,
        actual: 'not-yet',
        expected: first?.value ?? `in force on ${date}`,
        row: row.id,
        ...(first && { source: first.source }),
        message: {
          en: `${nameOf(citation.instrument)} was not in force on ${date}${first?.value ? ` but from ${first.value} on` : ''}.`,
          vi: `${nameOf(citation.instrument)} chưa có hiệu lực vào ngày ${shortDay(date)}${first?.value ? `; có hiệu lực từ ngày ${shortDay(first.value)}` : ''}.`,
        },
      }
    }
  },
}
