import type { SymbolParts } from '../../instrument/parts'
import { issuedOf, type RegistryRow } from '../../registry/row'
import { dayLike } from '../day-words'
import { meantBy } from '../meant'
import type { Rule } from '../rule'
import { isSameTitle } from '../titles'
import { provedIssue, shortDay } from '../words'

/** A symbol without year that many bodies use proves nothing of this one. */
const isOneBody = ({ family, level, issuerCode }: Readonly<SymbolParts>): boolean =>
  family === 'party' ? level === 'TW' : !/^(?:UBND|HĐND|UB|[SP]\p{Lu})/u.test(issuerCode)

interface Close {
  row: RegistryRow
  isTitled: boolean
  isSlip: boolean
}

/**
 * A number that returns every year or term, with a date under which nobody knows it: `34-CT/TW` is known of 2014 and of
 * 2024. An error only where the title says which is meant; else it may be one that the registry does not have.
 */
export const dayOfAnother: Rule = {
  id: 'citation/day-of-another',
  severity: 'warning',
  about: { en: 'a symbol that is known of other days', vi: 'số, ký hiệu được biết với ngày khác' },
  *find({ cited, registry, directive }) {
    for (const each of cited) {
      const { citation, parts, rows, sure } = each
      const { issued, title, normalizedSymbol: symbol, type } = citation.instrument
      const span = citation.evidence.issued?.span
      if (sure || issued === null || parts === null || !span || parts.family === 'legal') continue
      const known = rows.filter((row) => row.type === type && issuedOf(row) !== null)
      const days = known.map((row) => issuedOf(row)!)
      if (known.length === 0 || days.includes(issued) || meantBy(each, registry)) continue
      const close = known
        .map(
          (row): Close => ({
            row,
            isTitled: isSameTitle(title, row.title),
            isSlip: issuedOf(row)!.slice(5) === issued.slice(5),
          }),
        )
        .find(({ isTitled, isSlip }) => isTitled || (isSlip && isOneBody(parts)))
      if (!close && !isOneBody(parts)) continue
      const right = close ? issuedOf(close.row)! : null
      const proof = close && provedIssue(close.row)
      yield {
        severity: close ? (close.isTitled && proof && isOneBody(parts) ? 'error' : 'warning') : 'info',
        span,
        citationId: citation.id,
        actual: issued,
        expected: right ?? days.join(' | '),
        ...(close && { row: close.row.id }),
        ...(proof && { source: proof.source }),
        fix: right ? { span, text: dayLike(right, directive.text.slice(span.start, span.end)) } : null,
        message: {
          en: `${symbol} is known of ${days.join(' and ')}, not of ${issued}${close ? '' : '; there may be another of that day'}.`,
          vi: `${symbol} được biết với ngày ${days.map(shortDay).join(' và ')}, không phải ngày ${shortDay(issued)}${close ? '' : '; có thể có văn bản khác cùng số'}.`,
        },
      }
    }
  },
}
