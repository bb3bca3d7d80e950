import { roleLexicon } from '../../lexicon/roles'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import type { ReadBlock } from './blocks'
import { type Charge, Charges, chargeOf } from './charges'
import { draftsOf, helpersOf, plainDraft } from './drafts'
import type { Assignment, ClauseDuties } from './duties'
import { type Draft, sameBody } from './entries'
import { Labels } from './labels'
import type { Passages } from './passages'
import type { Clause } from './term'

/** `Báo cáo tổng kết của các đơn vị gửi về Ban`: a paper of others, no duty of who receives it. */
const OF_OTHERS = /^(?:Báo cáo|Hồ sơ|Danh sách) [^.;:,]{0,80}của [^.;:]{2,60} (?:gửi|nộp) /u

/** Hands subjects down from headings and openings to the clauses that leave theirs out, and drafts the entries. */
export class HandDown {
  /** Who is charged with what each block says, where it names nobody itself. */
  readonly charged = new Map<Block, Charge>()
  readonly #drafts: Draft[] = []
  readonly #charges: Charges
  readonly #labels: Labels

  constructor(
    readonly document: ResolvedDocument,
    readonly passages: Passages,
  ) {
    this.#charges = new Charges(document, passages)
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
      this.#charges.add({ ...chargeOf(block, bodies), heading: !announced })
      return
    }
    if (read.label) {
      this.#labels.head(block, read.label)
      return
    }
    const own = { block, heads: false, opened: false, item: this.#charges.item(block, null) }
    const listed = this.#labels.under(read.bodies, own)
    if (listed) {
      for (const draft of listed) this.#drafts.push(draft)
      return
    }
    const above = this.#charges.above(block)
    if (above) this.charged.set(block, above)
    let current: Charge | null = null
    let last: Assignment | null = null
    let item = this.#charges.item(block, above)
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
          if (!(assignment.charged || assignment.executes || this.#charges.countsNamed(block))) {
            if (above) above.used = true
            continue
          }
          if (above) above.used = true
          const apart = assignment.charged && block.marker === null
          item = apart ? block.index : this.#charges.item(block, above)
          this.#drafts.push(
            ...draftsOf(bodies, assignment, clause, { block, heads: false, opened: false, item }),
          )
          current = chargeOf(block, bodies)
          if (this.#startsWithBody(clause) && clause === read.clauses[0]!.clause) first ??= current
          last = assignment
          counts = true
        } else {
          const from = this.#startsWithBody(clause) ? above : (current ?? above)
          if (
            !from ||
            (from.closed && !this.#seeksHelp(duties)) ||
            this.#describes(clause) ||
            (this.#charges.isOpening(from) && this.#isTitle(read))
          )
            continue
          from.used = true
          const heads = from === above
          if ((!heads || this.#charges.isOpening(from)) && assignment.duties.length === 0) continue
          const place = {
            block: from.block,
            heads: heads && !from.item,
            opened: this.#charges.isOpening(from),
            item: heads ? this.#charges.item(from.block, from) : item,
          }
          this.#drafts.push(...draftsOf(from.bodies, assignment, clause, place))
          counts = true
        }
      }
      if (!counts && !this.#charges.countsNamed(block)) continue
      const place = { block, heads: false, opened: false, item: this.#charges.item(block, above) }
      this.#drafts.push(...helpersOf(duties, clause, place))
    }
    if (read.opens) this.#charges.open(block)
    if (read.endsInColon && current && last) this.#charges.announce(current, last)
    else if (first && this.passages.hasChildren(block)) this.#charges.add({ ...first, item: true })
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
    return roleLexicon.nominal.longest(text, at) !== null || OF_OTHERS.test(text.slice(at, span.end))
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
    for (const { bodies, block } of this.#charges.headings) {
      const place = { block, heads: true, opened: false, item: this.#charges.item(block, null) }
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
