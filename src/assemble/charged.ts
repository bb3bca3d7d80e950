import type { ResolvedDocument } from '../resolve/document'
import type { Block } from '../structure/document'
import type { Bearer } from './bearer'
import { readBlocks } from './responsibility/blocks'
import type { Charge } from './responsibility/charges'
import type { Draft } from './responsibility/entries'
import { HandDown } from './responsibility/hand-down'
import { Passages } from './responsibility/passages'

/** What the paragraphs of a document say of who must do what. */
interface Responsibility {
  drafts: readonly Draft[]
  /** Who is charged, by a heading or an opening, with what a block says without naming anybody. */
  charged: ReadonlyMap<Block, Charge>
}

const known = new WeakMap<ResolvedDocument, Responsibility>()

/** Reads who must do what, once for each document: its bodies and its deadlines ask for it. */
export const responsibilityOf = (document: ResolvedDocument): Responsibility => {
  const read = known.get(document)
  if (read) return read
  const passages = new Passages(document)
  const handed = new HandDown(document, passages)
  const responsibility = { drafts: handed.drafts(readBlocks(document, passages)), charged: handed.charged }
  known.set(document, responsibility)
  return responsibility
}

/** Whom a sentence ending in a colon, or the opening of a chỉ thị or công văn, charges with a block. */
export const chargedWith = (document: ResolvedDocument, block: Block): Bearer | null => {
  const bodies = responsibilityOf(document).charged.get(block)?.bodies
  const [first, last] = [bodies?.[0], bodies?.at(-1)]
  if (!bodies || !first || !last) return null
  const name = bodies.map((body) => body.name).join(', ')
  return { name, span: { start: first.span.start, end: last.span.end }, how: 'inferred' }
}

/**
 * Who leads by a label in the item that a block stands in: `1. Dự án tập huấn` / `Mục tiêu: …` / `Cơ quan chủ trì: Bộ Xây
 * dựng`. The nearest item that has such a label decides; none where it names several.
 */
export const labelledLead = (document: ResolvedDocument, block: Block): Bearer | null => {
  const labels = labelsOf(document)
  for (let above = block.parent; above; above = above.parent) {
    const [only, ...others] = labels.get(above) ?? []
    if (!only) continue
    return others.length === 0 ? { name: only.body.name, span: only.body.span, how: 'inferred' } : null
  }
  return null
}

const labelled = new WeakMap<ResolvedDocument, ReadonlyMap<Block, Draft[]>>()

/** The bodies that a label has lead, by the block that their own block stands in. */
const labelsOf = (document: ResolvedDocument): ReadonlyMap<Block, Draft[]> => {
  const read = labelled.get(document)
  if (read) return read
  const byParent = new Map<Block, Draft[]>()
  for (const draft of responsibilityOf(document).drafts) {
    const above = draft.rule === 'responsible/label' && draft.role === 'lead' ? draft.block.parent : null
    if (above) byParent.set(above, [...(byParent.get(above) ?? []), draft])
  }
  labelled.set(document, byParent)
  return byParent
}
