import { issuerOf } from '../../instrument/issuers'
import type { SymbolParts } from '../../instrument/parts'
import type { Span } from '../../text/span'
import { classOf, classOfCode, type IssuerClass } from '../bodies'
import type { Cited } from '../cited'
import { meantBy } from '../meant'
import { absentMinistry, isOfOneLine } from '../ministries'
import { type Near, nearIssuer, SEVERAL } from '../near-issuers'
import type { Draft, Rule } from '../rule'
import { provedIssue, shortDay } from '../words'

const PARTY_BODIES = {
  'party-central': { en: 'a central body of the Party', vi: 'cơ quan Đảng ở Trung ương' },
  'party-local': { en: 'a local committee of the Party', vi: 'cấp ủy địa phương' },
}
const both = (name: string) => ({ en: name, vi: name })
const isMinistry = (kind: IssuerClass): boolean => kind.startsWith('ministry')

/**
 * How grave it is that a body of one kind stands with the code of another. The codes of ministries also mean others where
 * there is no year: `BTC` is Bộ Tài chính, or Ban Tổ chức.
 */
const gravity = (named: IssuerClass, coded: IssuerClass, { family }: Readonly<SymbolParts>) => {
  if (isMinistry(named) && isMinistry(coded)) {
    if (isOfOneLine(named, coded)) return 'warning'
    return family === 'legal' ? 'error' : 'warning'
  }
  return isMinistry(coded) && family !== 'legal' ? 'warning' : 'error'
}

/** Those who issued a joint instrument, where the codes tell each and the one who is named is none of them; else null. */
const thoseOf = ({ issuerCode }: Readonly<SymbolParts>, issuer: string): string | null => {
  const codes = issuerCode.split('-')
  const classes = codes.map((code) => classOfCode(code, false))
  const named = classOf(issuer)
  if (named === null || classes.some((kind) => kind === null || kind === named)) return null
  if (classes.some((kind) => kind !== null && isMinistry(kind) && isOfOneLine(named, kind))) return null
  return codes.map((code) => issuerOf(code)?.name ?? code).join(', ')
}

const draftOf = ({ citation }: Cited, span: Span, right: { en: string; vi: string }): Draft => {
  const { issuer, normalizedSymbol } = citation.instrument
  return {
    span,
    citationId: citation.id,
    actual: issuer ?? '',
    expected: right.en,
    message: {
      en: `The code of ${normalizedSymbol} is that of ${right.en}, not of ${issuer}.`,
      vi: `Ký hiệu ${normalizedSymbol} là của ${right.vi}, không phải của ${issuer}.`,
    },
  }
}

/** What the registry proves to be of another central body of the Party: the level `TW` is of all. */
const provedBy = ({ citation }: Cited, { row, name }: Near, span: Span): Partial<Draft> => {
  if (!row) return {}
  const { normalizedSymbol, issued, issuer } = citation.instrument
  return {
    row: row.id,
    source: provedIssue(row)!.source,
    fix: { span, text: name },
    message: {
      en: `${normalizedSymbol} of ${issued} is of ${name}, not of ${issuer}.`,
      vi: `${normalizedSymbol} ngày ${shortDay(issued!)} là của ${name}, không phải của ${issuer}.`,
    },
  }
}

/** An issuer that the symbol's code contradicts: `06/QĐ-TTg` said to be of Chính phủ, `34-CT/TW` of a provincial committee. */
export const issuerDiffers: Rule = {
  id: 'citation/issuer-differs',
  severity: 'error',
  about: { en: 'an issuer that is not the symbol’s', vi: 'cơ quan ban hành không khớp ký hiệu' },
  *find({ cited, registry }) {
    for (const each of cited) {
      const { citation, parts } = each
      const { issuer, type } = citation.instrument
      const span = citation.evidence.issuer?.span
      // What is shared with others of a list stands outside and may be theirs alone.
      if (issuer === null || parts === null || !span || span.start < citation.span.start) continue
      if (span.end > citation.span.end) continue
      if (parts.type === 'joint-circular') {
        const right = thoseOf(parts, issuer)
        if (right !== null) yield { ...draftOf(each, span, both(right)), fix: { span, text: right } }
      }
      if (type === 'joint-circular' || parts.type === 'joint-circular') continue
      const isParty = parts.family === 'party'
      const named = classOf(issuer)
      const coded = classOfCode(parts.issuerCode, isParty)
      const near = meantBy(each, registry) ? null : nearIssuer(each)
      if (near) {
        yield { ...draftOf(each, span, both(near.name)), severity: 'warning', ...provedBy(each, near, span) }
        continue
      }
      if (named === null || coded === null || named === coded) continue
      if (
        isMinistry(named) &&
        SEVERAL.test(issuer) &&
        issuer.includes(issuerOf(parts.issuerCode)?.name ?? issuer)
      )
        continue
      // Where the symbol is the wrong one, the issuer is right.
      if ((isParty && !Object.hasOwn(PARTY_BODIES, coded)) || meantBy(each, registry)) continue
      // A ministry that was gone, with the name of what came after it, is told by its code alone.
      const isGone =
        citation.instrument.issued !== null && absentMinistry(parts.issuerCode, citation.instrument.issued)
      if (isGone && isMinistry(named) && isMinistry(coded) && isOfOneLine(named, coded)) continue
      const body = issuerOf(parts.issuerCode)
      const right = isParty
        ? PARTY_BODIES[coded as keyof typeof PARTY_BODIES]
        : both(body?.name ?? parts.issuerCode)
      const isName = body !== null && !body.place && !isParty
      yield {
        ...draftOf(each, span, right),
        severity: gravity(named, coded, parts),
        fix: isName ? { span, text: right.vi } : null,
      }
    }
  },
}
