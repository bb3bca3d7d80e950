import { instrumentLexicon } from '../../lexicon/instruments'
import { alternatives } from '../../text/alternatives'
import { endAt } from '../../text/match-at'
import type { Span } from '../../text/span'
import { type CitedDay, readDay, readYear } from './day'
import type { Head } from './head'
import { ISSUED, readIssuedBy, readIssuer } from './issuer'
import { opensIssue } from './issuer-before'
import { readTerm } from './place'

const JOINT = /(?:LT|LN|LB|LS|PH)[-–/]/u
const PASSED = /,? (?:đã )?được Quốc hội[^;.\n\t]{0,90}? thông qua(?= ngày)/uy
/** The number of a footnote between a symbol and what goes on: `29-NQ/TW3 ngày 04/11/2013`. */
const FOOTNOTE = /\d{1,2}(?=,? )/uy
/** Bodies that laws are about and that never pass one: `Luật Ban hành VBQPPL của HĐND, UBND`. */
const IN_NAMES = new RegExp(
  `(?:${alternatives(instrumentLexicon.issuers.inLawNames.words)})(?!\\p{L})`,
  'iuy',
)
const LAWS = new Set(['law', 'code', 'ordinance', 'constitution'])

/** Whether a mention is one of a law: by name, and never governed by the issuer of another. */
export const isLaw = ({ type }: { type: string }): boolean => LAWS.has(type)

interface Parts {
  /** Where the mention ends so far, and from where on its title may follow. */
  end: number
  next: number
  day: CitedDay | null
  issuer: Span | null
}

/** Where what was read ends: with the bracket around it, or with the verb of `do … ban hành`. */
const closed = (text: string, found: Span, isIssuer: boolean): number => {
  if (text[found.start - 1] === '(' && text[found.end] === ')') return found.end + 1
  const isIssuedBy = text.startsWith('do ', found.start - 3) && text.startsWith(ISSUED, found.end)
  return found.end + (isIssuer && isIssuedBy ? ISSUED.length : 0)
}

/** `Luật Giáo dục (Luật số 43/2019/QH14 ngày 14/6/2019)`: behind the bracket that the head opened. */
const pastBracket = (text: string, start: number, end: number): number => {
  const words = text.slice(start, end)
  return text[end] === ')' && words.lastIndexOf('(') > words.lastIndexOf(')') ? end + 1 : end
}

/** The next that says when or by whom: a day, a year, or an issuer that the mention does not have yet. */
const readNext = (text: string, at: number, head: Head, { day, issuer }: Parts) => {
  const found = day ? null : readDay(text, at)
  const nextDay = found && text[at] === ',' && opensIssue(text, found.span.end) ? null : found
  const year = nextDay ? null : readYear(text, at)
  if (nextDay || year || issuer) return { day: nextDay, issuer: null, span: nextDay?.span ?? year }
  const isJoint = head.type === 'joint-circular' || JOINT.test(head.symbol ?? '')
  const body = readIssuedBy(text, at) ?? readIssuer(text, at, isJoint)
  const isOfName = body && isLaw(head) && head.symbol === null && endAt(IN_NAMES, text, body.start) !== null
  return isOfName || !body ? null : { day: null, issuer: body, span: body }
}

/** Reads date and issuer in whatever order they follow the head. */
export const readParts = (text: string, head: Head): Parts => {
  const { end } = head.span
  if (head.isBare) return { end, next: end, day: null, issuer: null }
  const note = head.symbol === null ? null : endAt(FOOTNOTE, text, end)
  const term = readTerm(text, note ?? end)
  const parts: Parts = { end: term ?? end, next: term ?? note ?? end, day: null, issuer: head.issuerSpan }
  for (let round = 0; round < 4; round++) {
    parts.next = pastBracket(text, head.span.start, parts.next)
    if (isLaw(head)) parts.next = endAt(PASSED, text, parts.next) ?? parts.next
    const found = readNext(text, parts.next, head, parts)
    if (!found?.span) break
    parts.day ??= found.day
    parts.issuer ??= found.issuer
    parts.end = closed(text, found.span, found.issuer !== null)
    parts.next = parts.end
  }
  const past = pastBracket(text, head.span.start, parts.end)
  return { ...parts, end: past, next: Math.max(past, parts.next) }
}
