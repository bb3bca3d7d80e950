import { meantBy } from '../meant'
import type { Rule } from '../rule'
import { provedIssue, shortDay } from '../words'

const PARTS = {
  year: { en: 'year', vi: 'năm' },
  family: { en: 'form, with a year or without,', vi: 'thể thức (có hay không có năm)' },
  level: { en: 'Party level', vi: 'cấp ủy' },
  term: { en: 'term', vi: 'khóa' },
  code: { en: 'code', vi: 'chữ viết tắt' },
  number: { en: 'number', vi: 'số' },
}

/**
 * A symbol that is wrong in one part, where day, title or issuer say which instrument is meant: `34-CT/TU` of Bộ Chính
 * trị's `34-CT/TW`, `06/2022/QĐ-TTg` for `06/QĐ-TTg`, the right number with the wrong year.
 */
export const symbolOfAnother: Rule = {
  id: 'citation/symbol-of-another',
  severity: 'error',
  about: { en: 'the symbol of another instrument', vi: 'số, ký hiệu của văn bản khác' },
  *find({ cited, registry }) {
    for (const each of cited) {
      const span = each.citation.evidence.symbol?.span
      const meant = meantBy(each, registry)
      if (!meant?.row.symbol || !span) continue
      const { row, part, sure } = meant
      const { normalizedSymbol, issued } = each.citation.instrument
      const proof = provedIssue(row)
      const [en, vi] = issued === null ? ['', ''] : [` of ${issued}`, ` ngày ${shortDay(issued)}`]
      yield {
        severity: sure && proof ? 'error' : 'warning',
        span,
        citationId: each.citation.id,
        actual: normalizedSymbol!,
        expected: row.symbol!,
        row: row.id,
        ...(proof && { source: proof.source }),
        fix: { span, text: row.symbol! },
        message: {
          en: `${row.symbol} must be meant${en}: the ${PARTS[part].en} in ${normalizedSymbol} is another’s.`,
          vi: `Văn bản được nói đến${vi} có ký hiệu ${row.symbol}; ${PARTS[part].vi} trong ${normalizedSymbol} không đúng.`,
        },
      }
    }
  },
}
