import type { Deadline } from '../directive/deadline'
import type { Phase } from '../directive/phase'
import type { ResponsibleBody } from '../directive/responsible-body'
import type { Target } from '../directive/target'
import type { Task } from '../directive/task'
import type { ResolvedDocument } from '../resolve/document'
import type { Block } from '../structure/document'
import { countBefore } from '../text/count-before'
import type { Span } from '../text/span'
import { extracted } from './extracted'

/** What the passages of a document may hold. */
export interface PassageParts {
  responsibleBodies: ResponsibleBody[]
  deadlines: Deadline[]
  targets: Target[]
  phases: Phase[]
}

/**
 * Joins what belongs together: what is to be done, who leads, who helps, by when, measured how.
 *
 * A task is a passage: a row, an item or paragraph of its own, or a heading that charges a body with all that stands under
 * it. `1. Sở Nội vụ` / `a) Chủ trì rà soát, xong trước ngày 15/6/2020` is one task with one lead and one deadline.
 */
export const assembleTasks = (document: ResolvedDocument, parts: PassageParts): Task[] => {
  const blockAt = blockFinder(document)
  const passages = new Map<Block, PassageParts>()
  const charged = new Set<Block>()
  for (const { span } of parts.responsibleBodies) {
    const block = blockAt(span)
    if (block) charged.add(block)
  }
  const add = <K extends keyof PassageParts>(kind: K, entry: PassageParts[K][number]): void => {
    const block = blockAt(entry.span)
    if (!block) return
    const passage = passageOf(block, charged)
    const known = passages.get(passage) ?? { responsibleBodies: [], deadlines: [], targets: [], phases: [] }
    passages.set(passage, known)
    ;(known[kind] as PassageParts[K][number][]).push(entry)
  }
  for (const entry of parts.responsibleBodies) add('responsibleBodies', entry)
  for (const entry of parts.deadlines) add('deadlines', entry)
  for (const entry of parts.targets) add('targets', entry)
  for (const entry of parts.phases) add('phases', entry)
  return [...passages]
    .sort(([a], [b]) => a.index - b.index)
    .map(([block, passage], i) => taskOf(document, block, passage, `task-${i + 1}`))
}

/** The passage of a block: itself where it charges somebody, else the nearest heading above that does. */
const passageOf = (block: Block, charged: ReadonlySet<Block>): Block => {
  for (let at: Block | null = block; at; at = at.parent) if (charged.has(at)) return at
  return block
}

const taskOf = (document: ResolvedDocument, block: Block, passage: PassageParts, id: string): Task => {
  const { responsibleBodies, deadlines, targets, phases } = passage
  const leads = leadsOf(responsibleBodies)
  const what =
    leads[0]?.task ??
    deadlines[0]?.task ??
    responsibleBodies[0]?.task ??
    targets[0]?.metric ??
    phases[0]?.label
  const ids = (entries: readonly { id: string }[]): string[] => entries.map((entry) => entry.id)
  return {
    ...extracted(document, id, block.span, block),
    evidence: {},
    what: what ?? block.text.replace(/\s+/gu, ' ').trim(),
    leads: ids(leads),
    helpers: ids(responsibleBodies.filter((entry) => !leads.includes(entry))),
    deadlines: ids(deadlines),
    targets: ids(targets),
    phases: ids(phases),
  }
}

/** Who leads: the bodies that chủ trì, with all they do; where none does, everybody who does more than lend a hand. */
const leadsOf = (entries: readonly ResponsibleBody[]): ResponsibleBody[] => {
  const leading = new Set(entries.filter(({ role }) => role === 'lead').map(({ bodyId }) => bodyId))
  if (leading.size > 0) return entries.filter(({ bodyId }) => leading.has(bodyId))
  return entries.filter(({ role }) => role !== 'coordinate')
}

/** Finds the block that holds the start of a span of the source. */
const blockFinder = ({ blocks, reading }: ResolvedDocument): ((span: Span) => Block | undefined) => {
  const starts = blocks.map(({ span }) => reading.toSource(span).start)
  return ({ start }) => blocks[countBefore(starts.length, (i) => starts[i]! <= start) - 1]
}
