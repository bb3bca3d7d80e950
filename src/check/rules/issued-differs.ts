import { isProved } from '../../registry/row'
import { dayLike } from '../day-words'
import type { Rule } from '../rule'

/** The date of another day than the one on which the instrument was issued: `91/2017/NĐ-CP ngày 30/7/2017` for 31/7. */
export const issuedDiffers: Rule = {
  id: 'citation/issued-differs',
  severity: 'error',
  about: { en: 'a date that is not the instrument’s', vi: 'ngày ban hành không đúng' },
  *find({ cited, directive }) {
    for (const { citation, row, rows, sure } of cited) {
      const { issued, symbol } = citation.instrument
      const span = citation.evidence.issued?.span
      if (issued === null || !span || row === null || !sure) continue
      const facts = row.facts.filter(({ field, value }) => field === 'issued' && value !== undefined)
      if (facts.length === 0 || facts.some(({ value }) => value === issued)) continue
      // The same number of another day may be another instrument that is known.
      if (
        rows.some(
          (other) =>
            other !== row && other.facts.some(({ field, value }) => field === 'issued' && value === issued),
        )
      )
        continue
      const fact = facts.find(isProved) ?? facts[0]!
      const day = fact.value!
      const words = directive.text.slice(span.start, span.end)
      yield {
        severity: isProved(fact) ? 'error' : 'warning',
        span,
        citationId: citation.id,
        actual: issued,
        expected: day,
        row: row.id,
        source: fact.source,
        fix: { span, text: dayLike(day, words) },
        message: {
          en: `${symbol ?? row.title} was issued on ${day}, not on ${issued}.`,
          vi: `${symbol ?? row.title} ban hành ngày ${dayLike(day, '/')}, không phải ngày ${dayLike(issued, '/')}.`,
        },
      }
    }
  },
}
