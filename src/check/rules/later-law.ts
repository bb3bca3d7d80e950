import { issuedOf, type RegistryRow } from '../../registry/row'
import type { Cited } from '../cited'
import type { CheckContext } from '../context'
import { yearNamed } from '../known'
import { isContested } from '../meant'
import type { Rule } from '../rule'
import { fixBy, successorOf } from '../successor'
import { isAmending, NAMED, nameOf, provedIssue, shortDay } from '../words'

/** When a law says it was passed: its day, the year of its number or that behind its name; null where it does not say. */
const timeOf = ({ citation, parts }: Cited): string | null =>
  citation.instrument.issued ?? parts?.year?.toString() ?? yearNamed(citation)

/** The last law of the same name that was passed later and in force on the day. */
const laterOf = (cited: Cited, date: string, { registry, statusOf }: CheckContext): RegistryRow | null => {
  const { type, title } = cited.citation.instrument
  const said = timeOf(cited)
  // Each amendment stands by itself.
  if (title === null || said === null || !NAMED.has(type) || isAmending(title)) return null
  const later = registry
    .byName(type, title)
    .filter((row) => (issuedOf(row)?.slice(0, said.length) ?? '') > said && row !== cited.row)
  return later.findLast((row) => statusOf(row, date).status === 'in-force') ?? null
}

/** Whether the registry tells what has become of it, so that other rules judge. */
const isKnown = ({ row }: Cited, date: string, { statusOf }: CheckContext): boolean => {
  if (row === null) return false
  const { status, certain } = statusOf(row, date)
  return status === 'expired' || status === 'replaced' || (status === 'in-force' && certain)
}

/**
 * A law after a later one of the same name was in force: that takes its place, though no registry has its end. `Luật Tố
 * cáo ngày 11/11/2011` of 2022, when the law of 2018 was in force.
 */
export const laterLaw: Rule = {
  id: 'citation/later-law',
  severity: 'warning',
  about: { en: 'a law before a later one of its name', vi: 'luật đã có luật mới cùng tên' },
  *find(context) {
    const { cited, on, registry } = context
    const { date } = on
    if (date === null || on.via === 'latest-citation') return
    const live = new Set(cited.flatMap((each) => (each.isLive && each.row ? [each.row.id] : [])))
    for (const each of cited) {
      const { citation, isPast, looksBack, rests } = each
      const isBasis = !isPast && (rests || citation.role === 'basis')
      if (looksBack || citation.role === 'nested' || isContested(each, registry)) continue
      if (isKnown(each, date, context)) continue
      const row = laterOf(each, date, context)
      const next = row && successorOf({ successor: row.id }, registry)
      if (!row || !next) continue
      const proof = provedIssue(row)
      const day = issuedOf(row)!
      const { instrument } = citation
      const name = nameOf({ ...instrument, symbol: null })
      yield {
        severity: isBasis ? 'warning' : 'info',
        span: citation.evidence.symbol?.span ?? citation.span,
        citationId: citation.id,
        actual: timeOf(each)!,
        expected: next.name,
        row: row.id,
        ...(proof && { source: proof.source }),
        fix: isBasis ? fixBy(next, citation, live) : null,
        message: {
          en: `A later ${name} than that of ${timeOf(each)} was in force on ${date}: ${next.name} of ${day}.`,
          vi: `${name} mới hơn (${next.name} ngày ${shortDay(day)}) đã có hiệu lực vào ngày ${shortDay(date)}.`,
        },
      }
    }
  },
}
