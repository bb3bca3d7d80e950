import type { Span } from '../../text/span'
import type { Cited } from '../cited'
import { dayLike } from '../day-words'
import { yearNamed, yearSpan } from '../known'
import type { Rule } from '../rule'
import { nameOf, provedIssue } from '../words'

interface Said {
  issued: string | null
  span: Span | null
  proof?: { row: string; source: string }
}

/**
 * Its date, or the year in its symbol; or that behind the name of a law on which the document rests, where the registry
 * has its day or one of that year cannot have been there: `triển khai Luật Trẻ em năm 2026` tells the plan's year.
 */
const saidOf = ({ citation, parts, row, rests }: Cited): Said => {
  const { evidence, instrument } = citation
  if (instrument.issued !== null) return { issued: instrument.issued, span: evidence.issued?.span ?? null }
  if (parts !== null) return { issued: parts.year?.toString() ?? null, span: evidence.symbol?.span ?? null }
  const year = rests ? yearNamed(citation) : null
  const span = yearSpan(citation)
  const found = row && provedIssue(row)
  if (year === null || !found?.day.startsWith(year)) return { issued: year, span }
  return { issued: found.day, span, proof: { row: row!.id, source: found.source } }
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
      const name = nameOf(citation.instrument)
      const { issued, span, proof } = saidOf(each)
      if (issued === null || issued <= date.slice(0, issued.length) || !span) continue
      yield {
        span,
        citationId: citation.id,
        actual: issued,
        expected: `not after ${date}`,
        ...proof,
        message: {
          en: `${name} is dated ${issued}, after the document of ${date}.`,
          vi: `${name} ghi ${issued.length > 4 ? `ngày ${dayLike(issued, '/')}` : `năm ${issued}`}, sau ngày của văn bản này (${dayLike(date, '/')}).`,
        },
      }
    }
  },
}
