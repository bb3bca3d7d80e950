import { dayLike } from '../day-words'
import type { Rule } from '../rule'

/** An instrument issued only after the document that rests on it. */
export const issuedAfter: Rule = {
  id: 'citation/issued-after',
  severity: 'error',
  about: { en: 'an instrument younger than the document', vi: 'văn bản ban hành sau văn bản viện dẫn' },
  *find({ cited, on }) {
    const { date, via } = on
    if (date === null || via === 'latest-citation') return
    for (const { citation } of cited) {
      const { issued, symbol, title } = citation.instrument
      const span = citation.evidence.issued?.span
      if (issued === null || issued <= date || !span) continue
      yield {
        span,
        citationId: citation.id,
        actual: issued,
        expected: `not after ${date}`,
        message: {
          en: `${symbol ?? title ?? 'The instrument'} is dated ${issued}, after the document of ${date}.`,
          vi: `${symbol ?? title ?? 'Văn bản'} ghi ngày ${dayLike(issued, '/')}, sau ngày của văn bản này (${dayLike(date, '/')}).`,
        },
      }
    }
  },
}
