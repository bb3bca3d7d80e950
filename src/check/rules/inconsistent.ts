import type { Registry } from '../../registry/registry'
import { classOf, isOffice, wordsKey } from '../bodies'
import type { Cited } from '../cited'
import type { CheckContext } from '../context'
import { isExplained } from '../meant'
import { mentionsOf } from '../mentions'
import type { Draft, Rule } from '../rule'
import { nameOf, provedIssue, shortDay } from '../words'

/** Whether two days of one symbol must be one: it has a year, or they lie in one. */
const areOne = (a: Cited, b: Cited): boolean =>
  a.parts!.family === 'legal' ||
  (a.parts!.family !== 'party' &&
    a.citation.instrument.issued!.slice(0, 4) === b.citation.instrument.issued!.slice(0, 4))

const days = (group: readonly Cited[], registry: Registry): Draft[] => {
  const dated = group.filter(
    (each) => each.citation.instrument.issued !== null && !isExplained(each, registry),
  )
  // The proved day, else that of the first mention, is the one to compare with.
  const first =
    dated.find(({ row, citation }) => row && provedIssue(row)?.day === citation.instrument.issued) ?? dated[0]
  return dated.flatMap((other): Draft[] => {
    const span = other.citation.evidence.issued?.span
    const expected = first!.citation.instrument.issued!
    const actual = other.citation.instrument.issued!
    if (!span || actual === expected || !areOne(first!, other)) return []
    const name = nameOf(other.citation.instrument)
    return [
      {
        span,
        citationId: other.citation.id,
        actual,
        expected,
        message: {
          en: `${name} is dated ${actual} here and ${expected} elsewhere in the document.`,
          vi: `${name} ở đây ghi ngày ${shortDay(actual)}, ở chỗ khác ghi ngày ${shortDay(expected)}.`,
        },
      },
    ]
  })
}

const issuers = (group: readonly Cited[]): Draft[] => {
  const named = group.filter(
    ({ citation }) => citation.instrument.issuer !== null && citation.evidence.issuer?.span,
  )
  const [first] = named
  if (!first) return []
  const expected = first.citation.instrument.issuer!
  return named.slice(1).flatMap((other): Draft[] => {
    const actual = other.citation.instrument.issuer!
    if (wordsKey(actual) === wordsKey(expected)) return []
    const [a, b] = [classOf(actual), classOf(expected)]
    // An office and its body sign for one another: a variance. Bodies that no list has may be one.
    const isVariance = a === b && isOffice(actual) !== isOffice(expected)
    if (!isVariance && (a === null || b === null || a === b)) return []
    const name = nameOf(other.citation.instrument)
    return [
      {
        severity: isVariance ? 'info' : 'warning',
        span: other.citation.evidence.issuer!.span!,
        citationId: other.citation.id,
        actual,
        expected,
        message: {
          en: `${name} is said to be of ${actual} here and of ${expected} elsewhere in the document.`,
          vi: `${name} ở đây ghi của ${actual}, ở chỗ khác ghi của ${expected}.`,
        },
      },
    ]
  })
}

/** Of two spellings the one that the registry has, else the one without `&`; told once of each other. */
const spellings = (group: readonly Cited[]): Draft[] => {
  const written = group.map(({ citation }) => citation.instrument.normalizedSymbol!)
  const known = group.map(({ row }) => row?.symbol).find((symbol) => symbol && written.includes(symbol))
  const expected = known ?? written.find((symbol) => !symbol.includes('&')) ?? written[0]!
  const told = new Set<string>()
  return group.flatMap((other): Draft[] => {
    const { symbol, normalizedSymbol: actual } = other.citation.instrument
    const span = other.citation.evidence.symbol?.span
    // What is mended is told by its own rule.
    if (!span || actual === null || actual === expected || symbol !== actual || told.has(actual)) return []
    told.add(actual)
    return [
      {
        span,
        citationId: other.citation.id,
        actual,
        expected,
        fix: { span, text: expected },
        message: {
          en: `${actual} is written ${expected} elsewhere in the document.`,
          vi: `${actual} ở chỗ khác trong văn bản viết là ${expected}.`,
        },
      },
    ]
  })
}

/** One instrument that the document gives two days, issuers or spellings: `06/2019/TT-BGD&ĐT` and `06/2019/TT-BGDĐT`. */
export const inconsistent: Rule = {
  id: 'citation/inconsistent',
  severity: 'warning',
  about: { en: 'one instrument, cited in two ways', vi: 'một văn bản viện dẫn không thống nhất' },
  *find({ cited, registry }: CheckContext) {
    for (const group of mentionsOf(cited))
      yield* [...days(group, registry), ...issuers(group), ...spellings(group)]
  },
}
