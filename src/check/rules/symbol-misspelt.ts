import { repairSymbol } from '../../instrument/repair'
import type { Rule } from '../rule'

/** A symbol that is spelt otherwise than symbols are, so that it can be mended: `22/CT-TW` for `22-CT/TW`. */
export const symbolMisspelt: Rule = {
  id: 'citation/symbol-misspelt',
  severity: 'warning',
  about: { en: 'a symbol that is spelt wrongly', vi: 'số, ký hiệu viết sai' },
  *find({ cited }) {
    for (const { citation } of cited) {
      const { symbol, normalizedSymbol, type } = citation.instrument
      const span = citation.evidence.symbol?.span
      if (symbol === null || normalizedSymbol === null || symbol === normalizedSymbol || !span) continue
      const { repairs } = repairSymbol(symbol, type)
      const reasons = (language: 'en' | 'vi') => repairs.map(({ reason }) => reason[language]).join(', ')
      yield {
        span,
        citationId: citation.id,
        actual: symbol,
        expected: normalizedSymbol,
        fix: { span, text: normalizedSymbol },
        message: {
          en: `${symbol} should be ${normalizedSymbol}${repairs.length > 0 ? ` (${reasons('en')})` : ''}.`,
          vi: `${symbol} phải viết là ${normalizedSymbol}${repairs.length > 0 ? ` (${reasons('vi')})` : ''}.`,
        },
      }
    }
  },
}
