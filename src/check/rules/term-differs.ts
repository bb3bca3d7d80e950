import { checkLexicon } from '../../lexicon/check'
import { roman, romanNumber } from '../../text/roman'
import data from '../assembly-terms.json'
import type { Cited } from '../cited'
import type { CheckContext } from '../context'
import { meantBy } from '../meant'
import { partyTermOf } from '../party-term'
import type { Draft, Rule } from '../rule'
import { nameOf, provedIssue, shortDay } from '../words'

/** The terms of the Quốc hội that sat in a year: two in one with an election. */
const sittingIn = (year: number) => data.terms.filter(({ from, to }) => from <= year && year <= to)

const inSymbol = ({ citation, parts }: Cited): Draft | null => {
  const span = citation.evidence.symbol?.span
  const symbol = citation.instrument.normalizedSymbol
  if (!parts || parts.term === null || parts.year === null || symbol === null || !span) return null
  const { year, term, issuerCode } = parts
  const sitting = sittingIn(year)
  if (sitting.length === 0 || sitting.some((one) => one.term === term)) return null
  const codes = sitting.map((one) => `${issuerCode}${one.term}`)
  const only = codes.length === 1 ? codes[0]! : null
  return {
    severity: sitting.every(({ proved }) => proved) ? 'error' : 'warning',
    span,
    citationId: citation.id,
    actual: `${issuerCode}${term}`,
    expected: codes.join(' | '),
    fix: only === null ? null : { span, text: symbol.replace(/(?:QH|UBTVQH)\d{1,2}$/u, only) },
    message: {
      en: `In ${year} it was ${codes.join(' or ')}, not ${issuerCode}${term}.`,
      vi: `Năm ${year} là ${codes.join(' hoặc ')}, không phải ${issuerCode}${term}.`,
    },
  }
}

/** The terms in which what is of a day can have been issued; empty for bodies of places, whose terms nobody lists. */
const termsOn = ({ citation, parts }: Cited, day: string): number[] => {
  if (parts?.level === 'TW') return [partyTermOf(day) ?? []].flat()
  const isOfAssembly = parts?.issuerCode === 'QH' || parts?.issuerCode === 'UBTVQH'
  const isLaw = citation.instrument.type === 'law' || citation.instrument.type === 'code'
  return isOfAssembly || isLaw ? sittingIn(Number(day.slice(0, 4))).map(({ term }) => term) : []
}

/** The words of a citation that say who issued it, without its title and what that names. */
const wordsOf = ({ citation }: Cited, text: string): string => {
  const { start, end } = citation.span
  const { title, type } = citation.instrument
  // The name of a law stands before them.
  const at = title === null || type === 'law' || type === 'code' ? -1 : text.indexOf(title, start)
  return text.slice(start, at >= 0 && at < end ? at : end)
}

const inWords = (cited: Cited, text: string): Draft | null => {
  const { citation, row } = cited
  const { issued } = citation.instrument
  const { start } = citation.span
  const found = checkLexicon.mandate.exec(wordsOf(cited, text))
  if (!found || issued === null) return null
  const words = found.groups!.term!
  const isRoman = !/^\d/u.test(words)
  const term = isRoman ? romanNumber(words.toUpperCase()) : Number(words)
  const right = termsOn(cited, issued)
  if (right.length === 0 || right.includes(term)) return null
  const expected = right.map((each) => (isRoman ? roman(each) : String(each)))
  const at = start + found.index + found[0].length - words.length
  const span = { start: at, end: at + words.length }
  const isProved = row !== null && provedIssue(row)?.day === issued
  return {
    // Where nothing proves the day, that may be the slip.
    severity: isProved ? 'error' : 'warning',
    span,
    citationId: citation.id,
    actual: words,
    expected: expected.join(' | '),
    ...(isProved && { row: row.id, source: provedIssue(row)!.source }),
    fix: isProved && expected.length === 1 ? { span, text: expected[0]! } : null,
    message: {
      en: `${nameOf(citation.instrument)} of ${issued} is of term ${expected.join(' or ')}, not ${words}.`,
      vi: `${nameOf(citation.instrument)} ngày ${shortDay(issued)} thuộc khóa ${expected.join(' hoặc ')}, không phải khóa ${words}.`,
    },
  }
}

/**
 * A term of the Quốc hội that was not sitting in the symbol's year (`15/2003/QH10` for QH11: NQ 351/2017/UBTVQH14 Điều 8),
 * or a term in words, of the Quốc hội or the Party's Central Committee, that is not that of the day: `29-NQ/TW ngày
 * 04/11/2013 … khóa XII`.
 */
export const termDiffers: Rule = {
  id: 'citation/term-differs',
  severity: 'error',
  about: { en: 'a term that is not that of the year or day', vi: 'khóa không khớp năm, ngày ban hành' },
  *find({ cited, directive, registry }: CheckContext) {
    for (const each of cited) {
      if (meantBy(each, registry)) continue
      const drafts = [inSymbol(each), inWords(each, directive.text)]
      yield* drafts.filter((draft) => draft !== null)
    }
  },
}
