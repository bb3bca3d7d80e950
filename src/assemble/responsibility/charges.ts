import type { BodyMark } from '../../annotate/bodies/mark'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import type { Assignment } from './duties'
import type { Passages } from './passages'

/** Bodies that a heading, an opening or a sentence ending in a colon charges with what stands under it. */
export interface Charge {
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

/** A charge of bodies that a block names, before it is known what stands under it. */
export const chargeOf = (block: Block, bodies: BodyMark[]): Charge => ({
  bodies,
  block,
  closed: false,
  heading: false,
  item: false,
  used: false,
})

const OPENS = new Set(['directive', 'dispatch', 'telegram', 'notice', 'other'])

/** Who is charged with what stands under a block, and with what follows the opening of a chỉ thị or công văn. */
export class Charges {
  readonly #byBlock = new Map<Block, Charge>()
  #opening: Charge | null = null
  #opened = false

  constructor(
    readonly document: ResolvedDocument,
    readonly passages: Passages,
  ) {}

  add(charge: Charge): void {
    this.#byBlock.set(charge.block, charge)
  }

  /** An opening that charges with what follows, be it that it names nobody: items with a subject of their own count. */
  open({ attachment }: Block): boolean {
    const opens = attachment === 0 && OPENS.has(this.document.header.documentType)
    this.#opened ||= opens
    return opens
  }

  /** A sentence that ends in a colon charges its bodies with what stands under it, an opening with all that follows. */
  announce(charge: Charge, { charged, duties }: Assignment): void {
    const closed = duties.some(({ role }) => role === 'lead' || role === 'coordinate')
    if (this.passages.hasChildren(charge.block)) this.add({ ...charge, closed })
    else if (charged && this.open(charge.block)) this.#opening = charge
  }

  /** Who is charged with a block that names nobody itself. */
  above(block: Block): Charge | null {
    for (let above = block.parent; above; above = above.parent) {
      const charge = this.#byBlock.get(above)
      if (charge) return charge
    }
    return block.zone === 'body' && block.attachment === 0 ? this.#opening : null
  }

  isOpening(charge: Charge | null): boolean {
    return charge !== null && charge === this.#opening
  }

  /** Whether the bodies that a block's text names in a role count: in sections that carry the document out. */
  countsNamed(block: Block): boolean {
    return (
      block.zone === 'body' && (this.passages.carriesOut(block) || (this.#opened && block.attachment === 0))
    )
  }

  /** Index of the numbered item that a charge's duties belong to, or a block's where nobody above is charged. */
  item(block: Block, above: Charge | null): number {
    return this.passages.item(above && !this.isOpening(above) ? above.block : block).index
  }

  /** Headings of nothing but bodies under which something is to be done. */
  get headings(): Charge[] {
    return [...this.#byBlock.values()].filter(({ heading, used }) => heading && used)
  }
}
