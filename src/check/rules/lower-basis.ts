import type { InstrumentType } from '../../directive/header'
import { levelOf } from '../bodies'
import type { Rule } from '../rule'
import { nameOf } from '../words'

const RANKS: Readonly<Record<string, number>> = { central: 3, province: 2, district: 1, commune: 0 }

/** What lower bodies send upwards. */
const UPWARDS: ReadonlySet<InstrumentType> = new Set([
  'proposal',
  'report',
  'minutes',
  'dispatch',
  'telegram',
  'invitation',
  'notice',
  'announcement',
])

/** A basis of a body below the one that issues the document; proposals and reports come from below. */
export const lowerBasis: Rule = {
  id: 'citation/lower-basis',
  severity: 'warning',
  about: { en: 'a basis of a lower body', vi: 'căn cứ do cơ quan cấp dưới ban hành' },
  *find({ cited, directive }) {
    const own = directive.header.issuer
    const rank = own === null ? undefined : RANKS[levelOf(own) ?? '']
    if (own === null || rank === undefined) return
    for (const { citation } of cited) {
      const { issuer, type } = citation.instrument
      const span = citation.evidence.issuer?.span
      if (citation.role !== 'basis' || issuer === null || !span || UPWARDS.has(type)) continue
      const level = levelOf(issuer)
      const other = RANKS[level ?? '']
      if (other === undefined || other >= rank) continue
      yield {
        span,
        citationId: citation.id,
        actual: issuer,
        expected: `a body of the level of ${own} or above`,
        message: {
          en: `${nameOf(citation.instrument)} is of ${issuer}, a body below ${own}.`,
          vi: `${nameOf(citation.instrument)} là của ${issuer}, cấp dưới của ${own}.`,
        },
      }
    }
  },
}
