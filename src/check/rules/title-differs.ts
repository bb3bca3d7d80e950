import { issuedOf } from '../../registry/row'
import type { Cited } from '../cited'
import { meantBy } from '../meant'
import type { Rule } from '../rule'
import { isOtherTitle, isSameTitle, likeness } from '../titles'
import { nameOf, provedIssue, shortDay } from '../words'

/** The day of an instrument with the same symbol whose title it is, where the cited day is another's. */
const namesakeOf = ({ citation, row, rows }: Cited): string | null => {
  const { title } = citation.instrument
  const own = likeness(title, row?.title ?? null)
  const other = rows.find(
    (each) => each !== row && isSameTitle(title, each.title) && likeness(title, each.title) > own,
  )
  return other ? issuedOf(other) : null
}

/**
 * A title that shares next to no word with that of the instrument, or is that of another with the same symbol; a
 * paraphrase is neither.
 */
export const titleDiffers: Rule = {
  id: 'citation/title-differs',
  severity: 'warning',
  about: { en: 'a title that is another instrument’s', vi: 'trích yếu không phải của văn bản này' },
  *find({ cited, directive, registry }) {
    for (const each of cited) {
      const { citation, row, sure } = each
      const { title, symbol } = citation.instrument
      if (row === null || !sure || title === null || symbol === null || row.title === null) continue
      const namesake = namesakeOf(each)
      if (!(namesake || isOtherTitle(title, row.title)) || meantBy(each, registry)) continue
      const symbolSpan = citation.evidence.symbol?.span ?? citation.span
      const at = directive.text.indexOf(title, citation.span.start)
      const isThere = at >= 0 && at + title.length <= citation.span.end
      yield {
        span: isThere ? { start: at, end: at + title.length } : symbolSpan,
        citationId: citation.id,
        actual: title,
        expected: row.title,
        row: row.id,
        ...(provedIssue(row) && { source: provedIssue(row)!.source }),
        message: {
          en: `${nameOf(citation.instrument)} is about “${row.title}”; ${namesake ? `the title given here is that of the one of ${namesake}` : 'the title given here shares no word with it'}.`,
          vi: `${nameOf(citation.instrument)} là về “${row.title}”; trích yếu nêu ở đây ${namesake ? `là của văn bản cùng số, ký hiệu ngày ${shortDay(namesake)}` : 'khác hẳn'}.`,
        },
      }
    }
  },
}
