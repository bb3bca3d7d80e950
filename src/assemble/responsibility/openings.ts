import type { BodyMark } from '../../annotate/bodies/mark'
import { roleLexicon } from '../../lexicon/roles'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import { bodiesIn } from './headed'

/** What stands between two bodies of a list, and between a list and its verb. */
const JOINT = /[,;]? (?:và |hoặc )?|[,;]/uy

/** How an item opens: with a body that is charged, with one that does something, or with neither. */
export type Opening = 'charged' | 'acts' | null

/**
 * Whether an item opens with the body that is to do it: `Vụ Tài chính chủ trì, phối hợp với …`, `Sở Y tế: …` charge;
 * `Các trường học tổ chức …` only tells what they do.
 */
export const openingOf = (document: ResolvedDocument, block: Block): Opening => {
  const { text } = document.reading
  const [first] = document.marks.bodies.within(block.content)
  if (!first || first.span.start > block.content.start + 1) return null
  const starts = new Map(bodiesIn(document, block).map((body) => [body.span.start, body]))
  for (let body: BodyMark | undefined = first; body; ) {
    const { end }: BodyMark['span'] = body.span
    if (text.charAt(end) === ':') return end + 1 < block.content.end ? 'charged' : null
    JOINT.lastIndex = end
    if (!JOINT.test(text)) return null
    const next = JOINT.lastIndex
    const verb = verbAt(text, next)
    if (verb) return verb
    const joined = roleLexicon.with.longest(text, next)
    body = starts.get(joined ? joined.end + 1 : next)
  }
  return null
}

const verbAt = (text: string, at: number): Opening => {
  if (roleLexicon.assigning.longest(text, at)) return 'charged'
  const tags = roleLexicon.phrases.longest(text, at)?.value.tags
  return tags?.includes('RoleVerb') || tags?.includes('Between') ? 'acts' : null
}
