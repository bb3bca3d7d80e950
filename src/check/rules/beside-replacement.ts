import type { Settled } from '../cited'
import type { Rule } from '../rule'
import { nameOf } from '../words'

/** By the symbol, since a law and its replacement bear one name. */
const told = ({ citation, row }: Settled): string => row.symbol ?? nameOf(citation.instrument)

/** An instrument and what replaced it, both as if in force: only one can be the basis. */
export const besideReplacement: Rule = {
  id: 'citation/beside-replacement',
  severity: 'warning',
  about: { en: 'an instrument beside its replacement', vi: 'văn bản cùng văn bản thay thế nó' },
  *find({ settled, on, statusOf }) {
    const live = settled.filter(({ isLive }) => isLive)
    const byId = new Map(live.map((each) => [each.row.id, each]))
    for (const each of live) {
      const { citation, row } = each
      const relation = row.relations.find(({ kind, id }) => kind === 'replaced-by' && byId.has(id))
      const other = relation && byId.get(relation.id)!
      if (!other || other.row === row) continue
      // Until the new one is in force both may be named.
      if (on.date !== null && statusOf(other.row, on.date).status === 'not-yet') continue
      const [older, newer] = [told(each), told(other)]
      yield {
        span: citation.evidence.symbol?.span ?? citation.span,
        citationId: citation.id,
        actual: older,
        expected: newer,
        row: row.id,
        source: relation.source,
        message: {
          en: `${older} was replaced by ${newer}, which is cited too; both cannot be in force.`,
          vi: `${older} đã được thay thế bằng ${newer}, cũng được viện dẫn; hai văn bản không thể cùng có hiệu lực.`,
        },
      }
    }
  },
}
