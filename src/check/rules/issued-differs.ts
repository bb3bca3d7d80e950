import type { Registry } from '../../registry/registry'
import { isProved, type RegistryRow } from '../../registry/row'
import { covering } from '../../text/span'
import type { Cited } from '../cited'
import { dayLike } from '../day-words'
import { yearNamed, yearSpan } from '../known'
import { meantBy, rivalsOf } from '../meant'
import type { Draft, Rule } from '../rule'
import { isAmending, nameOf, provedIssue, shortDay } from '../words'

interface Right {
  row: RegistryRow
  day: string
  source: string
  isError: boolean
}

const isOfDay = (row: RegistryRow, day: string): boolean =>
  row.facts.some(({ field, value }) => field === 'issued' && value === day)

/** The day of the row that can be the only one; null where the cited day is one that is known. */
const bySymbol = (row: RegistryRow): Omit<Right, 'row'> | null => {
  const facts = row.facts.filter(({ field, value }) => field === 'issued' && value !== undefined)
  const fact = facts.find(isProved) ?? facts[0]
  return fact?.value === undefined ? null : { day: fact.value, source: fact.source, isError: isProved(fact) }
}

const provedDays = (rows: readonly RegistryRow[]) =>
  rows.flatMap((row) => {
    const proof = provedIssue(row)
    return proof ? [{ row, ...proof }] : []
  })

/**
 * A law by its name: two of one name are not passed in one year. Of another year there may be one that nobody listed,
 * unless day and month are the same.
 */
const byName = ({ rows }: Cited, issued: string): Right | null => {
  const proved = provedDays(rows)
  const ofYear = proved.filter(({ day }) => day.slice(0, 4) === issued.slice(0, 4))
  const right = ofYear[0] ?? proved.find(({ day }) => day.slice(5) === issued.slice(5))
  if (!right) return null
  // A law may be amended twice a year by laws of one name, though it hardly ever is.
  const amends = isAmending(right.row.title)
  return amends && ofYear.length !== 1 ? null : { ...right, isError: ofYear.length > 0 && !amends }
}

const rightOf = (cited: Cited, registry: Registry): Right | null => {
  const { citation, row, rows, sure } = cited
  const { issued, symbol } = citation.instrument
  // The same number of another day may be another instrument that is known.
  if (issued === null || rows.some((other) => isOfDay(other, issued))) return null
  if (symbol === null) return byName(cited, issued)
  const right = row !== null && sure ? bySymbol(row) : null
  return row !== null && right && !meantBy(cited, registry) ? { row, ...right } : null
}

/**
 * The year behind the name of a law on which the document rests, where a law of that name was passed the year before or
 * after, by then, and none in it.
 */
const wrongYear = ({ citation, rows, rests }: Cited, on: string | null): Draft | null => {
  const year = rests ? yearNamed(citation) : null
  const span = yearSpan(citation)
  if (year === null || !span || citation.instrument.issued !== null) return null
  const days = provedDays(rows)
  if (days.some(({ day }) => day.startsWith(year))) return null
  const near = days.filter(
    ({ day }) => Math.abs(Number(day.slice(0, 4)) - Number(year)) === 1 && (on === null || day <= on),
  )
  const [right] = near
  if (!right || near.length > 1 || isAmending(right.row.title)) return null
  const expected = right.day.slice(0, 4)
  const name = nameOf(citation.instrument)
  return {
    severity: 'warning',
    span,
    citationId: citation.id,
    actual: year,
    expected,
    row: right.row.id,
    source: right.source,
    fix: { span, text: expected },
    message: {
      en: `${name} is known of ${expected}, not of ${year}.`,
      vi: `${name} được biết là của năm ${expected}, không phải năm ${year}.`,
    },
  }
}

/** The date of another day than the one on which the instrument was issued: `91/2017/NĐ-CP ngày 30/7/2017` for 31/7. */
export const issuedDiffers: Rule = {
  id: 'citation/issued-differs',
  severity: 'error',
  about: { en: 'a date that is not the instrument’s', vi: 'ngày ban hành không đúng' },
  *find({ cited, directive, registry, on }) {
    for (const each of cited) {
      const year = wrongYear(each, on.date)
      if (year) yield year
      const { citation } = each
      const { issued } = citation.instrument
      const { symbol, issued: dated } = citation.evidence
      const span = dated?.span
      const right = span ? rightOf(each, registry) : null
      if (issued === null || !span || !right) continue
      const { row, day, source, isError } = right
      const name = nameOf(citation.instrument)
      const rivals = rivalsOf(each, registry).map((rival) => rival.symbol)
      const isOpen = rivals.length > 0
      yield {
        severity: isError ? 'error' : 'warning',
        // Which of the two is wrong nobody knows, so both are shown and neither is mended.
        span: isOpen && symbol?.span ? covering(symbol.span, span) : span,
        citationId: citation.id,
        actual: issued,
        expected: day,
        row: row.id,
        source,
        fix: isOpen ? null : { span, text: dayLike(day, directive.text.slice(span.start, span.end)) },
        message: {
          en: `${name} was issued on ${day}, not on ${issued}${isOpen ? `; of that day is ${rivals.join(', ')}` : ''}.`,
          vi: `${name} ban hành ngày ${shortDay(day)}, không phải ngày ${shortDay(issued)}${isOpen ? `; ngày đó ban hành ${rivals.join(', ')}` : ''}.`,
        },
      }
    }
  },
}
