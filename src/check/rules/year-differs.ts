import { meantBy } from '../meant'
import type { Rule } from '../rule'
import { provedIssue, shortDay } from '../words'

/** A year in the symbol that is not that of the date: `91/2018/NĐ-CP ngày 31/7/2017`. NĐ 34/2016/NĐ-CP Điều 58. */
export const yearDiffers: Rule = {
  id: 'citation/year-differs',
  severity: 'error',
  about: { en: 'a symbol’s year that is not the date’s', vi: 'năm trong ký hiệu không khớp ngày ban hành' },
  *find({ cited, registry }) {
    for (const each of cited) {
      const { citation, parts, row, sure } = each
      const { issued, normalizedSymbol } = citation.instrument
      const span = citation.evidence.issued?.span
      if (issued === null || parts === null || parts.year === null || !span) continue
      if (Number(issued.slice(0, 4)) === parts.year) continue
      // What a registry proves is said by other rules.
      if ((row && sure && provedIssue(row)) || meantBy(each, registry)) continue
      yield {
        span,
        citationId: citation.id,
        actual: issued,
        expected: `a day of ${parts.year}`,
        message: {
          en: `${normalizedSymbol} is of ${parts.year} by its symbol, but dated ${issued}.`,
          vi: `${normalizedSymbol} theo ký hiệu là của năm ${parts.year}, nhưng lại ghi ngày ${shortDay(issued)}.`,
        },
      }
    }
  },
}
