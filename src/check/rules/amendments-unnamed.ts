import { wordOfType } from '../../instrument/type-words'
import { issuedOf } from '../../registry/row'
import type { Rule } from '../rule'
import { nameOf } from '../words'

/** A basis that had been amended by the document's day, cited without any of what amended it. */
export const amendmentsUnnamed: Rule = {
  id: 'citation/amendments-unnamed',
  severity: 'info',
  about: {
    en: 'an amended instrument without its amendments',
    vi: 'văn bản đã sửa đổi, bổ sung mà không nêu',
  },
  *find({ cited, settled, on, registry }) {
    const { date } = on
    if (date === null) return
    const named = new Set(cited.flatMap(({ row }) => row?.id ?? []))
    const told = new Set<string>()
    for (const { citation, row } of settled) {
      if (citation.role !== 'basis' || citation.amendedBy.length > 0 || told.has(row.id)) continue
      // A law's name alone means it as amended.
      if (citation.instrument.symbol === null && citation.instrument.issued === null) continue
      const amended = row.relations.filter(({ kind }) => kind === 'amended-by')
      if (amended.some(({ id }) => named.has(id))) continue
      const amenders = amended.flatMap(({ id, source }) => {
        const other = registry.get(id)
        const day = other && issuedOf(other)
        return other?.symbol && day && day <= date ? [{ symbol: other.symbol, type: other.type, source }] : []
      })
      if (amenders.length === 0) continue
      told.add(row.id)
      const list = amenders.map(({ symbol }) => symbol).join(', ')
      const { start, end } = citation.evidence.symbol?.span ?? citation.span
      const by = amenders
        .map(({ symbol, type }) => `${wordOfType(type) ?? 'văn bản'} số ${symbol}`)
        .join(', ')
      yield {
        span: { start, end },
        citationId: citation.id,
        actual: nameOf(citation.instrument),
        expected: list,
        row: row.id,
        source: amenders[0]!.source,
        fix: {
          span: { start: citation.span.end, end: citation.span.end },
          text: `, được sửa đổi, bổ sung bởi ${by}`,
        },
        message: {
          en: `${nameOf(citation.instrument)} had been amended by ${list}.`,
          vi: `${nameOf(citation.instrument)} đã được sửa đổi, bổ sung bởi ${list}.`,
        },
      }
    }
  },
}
