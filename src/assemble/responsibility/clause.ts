import type { BodyMark } from '../../annotate/bodies/mark'
import type { Role } from '../../directive/responsible-body'
import { type RolePhrase, roleLexicon } from '../../lexicon/roles'
import type { Span } from '../../text/span'
import type { TrieMatch } from '../../text/word-trie'
import { isCapital, isWordUnit, wordEnd } from '../../text/words'
import { asideEnd, closings } from './asides'
import { basisEnd } from './basis'
import { condense } from './condense'
import { joinBodies } from './lists'
import { phraseAt } from './phrase-at'
import { has, type Term } from './term'

/** No sentence that assigns duties has more; what a damaged text runs together is read up to here. */
const MOST_TERMS = 300
/** `(a)` only counts what follows. */
const ENUMERATOR = 3

const term = (
  text: string,
  span: Span,
  tags: readonly string[],
  role: Role | null = null,
  body: BodyMark | null = null,
): Term => {
  const words = text.slice(span.start, span.end)
  return {
    text: words,
    normal: words.toLowerCase(),
    tags: new Set(tags),
    span,
    body,
    role,
  }
}

const LABEL = /[^:;,.()“”]{2,60}:/uy

/** Where a label before a colon ends (`Đo lường, chất lượng: UBND huyện …`); -1 where none stands there or it names a body. */
const labelEnd = (text: string, { start, end }: Span, bodies: readonly BodyMark[]): number => {
  LABEL.lastIndex = start
  const label = LABEL.exec(text)?.[0]
  if (label === undefined || start + label.length >= end) return -1
  const colon = start + label.length - 1
  return bodies.some(({ span }) => span.start < colon) ? -1 : colon
}

/** No word that holds a charging one is longer. */
const LONGEST_HOLDER = 24

const NOUN = / (?:chuyên môn )?của(?!\p{L})/uy
const NOUN_ROLES: ReadonlySet<Role | null> = new Set(['supervise', 'report', 'advise', 'coordinate'])

/** A noun, not a verb: `hướng dẫn của Sở`, `hướng dẫn chuyên môn của Sở`; longer phrases are verbs (`tổng hợp báo cáo của …`). */
const isNoun = (text: string, at: number, { value, end }: TrieMatch<RolePhrase>): boolean => {
  if (!NOUN_ROLES.has(value.role) || text.slice(at, end).split(' ').length > 2) return false
  NOUN.lastIndex = end
  return NOUN.test(text)
}

/** Whether other words may be a verb that no list knows, and not what describes the body before them (`của`, `được`). */
const acts = (text: string, at: number): boolean =>
  isWordUnit(text.charCodeAt(at)) && !isCapital(text, at) && roleLexicon.inert.longest(text, at) === null

const NONE: ReadonlyMap<number, number> = new Map()

/** Cuts a clause into the terms that the patterns read; `opaque` leads from the start to the end of
 * stretches whose words say nothing here (citations). */
export const termsOf = (
  text: string,
  span: Span,
  bodies: readonly BodyMark[],
  opaque: ReadonlyMap<number, number> = NONE,
): Term[] => {
  const starts = new Map(bodies.map((body) => [body.span.start, body]))
  const terms: Term[] = [term(text, { start: span.start, end: span.start }, ['Start', 'Edge'])]
  let other = -1
  const flush = (at: number): void => {
    if (other >= 0)
      terms.push(term(text, { start: other, end: at }, acts(text, other) ? ['Other', 'Act'] : ['Other']))
    other = -1
  }
  const push = (
    to: number,
    tags: readonly string[],
    role: Role | null = null,
    body: BodyMark | null = null,
  ): number => {
    flush(at)
    terms.push(term(text, { start: at, end: to }, tags, role, body))
    return to
  }
  const closes = closings(text, span)
  let at = span.start
  const label = labelEnd(text, span, bodies)
  if (label >= 0) {
    other = at
    at = label
  }
  while (at < span.end && terms.length < MOST_TERMS) {
    const last = other < 0 ? terms.at(-1)!.tags : null
    const body = starts.get(at)
    if (body && body.span.end <= span.end) {
      at = push(body.span.end, ['Agency'], null, body)
      continue
    }
    const told = last?.has('Agency') || (last?.has('Comma') && has(terms.at(-2), 'Agency'))
    const aside = told ? asideEnd(text, at, span.end, closes, starts) : -1
    if (aside >= 0) {
      at = aside
      continue
    }
    const whole = opaque.get(at)
    if (whole !== undefined && whole <= span.end) {
      if (other < 0) other = at
      at = whole
      continue
    }
    if (!isWordUnit(text.charCodeAt(at))) {
      const close = closes(at)
      if (close >= 0 && close - at <= ENUMERATOR) at = close + 1
      else if (close >= 0) {
        if (other < 0) other = at
        at = close + 1
      } else if (text.charAt(at) === ',' || text.charAt(at) === ';')
        at = push(at + 1, ['Comma', 'Between', 'Edge'])
      else if (text.charAt(at) === ':') at = push(at + 1, ['Colon', 'Between', 'Edge'])
      else at++
      continue
    }
    const opens = last !== null && OPENS_GROUND.some((tag) => last.has(tag))
    const found = phraseAt(text, at)
    const basis = opens && !found?.value.tags.includes('Between') ? roleLexicon.basis.longest(text, at) : null
    if (basis && basis.end >= (found?.end ?? 0)) {
      const end = basisEnd(text, at, span.end, starts)
      if (end >= 0) {
        at = push(end, ['Basis', 'Between', 'Edge'])
        continue
      }
    }
    const denied =
      found?.value.tags.includes('Charge') &&
      !roleLexicon.purpose.test(text.slice(span.start, span.start + LONGEST_HOLDER)) &&
      roleLexicon.holdsCharge.test(text.slice(Math.max(span.start, at - LONGEST_HOLDER), at))
    if (found && found.end <= span.end && !denied && !isNoun(text, at, found)) {
      at = push(found.end, found.value.tags, found.value.role)
      continue
    }
    if (other < 0) other = at
    at = wordEnd(text, at)
  }
  flush(at)
  return condense(joinBodies(text, terms))
}

/** What a ground may stand behind. */
const OPENS_GROUND = ['Start', 'Agency', 'Adverb', 'Comma']
