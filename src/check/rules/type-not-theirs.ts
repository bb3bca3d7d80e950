import { issuerOf } from '../../instrument/issuers'
import { incompetent } from '../competence'
import { meantBy } from '../meant'
import type { Rule } from '../rule'
import { nameOf, provedIssue } from '../words'

/**
 * A type that the body could not issue then: a Nghị định of a ministry, a joint circular of ministries after 30/6/2016
 * (Luật 80/2015/QH13 Điều 4); as a warning a Chỉ thị with the year of a normative document after that day, and
 * a Quyết định with one of a minister since 2009.
 */
export const typeNotTheirs: Rule = {
  id: 'citation/type-not-theirs',
  severity: 'error',
  about: {
    en: 'a type that the body cannot issue',
    vi: 'cơ quan không có thẩm quyền ban hành loại văn bản này',
  },
  *find({ cited, registry }) {
    for (const each of cited) {
      const { citation, parts } = each
      const found = incompetent(citation.instrument, parts)
      const span = citation.evidence.symbol?.span ?? citation.evidence.issuer?.span
      if (!found || !span || meantBy(each, registry)) continue
      // What is proved to have been issued was.
      if (parts !== null && each.row !== null && provedIssue(each.row)) continue
      const { type } = citation.instrument
      const name = nameOf(citation.instrument)
      const who = issuerOf(found.who)?.name ?? found.who
      yield {
        severity: found.severity,
        span,
        citationId: citation.id,
        actual: `${type} of ${who}`,
        expected: 'a type that the body may issue',
        message: {
          en: `${name}: ${who} did not issue documents of this type and form then.`,
          vi: `${name}: ${who} khi đó không ban hành văn bản loại và thể thức này.`,
        },
      }
    }
  },
}
