import { dayLike } from '../day-words'
import type { Rule } from '../rule'

/** An instrument issued only after the document that rests on it, by its date or, without one, the year in its symbol. */
export const issuedAfter: Rule = {
  id: 'citation/issued-after',
  severity: 'error',
  about: { en: 'an instrument younger than the document', vi: 'văn bản ban hành sau văn bản viện dẫn' },
  *find({ cited, on }) {
    const { date, via } = on
    if (date === null || via === 'latest-citation') return
    for (const { citation, parts } of cited) {
      const { symbol, title } = citation.instrument
      const { evidence } = citation
      const issued = citation.instrument.issued ?? parts?.year?.toString() ?? ''
      const span = (citation.instrument.issued === null ? evidence.symbol : evidence.issued)?.span
      if (issued <= date.slice(0, issued.length) || !span) continue
      yield {
        span,
        citationId: citation.id,
        actual: issued,
        expected: `not after ${date}`,
        message: {
          en: `${symbol ?? title ?? 'The instrument'} is dated ${issued}, after the document of ${date}.`,
          vi: `${symbol ?? title ?? 'Văn bản'} ghi ${issued.length > 4 ? `ngày ${dayLike(issued, '/')}` : `năm ${issued}`}, sau ngày của văn bản này (${dayLike(date, '/')}).`,
        },
      }
    }
  },
}
