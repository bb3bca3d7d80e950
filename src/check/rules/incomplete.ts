import { INSTRUMENT_TYPES, type InstrumentType } from '../../directive/header'
import { symbolKey } from '../../instrument/key'
import { symbolParts } from '../../instrument/parts'
import { wordOfType } from '../../instrument/type-words'
import { alternatives } from '../../text/alternatives'
import { matchesOf } from '../../text/matches'
import type { Span } from '../../text/span'
import type { Cited } from '../cited'
import type { CheckContext } from '../context'
import { dayLike } from '../day-words'
import type { CheckFinding } from '../finding'
import { yearNamed } from '../known'
import type { Draft, Rule } from '../rule'
import { NAMED, nameOf, provedIssue } from '../words'

/** What has no number of its own, or whose number nobody gives. */
const FREE: ReadonlySet<InstrumentType> = new Set(['constitution', 'charter', 'rules', 'regulation', 'other'])
/** Since then normative documents cite number without day. */
const NUMBER_ALONE_FROM = '2025-01-01'

const DAY = /\d{1,2}\/\d{1,2}\/\d{4}|tháng \d/u

const isRecentLegal = ({ directive, on }: CheckContext): boolean => {
  const { symbol } = directive.header
  const isLegal = symbol === null || symbolParts(symbol)?.family === 'legal'
  return isLegal && on.date !== null && on.date >= NUMBER_ALONE_FROM
}

const NUMBERED = INSTRUMENT_TYPES.filter((type) => !NAMED.has(type) && !FREE.has(type)).flatMap(
  (type) => wordOfType(type) ?? [],
)
/** A basis whose type is followed by no number: `Căn cứ Nghị định ngày 31/7/2017 của Chính phủ`. */
const UNNUMBERED = new RegExp(
  `(?<=^|\\n)(?:[-+*] ?)?(?:Căn cứ|Thực hiện|Theo) (?<type>${alternatives(NUMBERED)})(?= (?:ngày \\d|của |số ?(?:\\.{2,}|…)))`,
  'gu',
)

const withoutNumber = ({ cited, directive }: CheckContext): Draft[] => {
  const starts = new Set(cited.map(({ citation }) => citation.span.start))
  return matchesOf(UNNUMBERED, directive.text).flatMap((match): Draft[] => {
    const type = match.groups?.type
    if (type === undefined) return []
    const end = match.index + match[0].length
    const span = { start: end - type.length, end }
    if (starts.has(span.start)) return []
    return [
      {
        span,
        actual: type,
        expected: 'symbol',
        message: {
          en: `The ${type} is mentioned first without its number and symbol.`,
          vi: `${type} được viện dẫn lần đầu nhưng thiếu số, ký hiệu.`,
        },
      },
    ]
  })
}

/** A day without its year right behind a symbol: `ngày 31/7`, `ngày 31 tháng 7`. */
const NO_YEAR = /^(?<day>ngày \d{1,2}(?: ?[/.-] ?| tháng )\d{1,2})(?! ?[/.-]? ?\d| năm)/u

const dayWithoutYear = (text: string, at: number): Span | null => {
  const words = NO_YEAR.exec(text.slice(at + 1, at + 40))?.groups?.day
  return words === undefined ? null : { start: at + 1, end: at + 1 + words.length }
}

/** The day in place of the one without year, else behind the symbol. */
const dated = (day: string, end: number, yearless: Span | null, text: string): CheckFinding['fix'] =>
  yearless
    ? { span: yearless, text: dayLike(day, text.slice(yearless.start, yearless.end)) }
    : { span: { start: end, end }, text: ` ngày ${dayLike(day, 'tháng')}` }

/** A number without codes, which many instruments bear: `Nghị định 91/2017` for `91/2017/NĐ-CP`. */
const withoutCodes = ({ citation, row, parts }: Cited): Draft | null => {
  const { symbol, normalizedSymbol } = citation.instrument
  const span = citation.evidence.symbol?.span
  if (symbol === null || parts !== null || !span || !/^[\d/]+$/u.test(normalizedSymbol ?? '')) return null
  const right = row?.symbol ?? null
  const proof = row && provedIssue(row)
  return {
    span,
    citationId: citation.id,
    actual: symbol,
    expected: right ?? 'symbol',
    ...(row && proof && { row: row.id, source: proof.source }),
    fix: right === null ? null : { span, text: right },
    message: {
      en: `${symbol} is a number without its codes${right === null ? '' : `; in full it is ${right}`}.`,
      vi: `${symbol} chỉ có số, thiếu ký hiệu${right === null ? '' : `; đầy đủ là ${right}`}.`,
    },
  }
}

/**
 * A basis without day, number or codes, where it is mentioned first: NĐ 30/2020/NĐ-CP Phụ lục I, mục II.6, by which laws and
 * ordinances need their name alone.
 */
export const incomplete: Rule = {
  id: 'citation/incomplete',
  severity: 'warning',
  about: {
    en: 'a first mention without day, number or codes',
    vi: 'viện dẫn lần đầu thiếu ngày hoặc số, ký hiệu',
  },
  *find(context) {
    yield* withoutNumber(context)
    const { cited, directive } = context
    const met = new Set<string>()
    const amenders = new Set(cited.flatMap(({ citation }) => citation.amendedBy))
    for (const each of cited) {
      const { citation, row, sure } = each
      const { symbol, type, issued, title } = citation.instrument
      const key = symbol === null ? `${type} ${title}` : symbolKey(symbol)
      const isFirst = !met.has(key)
      met.add(key)
      if (!isFirst || citation.role !== 'basis' || FREE.has(type) || amenders.has(citation.id)) continue
      const bare = withoutCodes(each)
      if (bare) {
        yield bare
        continue
      }
      // A resolution of a congress is known by the congress.
      if (issued !== null || (symbol === null ? !NAMED.has(type) : isRecentLegal(context))) continue
      // A law may be cited by its name; day, year or number tell which of that name it is.
      if (NAMED.has(type) && (symbol !== null || yearNamed(citation) !== null)) continue
      const symbolSpan = citation.evidence.symbol?.span
      const yearless = symbolSpan ? dayWithoutYear(directive.text, symbolSpan.end) : null
      // A day that the calendar does not have is told by its own rule.
      if (!yearless && DAY.test(directive.text.slice(citation.span.start, citation.span.end))) continue
      const day = row && sure ? provedIssue(row)?.day : undefined
      const name = nameOf(citation.instrument)
      yield {
        severity: NAMED.has(type) ? 'info' : 'warning',
        span: yearless ?? symbolSpan ?? citation.span,
        citationId: citation.id,
        actual: yearless ? directive.text.slice(yearless.start, yearless.end) : name,
        expected: day ?? (yearless ? 'year' : 'issued'),
        ...(row && day && { row: row.id, source: provedIssue(row)!.source }),
        fix: day && symbolSpan ? dated(day, symbolSpan.end, yearless, directive.text) : null,
        message: {
          en: `${name} is mentioned first without ${yearless ? 'the year of its date' : 'its date'}.`,
          vi: `${name} được viện dẫn lần đầu nhưng thiếu ${yearless ? 'năm trong ngày ban hành' : 'ngày ban hành'}.`,
        },
      }
    }
  },
}
