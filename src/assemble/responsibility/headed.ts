import type { BodyMark } from '../../annotate/bodies/mark'
import { bodyLexicon } from '../../lexicon/bodies'
import { roleLexicon } from '../../lexicon/roles'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import { contains, type Span } from '../../text/span'
import { withoutEnd } from '../../text/trim'
import { isCapital } from '../../text/words'
import { termsOf } from './clause'
import type { Term } from './term'

const LONGEST_HEADING = 400
const OWN_DUTY = /(?:trách nhiệm|nhiệm vụ)/iu

/** The citations of a block: their issuers are no actors, the verbs of their titles no duties. */
export const citedIn = (document: ResolvedDocument, block: Block): Span[] => {
  const kept: Span[] = []
  for (const { span } of document.marks.citations.within(block.content))
    if (kept.length === 0 || span.start >= kept.at(-1)!.end) kept.push(span)
  return kept
}

/** The mentions in a block that lie in no longer one and in no citation, in reading order. */
export const bodiesIn = (document: ResolvedDocument, block: Block): BodyMark[] => {
  const kept: BodyMark[] = []
  const cited = citedIn(document, block)
  let next = 0
  for (const body of document.marks.bodies.within(block.content)) {
    while (next < cited.length && cited[next]!.end <= body.span.start) next++
    if (next < cited.length && contains(cited[next]!, body.span)) continue
    const last = kept.at(-1)
    if (!last || body.span.start >= last.span.end) kept.push(body)
  }
  return kept
}

/**
 * The bodies of a heading that names nothing else: `2. Các trường học trực thuộc`, `3. Bộ Y tế có trách nhiệm:`; whom they
 * help is not among them (`Bộ Y tế có trách nhiệm giúp Chính phủ:`).
 */
export const headedBodies = (
  document: ResolvedDocument,
  block: Block,
  bodies: readonly BodyMark[],
): { bodies: BodyMark[]; announced: boolean } | null => {
  const { text } = document.reading
  const { start, end } = block.content
  if (bodies.length === 0 || end - start > LONGEST_HEADING) return null
  const towards = roleLexicon.towards.longest(text, start)
  const from =
    towards && text.charAt(towards.end) === ' ' ? towards.end + 1 : behindLabel(text, start, bodies)
  if (bodies[0]!.span.start > from + 1) return null
  const [, ...terms] = termsOf(text, { start: from, end }, bodies)
  // Before a colon a list may name bodies that are not known, and say more of those that are.
  const isList = text.charAt(end - 1) === ':'
  const only = terms.every(
    ({ tags, text: words }) =>
      tags.has('Agency') ||
      tags.has('Between') ||
      tags.has('Help') ||
      words.startsWith('(') ||
      (isList && tags.has('Other') && !tags.has('Act')),
  )
  if (!only) return null
  const helped = terms.find(({ tags }) => tags.has('Help'))?.span.start ?? end
  return {
    bodies: bodies.filter(({ span }) => span.start < helped).map((body) => described(text, body, terms)),
    announced: OWN_DUTY.test(text.slice(start, from)),
  }
}

const LONGEST_LABEL = 40

const QUANTIFIERS: ReadonlySet<string> = new Set(bodyLexicon.openings.quantifiers)

/** Where the bodies begin behind a label that names none (`2. Cơ sở: Hội LHPN các xã`) or the word that opens a list: `Các Bộ: …`. */
const behindLabel = (text: string, start: number, [first]: readonly BodyMark[]): number => {
  const label = text.slice(start, first!.span.start)
  const opens = /^[^:;,.]+: $/u.test(label) || QUANTIFIERS.has(label.trim().toLowerCase())
  return label.length <= LONGEST_LABEL && opens ? first!.span.start : start
}

/** A body with the words that say which of its kind are meant: `Chủ tịch UBND các xã, thị trấn có rừng:`. */
const described = (text: string, body: BodyMark, terms: readonly Term[]): BodyMark => {
  const { start, end } = body.span
  const more = terms.find(({ tags, span }) => tags.has('Other') && span.start === end + 1)
  if (!more || text.charAt(end) !== ' ' || isCapital(text, more.span.start)) return body
  const words = withoutEnd(text.slice(more.span.start, more.span.end), ' \n\t:,;')
  const span = { start, end: more.span.start + words.length }
  return { ...body, span, text: text.slice(span.start, span.end), name: `${body.name} ${words}` }
}
