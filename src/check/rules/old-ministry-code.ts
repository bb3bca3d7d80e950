import type { Rule } from '../rule'

/** Since when the Ministry of Education and Training has written its code without `&` only. */
const LAST_YEAR = 2009

/**
 * `BGD&ĐT` in a symbol given after 2009: the ministry has long written `BGDĐT` (Bộ Pháp điển has both for 2001-2008). A
 * matter of style: `06/2019/TT-BGD&ĐT` is found as `06/2019/TT-BGDĐT`.
 */
export const oldMinistryCode: Rule = {
  id: 'citation/old-ministry-code',
  severity: 'warning',
  about: { en: 'a ministry’s code as it was written of old', vi: 'ký hiệu bộ viết theo lối cũ' },
  *find({ cited, on }) {
    for (const { citation, parts } of cited) {
      const { normalizedSymbol, issued } = citation.instrument
      const span = citation.evidence.symbol?.span
      if (normalizedSymbol === null || !normalizedSymbol.includes('&ĐT') || parts === null || !span) continue
      const year = parts.year ?? Number((issued ?? on.date ?? '0').slice(0, 4))
      if (year <= LAST_YEAR) continue
      const expected = normalizedSymbol.replace('&ĐT', 'ĐT')
      yield {
        span,
        citationId: citation.id,
        actual: normalizedSymbol,
        expected,
        fix: { span, text: expected },
        message: {
          en: `${normalizedSymbol} of ${year} is written ${expected}: the code has had no & since about 2007.`,
          vi: `${normalizedSymbol} (năm ${year}) viết là ${expected}: ký hiệu này không còn dùng dấu &.`,
        },
      }
    }
  },
}
