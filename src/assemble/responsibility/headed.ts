import type { BodyMark } from '../../annotate/bodies/mark'
import { roleLexicon } from '../../lexicon/roles'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import { termsOf } from './clause'

const LONGEST_HEADING = 400
const OWN_DUTY = /(?:trách nhiệm|nhiệm vụ)/iu

/** The mentions in a block that lie in no longer one, in reading order. */
export const bodiesIn = (document: ResolvedDocument, block: Block): BodyMark[] => {
  const kept: BodyMark[] = []
  for (const body of document.marks.bodies.within(block.content)) {
    const last = kept.at(-1)
    if (!last || body.span.start >= last.span.end) kept.push(body)
  }
  return kept
}

/** The bodies of a heading that names nothing else: `2. Các trường học trực thuộc`, `3. Bộ Y tế có trách nhiệm:`. */
export const headedBodies = (
  document: ResolvedDocument,
  block: Block,
  bodies: readonly BodyMark[],
): { bodies: BodyMark[]; announced: boolean } | null => {
  const { text } = document.reading
  const { start, end } = block.content
  if (bodies.length === 0 || end - start > LONGEST_HEADING) return null
  const towards = roleLexicon.towards.longest(text, start)
  const from = towards && text.charAt(towards.end) === ' ' ? towards.end + 1 : start
  if (bodies[0]!.span.start > from + 1) return null
  const [, ...terms] = termsOf(text, { start: from, end }, bodies)
  const only = terms.every(({ tags, text: words }) => tags.has('Agency') || tags.has('Between') || words.startsWith('('))
  return only ? { bodies: [...bodies], announced: OWN_DUTY.test(text.slice(start, from)) } : null
}
