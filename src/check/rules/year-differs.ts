import { meantBy } from '../meant'
import type { Rule } from '../rule'
import { provedIssue, shortDay } from '../words'

/** Before, there was no State that numbered so. */
const FIRST = 1945

/**
 * A year in the symbol that is not that of the date: `91/2018/NĐ-CP ngày 31/7/2017`. NĐ 34/2016/NĐ-CP Điều 58. A year
 * that had not come when the document was issued is itself the slip: `16/2107/TT-BGDĐT ngày 22/7/2017`.
 */
export const yearDiffers: Rule = {
  id: 'citation/year-differs',
  severity: 'error',
  about: { en: 'a symbol’s year that is not the date’s', vi: 'năm trong ký hiệu không khớp ngày ban hành' },
  *find({ cited, registry, on }) {
    const last = on.via === 'latest-citation' ? undefined : on.date?.slice(0, 4)
    for (const each of cited) {
      const { citation, parts, row, sure } = each
      const { issued, normalizedSymbol } = citation.instrument
      const { issued: dated, symbol: numbered } = citation.evidence
      if (issued === null || parts === null || parts.year === null || !dated?.span || !numbered?.span)
        continue
      const year = issued.slice(0, 4)
      if (Number(year) === parts.year) continue
      // What a registry proves is said by other rules.
      if ((row && sure && provedIssue(row)) || meantBy(each, registry)) continue
      const isNoYear = parts.year < FIRST
      const isToCome = isNoYear || (last !== undefined && year <= last && parts.year > Number(last))
      const right = normalizedSymbol!.replace(`/${parts.year}/`, `/${year}/`)
      yield {
        ...(isToCome
          ? { span: numbered.span, actual: normalizedSymbol!, expected: right }
          : { span: dated.span, actual: issued, expected: `a day of ${parts.year}` }),
        severity: isNoYear ? 'warning' : 'error',
        fix: isToCome ? { span: numbered.span, text: right } : null,
        citationId: citation.id,
        message: {
          en: `${normalizedSymbol} is of ${parts.year} by its symbol, but dated ${issued}.`,
          vi: `${normalizedSymbol} theo ký hiệu là của năm ${parts.year}, nhưng lại ghi ngày ${shortDay(issued)}.`,
        },
      }
    }
  },
}
