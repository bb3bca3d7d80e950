import type { Deadline } from '../directive/deadline'
import type { Phase } from '../directive/phase'
import type { ResponsibleBody } from '../directive/responsible-body'
import type { Target } from '../directive/target'
import type { Task } from '../directive/task'
import type { ResolvedDocument } from '../resolve/document'
import type { Block } from '../structure/document'
import { countBefore } from '../text/count-before'
import type { Span } from '../text/span'
import { responsibilityOf } from './charged'
import { extracted } from './extracted'

/** What the passages of a document may hold. */
export interface PassageParts {
  responsibleBodies: ResponsibleBody[]
  deadlines: Deadline[]
  targets: Target[]
  phases: Phase[]
}

type Kind = keyof PassageParts

/**
 * Joins what belongs together: what is to be done, who leads, who helps, by when, measured how.
 *
 * A task is a passage that gives a role or a date: a row, an item, a paragraph. `1. Sở Nội vụ` / `a) Chủ trì rà soát, xong
 * trước ngày 15/6/2020` / `b) Hướng dẫn đăng ký` are two tasks, both led by the body of the heading.
 */
export const assembleTasks = (document: ResolvedDocument, parts: PassageParts): Task[] => {
  const blockAt = blockFinder(document)
  const passages = new Map<Block, PassageParts>()
  /** Who is charged where: by the block that names the bodies. */
  const named = new Map<Block, ResponsibleBody[]>()
  const add = <K extends Kind>(
    kind: K,
    block: Block | null | undefined,
    entry: PassageParts[K][number],
  ): void => {
    if (!block) return
    const passage = passages.get(block) ?? { responsibleBodies: [], deadlines: [], targets: [], phases: [] }
    passages.set(block, passage)
    ;(passage[kind] as PassageParts[K][number][]).push(entry)
  }
  for (const entry of parts.responsibleBodies) {
    const block = blockAt(entry.span)
    if (!block) continue
    const known = named.get(block)
    if (known) known.push(entry)
    else named.set(block, [entry])
    // A heading's body acts in the item that says what it does; that of a cell in its row, not in the table's head.
    const role = entry.evidence.role?.span
    const acting = role ? blockAt(role) : undefined
    add('responsibleBodies', acting && acting.index > block.index ? acting : block, entry)
  }
  const nearest = (block: Block | undefined): Block | undefined => {
    for (let at: Block | null = block ?? null; at; at = at.parent) if (passages.has(at)) return at
    return block
  }
  for (const entry of parts.deadlines) {
    const block = blockAt(entry.span)
    add('deadlines', block && statesTask(block, entry) ? block : nearest(block), entry)
  }
  for (const entry of parts.targets) add('targets', nearest(blockAt(entry.span)), entry)
  for (const entry of parts.phases) add('phases', nearest(blockAt(entry.span)), entry)
  return [...passages]
    .sort(([a], [b]) => a.index - b.index)
    .map(([block, passage], i) =>
      taskOf(document, block, passage, inherited(document, block, named), `task-${i + 1}`),
    )
}

/** Enough of a task's words to know them again, and of a block's to find them in. */
const KNOWN_BY = 16
const LONGEST = 2000

/** Whether the task of a deadline stands in its own block, not in one before or above it. */
const statesTask = ({ text }: Block, { quote, task }: Deadline): boolean =>
  [quote, text.slice(0, LONGEST)].some((said) =>
    said.normalize('NFC').replace(/\s+/gu, ' ').includes(task.slice(0, KNOWN_BY)),
  )

/** Who is charged with a block that gives nobody a role itself: by an opening, or the nearest heading above. */
const inherited = (
  document: ResolvedDocument,
  block: Block,
  named: ReadonlyMap<Block, ResponsibleBody[]>,
): ResponsibleBody[] => {
  const charge = responsibilityOf(document).charged.get(block)
  const charged = charge && named.get(charge.block)
  if (charged) return firstOfEach(charged)
  for (let above = block.parent; above; above = above.parent) {
    const entries = named.get(above)
    if (entries) return firstOfEach(entries)
  }
  return []
}

/** One entry for each body, its first: the others give the roles of other items. */
const firstOfEach = (entries: readonly ResponsibleBody[]): ResponsibleBody[] =>
  [...new Map([...entries].reverse().map((entry) => [entry.bodyId, entry])).values()].reverse()

const taskOf = (
  document: ResolvedDocument,
  block: Block,
  { responsibleBodies: own, deadlines, targets, phases }: PassageParts,
  above: readonly ResponsibleBody[],
  id: string,
): Task => {
  const entries = own.length > 0 ? own : above
  const leads = leadsOf(entries)
  const what =
    leadsOf(own)[0]?.task ?? deadlines[0]?.task ?? own[0]?.task ?? targets[0]?.metric ?? phases[0]?.label
  const ids = (list: readonly { id: string }[]): string[] => list.map((entry) => entry.id)
  return {
    ...extracted(document, id, block.span, block),
    evidence: {},
    what: what ?? block.text.replace(/\s+/gu, ' ').trim(),
    leads: ids(leads),
    helpers: ids(entries.filter((entry) => !leads.includes(entry))),
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
