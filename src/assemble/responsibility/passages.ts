import { roleLexicon } from '../../lexicon/roles'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import { bare } from '../../text/fold'
import { assignmentLists } from './assignment-lists'

const LONGEST_TITLE = 160
const BULLETS = new Set(['dash', 'plus', 'star'])
const DECIDES = new Set(['decision', 'resolution'])

/** Where in a document its text names who must do what, and which item each block belongs to. */
export class Passages {
  readonly #carriesOut = new Map<Block, boolean>()
  readonly #hasChildren = new Set<Block>()
  readonly #hasItems = new Set<Block>()
  /** The last numbered item under each block. */
  readonly #last = new Map<Block | null, Block>()
  readonly #decides: boolean
  readonly #lists: ReadonlySet<Block>

  constructor(readonly document: ResolvedDocument) {
    this.#decides = DECIDES.has(document.header.documentType)
    this.#lists = assignmentLists(document)
    for (const block of document.blocks) {
      const { parent, marker } = block
      if (parent) this.#hasChildren.add(parent)
      if (parent && marker) this.#hasItems.add(parent)
      if (marker && block.zone === 'body') this.#last.set(parent, block)
    }
  }

  hasChildren(block: Block): boolean {
    return this.#hasChildren.has(block)
  }

  /** Whether what stands under a block says it again; lines under the last item may close the document. */
  isSaidAgain(block: Block): boolean {
    const isLast = this.#last.get(block.parent) === block
    return isLast ? this.#hasItems.has(block) : this.#hasChildren.has(block)
  }

  /** Whether a block stands in a section that carries the document out (`Tổ chức thực hiện`, `Trách nhiệm`, a list that assigns). */
  carriesOut(block: Block): boolean {
    const known = this.#carriesOut.get(block)
    if (known !== undefined) return known
    const carries =
      this.#isTitle(block) || this.#isPlainArticle(block) || this.#lists.has(block) || this.#inherits(block)
    this.#carriesOut.set(block, carries)
    return carries
  }

  #inherits({ parent, marker }: Block): boolean {
    if (!parent) return false
    const fromArticle = this.#isPlainArticle(parent) && !this.#isTitle(parent)
    return fromArticle ? marker === null : this.carriesOut(parent)
  }

  #isTitle(block: Block): boolean {
    const { start, end } = block.content
    if (end - start > LONGEST_TITLE || !(block.isHeading || this.hasChildren(block))) return false
    return roleLexicon.sections.test(bare(this.document.reading.text.slice(start, end)))
  }

  /** A decision's Điều without a title says itself who is to do what. */
  #isPlainArticle(block: Block): boolean {
    return this.#decides && block.marker?.family === 'article' && !block.isHeading
  }

  /** The numbered item of a block, its lettered points and bullets included; the block itself outside the numbering. */
  item(block: Block): Block {
    for (let above: Block | null = block; above; above = above.parent)
      if (above.marker && !BULLETS.has(above.marker.family) && above.marker.family !== 'letter') return above
    let top = block
    while (top.parent) top = top.parent
    return top
  }
}
