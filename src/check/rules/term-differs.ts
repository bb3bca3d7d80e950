import data from '../assembly-terms.json'
import { meantBy } from '../meant'
import type { Rule } from '../rule'

/** A term of the Quốc hội that was not sitting in the symbol's year: `15/2003/QH10` for QH11. NQ 351/2017/UBTVQH14 Điều 8. */
export const termDiffers: Rule = {
  id: 'citation/term-differs',
  severity: 'error',
  about: { en: 'a term of the Quốc hội that is not the year’s', vi: 'khóa Quốc hội không khớp năm' },
  *find({ cited, registry }) {
    for (const each of cited) {
      const { citation, parts } = each
      const span = citation.evidence.symbol?.span
      const symbol = citation.instrument.normalizedSymbol
      if (!parts || parts.term === null || parts.year === null || symbol === null || !span) continue
      const { year, term, issuerCode } = parts
      const sitting = data.terms.filter(({ from, to }) => from <= year && year <= to)
      if (sitting.length === 0 || sitting.some((one) => one.term === term) || meantBy(each, registry))
        continue
      const codes = sitting.map((one) => `${issuerCode}${one.term}`)
      const only = codes.length === 1 ? codes[0]! : null
      yield {
        severity: sitting.every(({ proved }) => proved) ? 'error' : 'warning',
        span,
        citationId: citation.id,
        actual: `${issuerCode}${term}`,
        expected: codes.join(' | '),
        fix: only === null ? null : { span, text: symbol.replace(/(?:QH|UBTVQH)\d{1,2}$/u, only) },
        message: {
          en: `In ${year} it was ${codes.join(' or ')}, not ${issuerCode}${term}.`,
          vi: `Năm ${year} là ${codes.join(' hoặc ')}, không phải ${issuerCode}${term}.`,
        },
      }
    }
  },
}
