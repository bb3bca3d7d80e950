import type { Span } from '../../text/span'
import type { Cited } from '../cited'
import type { CheckContext } from '../context'
import { meantBy } from '../meant'
import { type Absent, absentMinistry } from '../ministries'
import { absentPlace } from '../places-2025'
import type { Draft, Rule } from '../rule'
import { nameOf, shortDay } from '../words'

const drafted = (
  absent: Absent,
  day: string,
  span: Span,
  who: Pick<Draft, 'actual'> & { of: Draft['message'] },
): Draft => {
  const { name, until, from, successor, proved } = absent
  const [en, vi] = until
    ? [`before ${until}`, `trước ngày ${shortDay(until)}`]
    : [`from ${from} on`, `từ ngày ${shortDay(from!)}`]
  return {
    severity: proved ? 'error' : 'warning',
    span,
    actual: who.actual,
    expected: successor ?? `${name} ${en}`,
    message: {
      en: `${who.of.en} is of ${day}, but ${name} was there only ${en}${successor ? `; since then ${successor}` : ''}.`,
      vi: `${who.of.vi} ghi ngày ${shortDay(day)}, nhưng ${name} chỉ tồn tại ${vi}${successor ? `; sau đó là ${successor}` : ''}.`,
    },
  }
}

/** The day on which it was issued; of a year alone its first or last day, whichever accuses less. */
const ofCitation = ({ citation, parts }: Cited): Draft | null => {
  const { issued, issuer, normalizedSymbol } = citation.instrument
  const symbolSpan = citation.evidence.symbol?.span
  const issuerSpan = citation.evidence.issuer?.span
  const name = nameOf(citation.instrument)
  const of = { en: name, vi: name }
  if (parts !== null && symbolSpan && parts.family !== 'party') {
    const year = parts.year
    for (const code of parts.issuerCode.split('-')) {
      const days = issued === null ? (year === null ? [] : [`${year}-01-01`, `${year}-12-31`]) : [issued]
      const absents = days.map((day) => absentMinistry(code, day))
      const absent = absents[0]
      if (absent && absents.every(Boolean))
        return drafted(absent, days[0]!, symbolSpan, { actual: normalizedSymbol!, of })
    }
  }
  if (issued === null || issuer === null || !issuerSpan) return null
  const absent = absentPlace(issuer, issued)
  return absent && drafted(absent, issued, issuerSpan, { actual: issuer, of })
}

/** The document's own issuer, on the day that its header has. */
const ofHeader = ({ directive, on }: CheckContext): Draft | null => {
  const { issuer, evidence } = directive.header
  const span = evidence.issuer?.span
  if (issuer === null || !span || on.date === null || !on.via.startsWith('header')) return null
  const absent = absentPlace(issuer, on.date)
  return (
    absent &&
    drafted(absent, on.date, span, { actual: issuer, of: { en: 'This document', vi: 'Văn bản này' } })
  )
}

/**
 * A body that was not there when the instrument was issued: ministries merged in 8/2007 and 3/2025, districts and merged
 * provinces from 1 July 2025. What such a body issued before is right.
 */
export const issuerAbsent: Rule = {
  id: 'citation/issuer-absent',
  severity: 'error',
  about: { en: 'a body that did not exist then', vi: 'cơ quan không tồn tại vào thời điểm ban hành' },
  *find(context) {
    const own = ofHeader(context)
    if (own) yield own
    for (const cited of context.cited) {
      // Where the symbol is the wrong one, its code tells nothing.
      if (meantBy(cited, context.registry)) continue
      const draft = ofCitation(cited)
      if (draft) yield { ...draft, citationId: cited.citation.id }
    }
  },
}
