import { meantBy } from '../meant'
import type { Rule } from '../rule'

/** What the registry does not have; that proves nothing: `Kế hoạch số 88/KH-UBND` of a district is in no registry. */
export const unknown: Rule = {
  id: 'citation/unknown',
  severity: 'info',
  about: { en: 'an instrument that the registry does not have', vi: 'văn bản chưa có trong sổ đăng ký' },
  *find({ cited, registry }) {
    const { asOf, size } = registry
    const until = asOf?.split('-').reverse().join('/')
    for (const each of cited) {
      const { citation, rows } = each
      const { symbol } = citation.instrument
      if (symbol === null || rows.length > 0 || meantBy(each, registry) !== null) continue
      yield {
        span: citation.evidence.symbol?.span ?? citation.span,
        citationId: citation.id,
        actual: symbol,
        expected: 'an instrument of the registry',
        message: {
          en: `${symbol} is not among the ${size} (${asOf ?? '?'}) instruments of the registry; that does not make it wrong.`,
          vi: `Chưa có ${symbol} trong ${size} (${until ?? '?'}) văn bản của sổ đăng ký; điều đó không có nghĩa là sai.`,
        },
      }
    }
  },
}
