import type { Rule } from '../rule'

/** A consolidated text (văn bản hợp nhất) as a basis: it has no force of its own, what it consolidates has. */
export const consolidatedBasis: Rule = {
  id: 'citation/consolidated-basis',
  severity: 'warning',
  about: { en: 'a consolidated text as a basis', vi: 'căn cứ vào văn bản hợp nhất' },
  *find({ cited }) {
    for (const { citation, parts } of cited) {
      const span = citation.evidence.symbol?.span
      if (parts?.family !== 'consolidated' || citation.role !== 'basis' || !span) continue
      const symbol = citation.instrument.normalizedSymbol!
      yield {
        span,
        citationId: citation.id,
        actual: symbol,
        expected: 'the instrument that is consolidated',
        message: {
          en: `${symbol} consolidates an instrument and its amendments; cite those.`,
          vi: `${symbol} là văn bản hợp nhất; cần nêu văn bản được hợp nhất và các văn bản sửa đổi, bổ sung.`,
        },
      }
    }
  },
}
