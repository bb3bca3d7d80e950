import type { Phase } from '../directive/phase'
import type { ResponsibleBody } from '../directive/responsible-body'
import type { Task } from '../directive/task'
import { scheduleLexicon as lexicon } from '../lexicon/schedule'
import type { ResolvedDocument } from '../resolve/document'
import type { Block } from '../structure/document'
import { responsibilityOf } from './charged'
import { extracted } from './extracted'
import { type Charged, tidyTask } from './responsibility/entries'
import { isKey, keyOf, taskAbove } from './schedule/task-above'
import { type Passage, type PassageParts, plain, TaskPassages } from './task-passages'

/**
 * Joins what belongs together: what is to be done, who leads, who helps, by when, measured how.
 *
 * A task is a passage that gives a role, a date or a measure: a clause, a row, an item. `1. Sở Nội vụ` / `a) Chủ trì rà soát,
 * xong trước ngày 15/6/2020; hướng dẫn đăng ký` are two tasks, both led by the body of the heading.
 */
export const assembleTasks = (document: ResolvedDocument, parts: PassageParts): Task[] => {
  const passages = new TaskPassages(document, parts.charged)
  for (const kind of ['deadlines', 'targets', 'phases'] as const)
    for (const entry of parts[kind]) passages.add(kind, entry)
  const named = namedIn(parts.charged)
  return passages.all
    .filter((passage) => !isBareHeading(passage))
    .sort((a, b) => a.span.start - b.span.start)
    .map((passage, i) =>
      taskOf(document, passage, inherited(document, passage.block, named), `task-${i + 1}`),
    )
}

/** A heading that names a body and nothing else charges it with what stands under it. */
const isBareHeading = ({ charged, deadlines, targets, phases }: Passage): boolean =>
  charged.every(({ heads, task }) => heads && !task) &&
  charged.length > 0 &&
  deadlines.length + targets.length + phases.length === 0

/** Who is charged where: by the block that names the bodies. */
const namedIn = (charged: readonly Charged[]): ReadonlyMap<Block, ResponsibleBody[]> => {
  const named = new Map<Block, ResponsibleBody[]>()
  for (const { block, entry } of charged) {
    const known = named.get(block)
    if (!known) named.set(block, [entry])
    else if (!known.includes(entry)) known.push(entry)
  }
  return named
}

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
  passage: Passage,
  above: readonly ResponsibleBody[],
  id: string,
): Task => {
  const { span, block, charged, deadlines, targets, phases } = passage
  const entries = charged.length > 0 ? [...new Set(charged.map(({ entry }) => entry))] : above
  const leads = leadsOf(entries)
  const ids = (list: readonly { id: string }[]): string[] => list.map((entry) => entry.id)
  return {
    ...extracted(document, id, span, block),
    evidence: {},
    what:
      whatOf(document, passage, leads) ??
      tidyTask(document.reading.text.slice(block.content.start, block.content.end)),
    leads: ids(leads),
    helpers: ids(entries.filter((entry) => !leads.includes(entry))),
    deadlines: ids(deadlines),
    targets: ids(targets),
    phases: ids(phases),
  }
}

/** What a passage says is to be done: the duties of those who lead, else what has a day, a measure or a time. */
const whatOf = (
  document: ResolvedDocument,
  { block, charged, deadlines, targets, phases }: Passage,
  leads: readonly ResponsibleBody[],
): string | null => {
  const { text } = document.reading
  const [lead] = charged.filter(({ entry }) => leads.includes(entry))
  const said = (drafts: readonly Charged[]): string | null => {
    const spans = drafts.flatMap(({ task }) => task ?? [])
    if (spans.length === 0) return null
    const start = Math.min(...spans.map((span) => span.start))
    const end = Math.max(...spans.map((span) => span.end))
    return tidyTask(text.slice(start, end)) || null
  }
  const ofLead = lead && said(charged.filter(({ body }) => body === lead.body))
  if (ofLead) return ofLead
  if (deadlines[0]) return deadlines[0].task
  const ofOthers = said(charged.slice(0, 1))
  if (ofOthers) return ofOthers
  if (targets[0]) return targets.length > 1 ? null : tidyTask(plain(targets[0].quote))
  return phases[0] ? stagedTask(document, block, phases[0]) : null
}

/** What is done in a stage: its words behind the label, what its key names, else what the item that gives its time is about. */
const stagedTask = (document: ResolvedDocument, block: Block, { label, quote }: Phase): string => {
  const words = plain(quote)
  if (isKey(words) || lexicon.timeKey.test(words)) {
    const activity = lexicon.timeOfActivity.test(keyOf(words))
      ? keyOf(words).replace(lexicon.timeOf, '')
      : null
    return activity ?? taskAbove(document, block, null)?.task ?? label
  }
  const own = tidyTask(words.startsWith(label) ? words.slice(label.length) : words)
  return /\p{L}{2}/u.test(own) ? own : (taskAbove(document, block, null)?.task ?? label)
}

/** Who leads: the bodies that chủ trì, with all they do; where none does, everybody who does more than lend a hand. */
const leadsOf = (entries: readonly ResponsibleBody[]): ResponsibleBody[] => {
  const leading = new Set(entries.filter(({ role }) => role === 'lead').map(({ bodyId }) => bodyId))
  if (leading.size > 0) return entries.filter(({ bodyId }) => leading.has(bodyId))
  return entries.filter(({ role }) => role !== 'coordinate')
}
