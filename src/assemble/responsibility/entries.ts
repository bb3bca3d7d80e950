import type { BodyMark } from '../../annotate/bodies/mark'
import { bodyIdOf } from '../../body/id'
import type { ResponsibleBody, Role } from '../../directive/responsible-body'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
import { remembered } from '../../text/words'
import { evidence, extracted, howNamed } from '../extracted'

/** One reading of who must do what, before those that say the same in one item are put together. */
export interface Draft {
  body: BodyMark
  role: Role
  /** The block the mention stands in. */
  block: Block
  /** Index of the block of the numbered item, within which the same body and role is one entry. */
  item: number
  /** Whether the body stands in a heading or an opening; it is kept before one in the text. */
  heads: boolean
  /** The verb that gives the role; null where the role is concluded. */
  verb: Span | null
  task: Span | null
  rule: string
}

const QUANTIFIER = /^(?:tất cả các|toàn thể các|các|những|mỗi|từng|một số)(?!\p{L}) */iu

/** The same for names that mean the same: `Mỗi huyện uỷ` and `Các huyện ủy`. */
export const sameBody = remembered((name) => bodyIdOf(name.replace(QUANTIFIER, '')))

const FRAME = new Set([...' :;,.–-/\n\t'])

/** The words of a task without the punctuation around them. */
const tidyTask = (text: string): string => {
  let start = 0
  let end = text.length
  while (start < end && FRAME.has(text.charAt(start))) start++
  while (end > start && FRAME.has(text.charAt(end - 1))) end--
  return text.slice(start, end).replace(/\s+/gu, ' ')
}

/** One entry for each body, role and item, in reading order. */
export const entriesOf = (document: ResolvedDocument, drafts: readonly Draft[]): ResponsibleBody[] => {
  const kept = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = `${draft.item} ${draft.role} ${sameBody(draft.body.name)}`
    const known = kept.get(key)
    if (!known || (draft.heads && !known.heads)) kept.set(key, draft)
  }
  return [...kept.values()]
    .sort((a, b) => a.body.span.start - b.body.span.start)
    .map((draft, index) => entry(document, draft, index))
}

const entry = (document: ResolvedDocument, draft: Draft, index: number): ResponsibleBody => {
  const { body, role, block, verb, task, rule } = draft
  const words = task && tidyTask(document.reading.text.slice(task.start, task.end))
  return {
    ...extracted(document, `responsible-${index + 1}`, body.span, block),
    body: body.name,
    bodyId: bodyIdOf(body.name),
    role,
    task: words || null,
    evidence: {
      body: evidence(document, howNamed(body.name, body.text), body.span, body.rule),
      role: evidence(document, verb ? 'read' : 'inferred', verb, rule),
    },
  }
}
