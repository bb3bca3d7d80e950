import { checkLexicon } from '../../lexicon/check'
import type { Registry } from '../../registry/registry'
import type { RegistryRow } from '../../registry/row'
import type { Span } from '../../text/span'
import { wordsKey } from '../bodies'
import type { Cited } from '../cited'
import { yearNamed, yearSpan } from '../known'
import { meantBy } from '../meant'
import { indexOf } from '../registry-index'
import type { Rule } from '../rule'
import { isAmending, NAMED, nameOf, provedIssue, shortDay } from '../words'

interface Found {
  row: RegistryRow
  span: Span
}

/** Whether a law amends that of a name, which its title names whole: `… của Luật Cán bộ, công chức và Luật Viên chức`. */
const amends = (row: RegistryRow, name: string): boolean =>
  isAmending(row.title) &&
  wordsKey(row.title!)
    .split(checkLexicon.amendedLaws)
    .some((law) => law.replace(AND, '') === wordsKey(name))
const AND = / và$/u

/** The amending law that the number, the day or the year behind the name is of, and where that stands. */
const amenderOf = ({ citation, row, rows, sure }: Cited, registry: Registry): Found | null => {
  const { type, title, issued } = citation.instrument
  const { symbol, issued: dated } = citation.evidence
  if (!NAMED.has(type) || title === null || isAmending(title)) return null
  if (symbol?.span) return row !== null && sure && amends(row, title) ? { row, span: symbol.span } : null
  if (issued !== null) {
    if (!dated?.span || rows.some((each) => provedIssue(each)?.day === issued)) return null
    // A code is amended by a law.
    const { byDay } = indexOf(registry)
    const ofDay = [type, 'law'].flatMap((each) => byDay.get(`${each} ${issued}`) ?? [])
    const found = ofDay.find((each) => amends(each, title))
    return found ? { row: found, span: dated.span } : null
  }
  const year = yearNamed(citation)
  const span = yearSpan(citation)
  if (year === null || !span || rows.some((each) => provedIssue(each)?.day.startsWith(year))) return null
  const found = registry
    .byName('law', `${checkLexicon.amendingOne} ${title}`)
    .find((each) => provedIssue(each)?.day.startsWith(year))
  return found ? { row: found, span } : null
}

/**
 * The number, day or year of a law that amends another, given for that other law: `Luật Thi đua, khen thưởng ngày
 * 16/11/2013` is of 26/11/2003, amended on that day by 39/2013/QH13.
 */
export const amendingLaw: Rule = {
  id: 'citation/amending-law',
  severity: 'warning',
  about: { en: 'the day or number of an amending law', vi: 'ngày hoặc số của luật sửa đổi, bổ sung' },
  *find({ cited, directive, registry }) {
    for (const each of cited) {
      const found = meantBy(each, registry) ? null : amenderOf(each, registry)
      if (!found) continue
      const { row, span } = found
      const proof = provedIssue(row)
      const name = nameOf({ ...each.citation.instrument, symbol: null })
      yield {
        span,
        citationId: each.citation.id,
        actual: directive.text.slice(span.start, span.end),
        expected: name,
        row: row.id,
        ...(proof && { source: proof.source }),
        message: {
          en: `${row.symbol}${proof ? ` of ${proof.day}` : ''} amends ${name} and is not that law itself.`,
          vi: `${row.symbol}${proof ? ` ngày ${shortDay(proof.day)}` : ''} là luật sửa đổi, bổ sung ${name}, không phải chính luật đó.`,
        },
      }
    }
  },
}
