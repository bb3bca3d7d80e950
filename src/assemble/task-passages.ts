import type { Deadline } from '../directive/deadline'
import type { Phase } from '../directive/phase'
import type { Target } from '../directive/target'
import type { ResolvedDocument } from '../resolve/document'
import type { Block } from '../structure/document'
import { countBefore } from '../text/count-before'
import { bySpan, type Span } from '../text/span'
import { SpanTable } from '../text/span-table'
import { blockAt } from './extracted'
import type { Charged } from './responsibility/entries'

/** What the passages of a document may hold. */
export interface PassageParts {
  charged: Charged[]
  deadlines: Deadline[]
  targets: Target[]
  phases: Phase[]
}

/** A passage that says what is to be done, `span` in reading offsets: a clause, a row, an item that sets a day or a measure. */
export interface Passage extends PassageParts {
  span: Span
  block: Block
}

type Kind = 'deadlines' | 'targets' | 'phases'

/** The passages of a document: those that charge somebody, and those that only set a day or a measure. */
export class TaskPassages {
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

/** Words of the source as the other strings of a directive are: NFC, white space collapsed. */
export const plain = (quote: string): string => quote.normalize('NFC').replace(/\s+/gu, ' ')

/** Finds the block that holds the start of a span of the source. */
const blockFinder = ({ blocks, reading }: ResolvedDocument): ((span: Span) => Block | undefined) => {
  const starts = blocks.map(({ span }) => reading.toSource(span).start)
  return ({ start }) => blocks[countBefore(starts.length, (i) => starts[i]! <= start) - 1]
}
