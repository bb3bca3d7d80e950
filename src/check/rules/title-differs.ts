import { meantBy } from '../meant'
import type { Rule } from '../rule'
import { isOtherTitle } from '../titles'
import { nameOf, provedIssue } from '../words'

/** A title that shares next to no word with that of the instrument; a paraphrase is none. */
export const titleDiffers: Rule = {
  id: 'citation/title-differs',
  severity: 'warning',
  about: { en: 'a title that is another instrument’s', vi: 'trích yếu không phải của văn bản này' },
  *find({ cited, directive, registry }) {
    for (const each of cited) {
      const { citation, row, sure } = each
      const { title, symbol } = citation.instrument
      if (row === null || !sure || title === null || symbol === null || row.title === null) continue
      if (!isOtherTitle(title, row.title) || meantBy(each, registry)) continue
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
          en: `${nameOf(citation.instrument)} is about “${row.title}”; the title given here shares no word with it.`,
          vi: `${nameOf(citation.instrument)} là về “${row.title}”; trích yếu nêu ở đây khác hẳn.`,
        },
      }
    }
  },
}
