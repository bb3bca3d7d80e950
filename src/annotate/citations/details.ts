import { instrumentLexicon } from '../../lexicon/instruments'
import { alternatives } from '../../text/alternatives'
import { endAt } from '../../text/match-at'
import type { Span } from '../../text/span'
import { type CitedDay, readDay, readYear } from './day'
import type { Head } from './head'
import type { Heads } from './heads'
import { ISSUED, readIssuer } from './issuer'
import type { CitationMark } from './mark'
import { readTitle } from './title'

const JOINT = /(?:LT|LN|LB|LS|PH)[-–/]/u
const PASSED = /,? (?:đã )?được Quốc hội[^;.\n\t]{0,90}? thông qua(?= ngày)/uy
/** `Chỉ thị số 34-CT/TW (khóa XI) ngày …` */
const TERM = new RegExp(` \\(${instrumentLexicon.termWords.terms} [IVX]{1,6}\\)`, 'uy')
/** Bodies that laws are about and that never pass one: `Luật Ban hành VBQPPL của HĐND, UBND`. */
const IN_NAMES = new RegExp(
  `(?:${alternatives(instrumentLexicon.issuers.inLawNames.words)})(?!\\p{L})`,
  'iuy',
)
const LAWS = new Set(['law', 'code', 'ordinance', 'constitution'])

/** Whether a mention is one of a law: by name, and never governed by the issuer of another. */
export const isLaw = ({ type }: { type: string }): boolean => LAWS.has(type)

interface Parts {
  end: number
  day: CitedDay | null
  issuer: Span | null
}

/** Reads date and issuer in whatever order they follow the head. */
const readParts = (text: string, head: Head): Parts => {
  const parts: Parts = { end: head.span.end, day: null, issuer: head.issuerSpan }
  const isJoint = head.type === 'joint-circular' || JOINT.test(head.symbol ?? '')
  parts.end = endAt(TERM, text, parts.end) ?? parts.end
  for (let round = 0; round < 4; round++) {
    if (isLaw(head)) parts.end = endAt(PASSED, text, parts.end) ?? parts.end
    const day = parts.day ? null : readDay(text, parts.end)
    const year = day ? null : readYear(text, parts.end)
    const body = day || year || parts.issuer ? null : readIssuer(text, parts.end, isJoint)
    const isOfName = body !== null && isLaw(head) && head.symbol === null && endAt(IN_NAMES, text, body.start)
    const issuer = isOfName ? null : body
    const found = day?.span ?? year ?? issuer
    if (!found) break
    if (day) parts.day = day
    if (issuer) parts.issuer = issuer
    const inBrackets = text[found.start - 1] === '(' && text[found.end] === ')'
    const isIssuedBy =
      issuer && text.startsWith('do ', issuer.start - 3) && text.startsWith(ISSUED, issuer.end)
    parts.end = found.end + (inBrackets ? 1 : isIssuedBy ? ISSUED.length : 0)
  }
  return parts
}

const slice = (text: string, span: Span | null): string | null => span && text.slice(span.start, span.end)

/** Makes a mention of a head: reads the date, issuer and title that stand behind it. */
export const readDetails = (text: string, heads: Heads, index: number): CitationMark => {
  const head = heads.all[index]!
  const parts: Parts = head.isBare ? { end: head.span.end, day: null, issuer: null } : readParts(text, head)
  const title = head.isBare || head.titleSpan ? null : readTitle(text, parts.end, heads, index)
  const issuerSpan = parts.issuer ?? title?.issuer ?? null
  const titleSpan = head.titleSpan ?? title?.span ?? null
  return {
    span: { start: head.span.start, end: title?.end ?? parts.end },
    rule: head.rule,
    type: head.type,
    symbol: head.symbol,
    symbolSpan: head.symbolSpan,
    issued: parts.day?.day ?? null,
    issuedSpan: parts.day?.span ?? null,
    issuer: slice(text, issuerSpan),
    issuerSpan,
    title: slice(text, titleSpan),
    titleSpan,
    within: null,
    pinpoints: [],
  }
}
