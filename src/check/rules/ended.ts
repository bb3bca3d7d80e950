import { isProved, issuedOf } from '../../registry/row'
import type { Rule } from '../rule'
import { fixBy, successorOf } from '../successor'
import { nameOf, shortDay } from '../words'

/**
 * An instrument that had expired or been replaced on the document's day and is to be followed nevertheless, with the end
 * of the chain: 91/2017/NĐ-CP was replaced by 98/2023/NĐ-CP, that by 152/2025/NĐ-CP. Who looks back on it (`tổng kết`,
 * `thay thế`) may name it.
 */
export const ended: Rule = {
  id: 'citation/ended',
  severity: 'error',
  about: { en: 'an instrument that has ended', vi: 'văn bản đã hết hiệu lực' },
  *find({ settled, on, registry, statusOf }) {
    const { date } = on
    if (date === null) return
    const live = new Set(settled.flatMap(({ isLive, row }) => (isLive ? [row.id] : [])))
    for (const { citation, row, isLive, isPast, looksBack, sure } of settled) {
      if (looksBack || citation.role === 'nested') continue
      const { issued } = citation.instrument
      if (issued !== null && issuedOf(row) !== issued && !sure) continue
      const state = statusOf(row, date)
      if (state.status !== 'expired' && state.status !== 'replaced') continue
      const next = successorOf(state, registry)
      const because = state.because.find(isProved) ?? state.because[0]
      // For times that are over it may have been in force.
      const isNow = isLive && !isPast
      const isError = state.certain && isNow && on.via !== 'latest-citation'
      yield {
        severity: isError ? 'error' : isNow ? 'warning' : 'info',
        span: citation.evidence.symbol?.span ?? citation.span,
        citationId: citation.id,
        actual: state.status,
        expected: next?.name ?? `in force on ${date}`,
        row: row.id,
        ...(because && { source: because.source }),
        fix: isNow ? fixBy(next, citation, live) : null,
        message: {
          en: `${nameOf(citation.instrument)} was not in force any more on ${date}${next ? `; ${next.name} stood in its place` : ''}${state.certain ? '' : ' (not proved)'}.`,
          vi: `${nameOf(citation.instrument)} không còn hiệu lực tại ngày ${shortDay(date)}${next ? `; thay thế bằng ${next.name}` : ''}${state.certain ? '' : ' (chưa kiểm chứng)'}.`,
        },
      }
    }
  },
}
