import { titleKey } from '../../registry/query'
import { issuedOf, type RegistryRow } from '../../registry/row'
import type { Cited } from '../cited'
import type { CheckContext } from '../context'
import { meantBy } from '../meant'
import { indexOf } from '../registry-index'
import type { Rule } from '../rule'
import { isOtherTitle, isSameTitle, likeness } from '../titles'
import { isAmending, NAMED, nameOf, provedIssue, shortDay } from '../words'

/** The instrument whose title it is: one with the same symbol, of another day, or one of other symbol and just that title. */
const ownerOf = (
  { citation, row, rows }: Cited,
  title: string,
  { registry, on }: CheckContext,
): RegistryRow | null => {
  const { type } = citation.instrument
  const own = row?.title ?? null
  const namesake = rows.find(
    (each) =>
      each !== row && isSameTitle(title, each.title) && likeness(title, each.title) > likeness(title, own),
  )
  if (namesake) return namesake
  // A law's name is the whole of it: `Luật Giáo dục` is not `Luật Giáo dục đại học`.
  const isOwn = NAMED.has(type) ? own === null || titleKey(own) === titleKey(title) : isSameTitle(title, own)
  if (isOwn) return null
  const others = NAMED.has(type) ? registry.byName(type, title) : indexOf(registry).byTitle(type, title)
  if (others.includes(row!)) return null
  // What came later nobody could confuse it with.
  return others.findLast((each) => on.date === null || (issuedOf(each) ?? '') <= on.date) ?? null
}

/** Which instrument a message means: by symbol and day. */
const told = (row: RegistryRow): { en: string; vi: string } => {
  const day = issuedOf(row)
  return {
    en: `${row.symbol ?? row.title}${day ? ` of ${day}` : ''}`,
    vi: `${row.symbol ?? row.title}${day ? ` ngày ${shortDay(day)}` : ''}`,
  }
}

/**
 * A title that shares next to no word with that of the instrument, or is that of another instrument; a paraphrase
 * is neither.
 */
export const titleDiffers: Rule = {
  id: 'citation/title-differs',
  severity: 'warning',
  about: { en: 'a title that is another instrument’s', vi: 'trích yếu không phải của văn bản này' },
  *find(context) {
    const { cited, directive, registry } = context
    for (const each of cited) {
      const { citation, row, sure } = each
      const { title, symbol } = citation.instrument
      if (row === null || !sure || title === null || symbol === null || row.title === null) continue
      // The number of a law that amends it is told by its own rule.
      if (NAMED.has(row.type) && isAmending(row.title) && !isAmending(title)) continue
      const owner = ownerOf(each, title, context)
      if (!(owner || isOtherTitle(title, row.title)) || meantBy(each, registry)) continue
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
          en: `${nameOf(citation.instrument)} is about “${row.title}”; ${owner ? `the title given here is that of ${told(owner).en}` : 'the title given here shares no word with it'}.`,
          vi: `${nameOf(citation.instrument)} là về “${row.title}”; trích yếu nêu ở đây ${owner ? `là của ${told(owner).vi}` : 'khác hẳn'}.`,
        },
      }
    }
  },
}
