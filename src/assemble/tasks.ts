import type { Deadline } from '../directive/deadline'
import type { Phase } from '../directive/phase'
import type { ResponsibleBody } from '../directive/responsible-body'
import type { Target } from '../directive/target'
import type { Task } from '../directive/task'
import { scheduleLexicon as lexicon } from '../lexicon/schedule'
import type { ResolvedDocument } from '../resolve/document'
import type { Block } from '../structure/document'
import { countBefore } from '../text/count-before'
import { bySpan, type Span } from '../text/span'
import { SpanTable } from '../text/span-table'
import { responsibilityOf } from './charged'
import { blockAt, extracted } from './extracted'
import { type Charged, tidyTask } from './responsibility/entries'
import { isKey, keyOf, taskAbove } from './schedule/task-above'

/** What the passages of a document may hold. */
export interface PassageParts {
  charged: Charged[]
  deadlines: Deadline[]
  targets: Target[]
  phases: Phase[]
}

/** A passage that says what is to be done, `span` in reading offsets: a clause, a row, an item that sets a day or a measure. */
interface Passage extends PassageParts {
  span: Span
  block: Block
}

type Kind = 'deadlines' | 'targets' | 'phases'

/**
 * Joins what belongs together: what is to be done, who leads, who helps, by when, measured how.
 *
 * A task is a passage that gives a role, a date or a measure: a clause, a row, an item. `1. Sở Nội vụ` / `a) Chủ trì rà soát,
 * xong trước ngày 15/6/2020; hướng dẫn đăng ký` are two tasks, both led by the body of the heading.
 */
export const assembleTasks = (document: ResolvedDocument, parts: PassageParts): Task[] => {
  const passages = new Passages(document, parts.charged)
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

/** The passages of a document: those that charge somebody, and those that only set a day or a measure. */
class Passages {
  readonly all: Passage[] = []
  readonly #byStart = new Map<number, Passage>()
  readonly #byBlock = new Map<Block, Passage[]>()
  readonly #charging: SpanTable<{ span: Span; passage: Passage }>
  readonly #blockAt: (span: Span) => Block | undefined

  constructor(
    readonly document: ResolvedDocument,
    charged: readonly Charged[],
  ) {
    for (const each of charged) {
      const block = blockAt(document, each.passage.start) ?? each.block
      this.#open(each.passage, block).charged.push(each)
    }
    const { reading } = document
    this.#charging = new SpanTable(
      this.all.map((passage) => ({ span: reading.toSource(passage.span), passage })).sort(bySpan),
    )
    this.#blockAt = blockFinder(document)
  }

  /** Puts what has a day or a measure to the words that charge somebody with it, or makes a passage of its own of it. */
  add<K extends Kind>(kind: K, entry: PassageParts[K][number]): void {
    const block = this.#blockAt(entry.span)
    if (!block) return
    const { passage } = this.#charging.touching(entry.span).reduce(
      (best, { span, passage }) => {
        const shared = Math.min(span.end, entry.span.end) - Math.max(span.start, entry.span.start)
        return shared > best.shared ? { passage, shared } : best
      },
      { passage: null as Passage | null, shared: 0 },
    )
    const found = passage ?? (isOwn(kind, block, entry) ? null : this.#nearest(block, entry.span))
    const list = (found ?? this.#open(block.span, block))[kind] as PassageParts[K][number][]
    list.push(entry)
  }

  #open(span: Span, block: Block): Passage {
    const known = this.#byStart.get(span.start)
    if (known) return known
    const passage = { span, block, charged: [], deadlines: [], targets: [], phases: [] }
    this.#byStart.set(span.start, passage)
    this.all.push(passage)
    const own = this.#byBlock.get(block)
    if (own) own.push(passage)
    else this.#byBlock.set(block, [passage])
    return passage
  }

  /** The last passage of the block before what is to be put somewhere, or of the nearest block above that has any. */
  #nearest(block: Block, { start }: Span): Passage | null {
    const { reading } = this.document
    for (let at: Block | null = block; at; at = at.parent) {
      const own = this.#byBlock.get(at)
      if (own) return own.findLast(({ span }) => reading.toSource(span).start <= start) ?? own[0]!
    }
    return null
  }
}

/** Enough of a task's words to know them again, and of a block's to find them in. */
const KNOWN_BY = 16
const LONGEST = 2000

/** Whether the task of a deadline stands in its own block, not in one before or above it. */
const isOwn = (kind: Kind, { text }: Block, entry: Deadline | Target | Phase): boolean =>
  kind === 'deadlines' &&
  [entry.quote, text.slice(0, LONGEST)].some((said) =>
    plain(said).includes((entry as Deadline).task.slice(0, KNOWN_BY)),
  )

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
    what: whatOf(document, passage, leads) ?? tidyTask(block.text),
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

/** Words of the source as the other strings of a directive are: NFC, white space collapsed. */
const plain = (quote: string): string => quote.normalize('NFC').replace(/\s+/gu, ' ')

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

/** Finds the block that holds the start of a span of the source. */
const blockFinder = ({ blocks, reading }: ResolvedDocument): ((span: Span) => Block | undefined) => {
  const starts = blocks.map(({ span }) => reading.toSource(span).start)
  return ({ start }) => blocks[countBefore(starts.length, (i) => starts[i]! <= start) - 1]
}
