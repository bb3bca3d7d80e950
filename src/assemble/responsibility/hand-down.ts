import type { BodyMark } from '../../annotate/bodies/mark'
import { roleLexicon } from '../../lexicon/roles'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import type { ReadBlock } from './blocks'
import { draftsOf, helpersOf, plainDraft } from './drafts'
import type { Assignment, ClauseDuties } from './duties'
import { type Draft, sameBody } from './entries'
import { Labels } from './labels'
import type { Passages } from './passages'
import type { Clause } from './term'

/** Bodies that a heading, an opening or a sentence ending in a colon charges with what stands under it. */
interface Charge {
  bodies: BodyMark[]
  block: Block
  /** Whether what follows is led or done together, and so gives no role of its own. */
  closed: boolean
  /** Whether it is a heading of nothing but bodies, which are charged even where others do the work. */
  heading: boolean
  /** Whether it is an item that opens with them and says of itself what is to be done. */
  item: boolean
  /** Whether anything under it is a duty. */
  used: boolean
}

const OPENS = new Set(['directive', 'dispatch', 'telegram', 'notice', 'other'])

/** Hands subjects down from headings and openings to the clauses that leave theirs out, and drafts the entries. */
export class HandDown {
  readonly #drafts: Draft[] = []
  readonly #charges = new Map<Block, Charge>()
  readonly #labels: Labels
  #opening: Charge | null = null
  /** Whether an opening charges with what follows, be it that it names nobody. */
  #opened = false

  constructor(
    readonly document: ResolvedDocument,
    readonly passages: Passages,
  ) {
    this.#labels = new Labels(document.reading.text)
  }

  drafts(blocks: readonly ReadBlock[]): Draft[] {
    for (const read of blocks) this.#read(read)
    this.#completeHeadings()
    return this.#drafts
  }

  #read(read: ReadBlock): void {
    const { block, headed } = read
    if (headed) {
      const { bodies, announced } = headed
      this.#charges.set(block, {
        bodies,
        block,
        closed: false,
        heading: !announced,
        item: false,
        used: false,
      })
      return
    }
    if (read.label) {
      this.#labels.head(block, read.label)
      return
    }
    const own = { block, heads: false, item: this.#item(block, null) }
    const listed = this.#labels.under(read.bodies, own)
    if (listed) {
      for (const draft of listed) this.#drafts.push(draft)
      return
    }
    const above = this.#above(block)
    let current: Charge | null = null
    let last: Assignment | null = null
    let item = this.#item(block, above)
    /** Who an item opens with, and so is charged with what stands under it as well. */
    let first: Charge | null = null
    for (const { clause, duties } of read.clauses) {
      const labelled = this.#labels.inClause(clause, own)
      if (labelled) {
        for (const draft of labelled) this.#drafts.push(draft)
        continue
      }
      let counts = false
      for (const assignment of duties.assignments) {
        const { bodies } = assignment
        if (bodies) {
          if (!(assignment.charged || assignment.executes || this.#namesInText(block))) {
            if (above) above.used = true
            continue
          }
          if (above) above.used = true
          const apart = assignment.charged && block.marker === null
          item = apart ? block.index : this.#item(block, above)
          this.#drafts.push(...draftsOf(bodies, assignment, clause, { block, heads: false, item }))
          current = { bodies, block, closed: false, heading: false, item: false, used: false }
          if (this.#startsWithBody(clause) && clause === read.clauses[0]!.clause) first ??= current
          last = assignment
          counts = true
        } else {
          const from = this.#startsWithBody(clause) ? above : (current ?? above)
          if (
            !from ||
            (from.closed && !this.#seeksHelp(duties)) ||
            this.#describes(clause) ||
            (from === this.#opening && this.#isTitle(read))
          )
            continue
          from.used = true
          const heads = from === above
          if ((!heads || from === this.#opening) && assignment.duties.length === 0) continue
          const place = {
            block: from.block,
            heads: heads && !from.item,
            item: heads ? this.#item(from.block, from) : item,
          }
          this.#drafts.push(...draftsOf(from.bodies, assignment, clause, place))
          counts = true
        }
      }
      if (!counts && !this.#namesInText(block)) continue
      const place = { block, heads: false, item: this.#item(block, above) }
      this.#drafts.push(...helpersOf(duties, clause, place))
    }
    if (read.opens && this.#mayOpen(block)) this.#opened = true
    if (read.endsInColon && current && last) this.#open(read, current, last)
    else if (first && this.passages.hasChildren(block)) this.#charges.set(block, { ...first, item: true })
  }

  /** A sentence that ends in a colon charges its bodies with what stands under it, an opening with all that follows. */
  #open({ block }: ReadBlock, charge: Charge, { charged, duties }: Assignment): void {
    const closed = duties.some(({ role }) => role === 'lead' || role === 'coordinate')
    if (this.passages.hasChildren(block)) this.#charges.set(block, { ...charge, closed })
    else if (charged && this.#mayOpen(block)) {
      this.#opening = charge
      this.#opened = true
    }
  }

  #mayOpen({ attachment }: Block): boolean {
    return attachment === 0 && OPENS.has(this.document.header.documentType)
  }

  #above(block: Block): Charge | null {
    for (let above = block.parent; above; above = above.parent) {
      const charge = this.#charges.get(above)
      if (charge) return charge
    }
    return block.zone === 'body' && block.attachment === 0 ? this.#opening : null
  }

  /** Whether the bodies that a block's text names in a role count: in sections that carry the document out. */
  #namesInText(block: Block): boolean {
    return (
      block.zone === 'body' && (this.passages.carriesOut(block) || (this.#opened && block.attachment === 0))
    )
  }

  #item(block: Block, above: Charge | null): number {
    return this.passages.item(above && above !== this.#opening ? above.block : block).index
  }

  /** What one leads under `chủ trì:` may need the help of others than those of the heading. */
  #seeksHelp({ assignments, partners }: ClauseDuties): boolean {
    return partners.length > 0 && assignments[0]?.duties[0]?.role === 'coordinate'
  }

  /** A heading of what is to be done is said again by what stands under it. */
  #isTitle({ block }: ReadBlock): boolean {
    return block.isHeading || this.passages.isSaidAgain(block)
  }

  #startsWithBody({ terms }: Clause): boolean {
    return terms[1]?.tags.has('Agency') === true
  }

  /** Whether a clause describes (`Công tác …`, `Thời gian: …`) rather than charges. */
  #describes({ span }: Clause): boolean {
    const { text } = this.document.reading
    let at = span.start
    while (at < span.end && !/[\p{L}\p{N}]/u.test(text.charAt(at))) at++
    return roleLexicon.nominal.longest(text, at) !== null
  }

  /** A heading's body whose duties are all others' has one plain duty. */
  #completeHeadings(): void {
    const own = new Map<string, Draft[]>()
    for (const draft of this.#drafts) {
      const key = `${draft.item} ${sameBody(draft.body.name)}`
      const known = own.get(key)
      if (known) known.push(draft)
      else own.set(key, [draft])
    }
    for (const { bodies, block, heading, used } of this.#charges.values()) {
      if (!heading || !used) continue
      const place = { block, heads: true, item: this.#item(block, null) }
      for (const body of bodies) {
        const drafts = own.get(`${place.item} ${sameBody(body.name)}`) ?? []
        const charged = drafts.some((draft) => draft.heads && draft.body === body)
        const [first] = drafts
        if (charged || (first && first.role !== 'implement')) continue
        this.#drafts.push(plainDraft(body, block.content, place, 'responsible/heading'))
      }
    }
  }
}
