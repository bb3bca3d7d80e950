import type { Span } from '../../text/span'
import type { Cited } from '../cited'
import { dayLike } from '../day-words'
import { yearNamed } from '../known'
import type { Rule } from '../rule'
import { provedIssue } from '../words'

/** Its date, or the year in its symbol or behind a law's name; of a year that the registry dates, that day. */
const saidOf = ({ citation, parts, row }: Cited): { issued: string | null; span: Span | null } => {
  const { evidence, instrument, span } = citation
  if (instrument.issued !== null) return { issued: instrument.issued, span: evidence.issued?.span ?? null }
  if (parts !== null) return { issued: parts.year?.toString() ?? null, span: evidence.symbol?.span ?? null }
  const year = yearNamed(citation)
  const day = row && provedIssue(row)?.day
  return { issued: year !== null && day?.startsWith(year) ? day : year, span }
}

/** An instrument issued only after the document that rests on it, by its date or, without one, the year in its symbol or behind its name. */
export const issuedAfter: Rule = {
  id: 'citation/issued-after',
  severity: 'error',
  about: { en: 'an instrument younger than the document', vi: 'văn bản ban hành sau văn bản viện dẫn' },
  *find({ cited, on }) {
    const { date, via } = on
    if (date === null || via === 'latest-citation') return
    for (const each of cited) {
      const { citation } = each
      const { symbol, title } = citation.instrument
      const { issued, span } = saidOf(each)
      if (issued === null || issued <= date.slice(0, issued.length) || !span) continue
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
