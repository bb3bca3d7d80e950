import { issuerOf } from '../../instrument/issuers'
import type { SymbolParts } from '../../instrument/parts'
import { repairSymbol } from '../../instrument/repair'
import type { Cited } from '../cited'
import { meantBy } from '../meant'
import type { Draft, Rule } from '../rule'

/** Types that are always normative, so that their symbols have a year: Luật 17/2008/QH12 Điều 2, NĐ 34/2016/NĐ-CP Điều 58. */
const WITH_YEAR: ReadonlySet<string> = new Set(['NĐ', 'TT', 'TTLT'])
/** Types that never are: NĐ 30/2020/NĐ-CP Điều 15. */
const WITHOUT_YEAR: ReadonlySet<string> = new Set(['KH', 'HD', 'CV', 'TB', 'BC', 'CTr', 'TTr'])
/** More circulars or decrees nobody has issued in a year. */
const MOST = 500
/** Before, symbols without year were usual. */
const FROM = '1998-01-01'

/** A code that is known, of one body: joint programmes and treaties have forms of their own. */
const isOneBody = ({ issuerCode, unit }: Readonly<SymbolParts>): boolean =>
  issuerOf(issuerCode) !== null && (unit === null || issuerOf(unit) === null)

/** `45/NĐ-CP ngày 08/4/2019` for `45/2019/NĐ-CP`, `12/2018/KH-UBND` for `12/KH-UBND`. */
const wrongInYear = ({ citation, parts }: Cited): Draft | null => {
  const { issued, normalizedSymbol: symbol, type } = citation.instrument
  const span = citation.evidence.symbol?.span
  if (symbol === null || issued === null || parts === null || !span || issued < FROM) return null
  const { family, typeCode, year } = parts
  // `Tờ trình số 45/TT-SNV` slips in its type, not in its year.
  if (typeCode === null || parts.type !== type) return null
  const lacks = family === 'administrative' && WITH_YEAR.has(typeCode)
  const hasOne = family === 'legal' && WITHOUT_YEAR.has(typeCode) && isOneBody(parts)
  if (!lacks && !hasOne) return null
  const right = lacks ? symbol.replace('/', `/${issued.slice(0, 4)}/`) : symbol.replace(`/${year}/`, '/')
  return {
    span,
    citationId: citation.id,
    actual: symbol,
    expected: lacks && parts.number > MOST ? 'a symbol with its year' : right,
    // No such series reaches so far: part of the year may stand in the number (`1602/NĐ-CP` for `160/2018/NĐ-CP`).
    fix: parts.number > MOST ? null : { span, text: right },
    message: lacks
      ? {
          en: `${symbol} has no year; by its date it should be ${right}.`,
          vi: `${symbol} thiếu năm ban hành; theo ngày ban hành phải là ${right}.`,
        }
      : {
          en: `${symbol} has a year, as only normative documents do; it should be ${right}.`,
          vi: `${symbol} có năm như văn bản quy phạm pháp luật; phải viết là ${right}.`,
        },
  }
}

/**
 * A symbol that is spelt otherwise than symbols are, so that it can be mended: `22/CT-TW` for `22-CT/TW`, or that lacks its year or has one
 * that its type has not.
 */
export const symbolMisspelt: Rule = {
  id: 'citation/symbol-misspelt',
  severity: 'warning',
  about: { en: 'a symbol that is spelt wrongly', vi: 'số, ký hiệu viết sai' },
  *find({ cited, registry }) {
    for (const each of cited) {
      const { citation } = each
      const draft = meantBy(each, registry) ? null : wrongInYear(each)
      if (draft) yield draft
      const { symbol, normalizedSymbol, type, issuer } = citation.instrument
      const span = citation.evidence.symbol?.span
      if (symbol === null || normalizedSymbol === null || symbol === normalizedSymbol || !span) continue
      // In a heading all letters are capitals.
      if (normalizedSymbol.toUpperCase() === symbol && citation.quote.toUpperCase() === citation.quote)
        continue
      const { repairs } = repairSymbol(symbol, type, issuer)
      const reasons = (language: 'en' | 'vi') => repairs.map(({ reason }) => reason[language]).join(', ')
      yield {
        span,
        citationId: citation.id,
        actual: symbol,
        expected: normalizedSymbol,
        fix: { span, text: normalizedSymbol },
        message: {
          en: `${symbol} should be ${normalizedSymbol}${repairs.length > 0 ? ` (${reasons('en')})` : ''}.`,
          vi: `${symbol} phải viết là ${normalizedSymbol}${repairs.length > 0 ? ` (${reasons('vi')})` : ''}.`,
        },
      }
    }
  },
}
