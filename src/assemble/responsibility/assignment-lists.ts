import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import { openingOf } from './openings'

const FEWEST = 3

interface Tally {
  charged: number
  acts: number
  /** Items that open with no body. */
  others: number
}

/**
 * The sections that assign by their form, whatever their headings say: at least three of their items open with a body
 * that is charged (`Vụ Tài chính chủ trì …`), and at least half with a body that is to do something.
 */
export const assignmentLists = (document: ResolvedDocument): Set<Block> => {
  const tallies = new Map<Block, Tally>()
  const holds = new Set<Block>()
  for (const { parent } of document.blocks) if (parent) holds.add(parent)
  // What stands under a block follows it, so that the last come first.
  for (const block of [...document.blocks].reverse()) {
    if (block.zone !== 'body' || block.kind !== 'paragraph' || !block.parent) continue
    const above = tallies.get(block.parent) ?? { charged: 0, acts: 0, others: 0 }
    tallies.set(block.parent, above)
    const opening = openingOf(document, block)
    const own = holds.has(block) ? tallies.get(block) : undefined
    if (opening) above[opening]++
    else if (own) {
      above.charged += own.charged
      above.acts += own.acts
      above.others += own.others
    } else above.others++
  }
  const lists = new Set<Block>()
  for (const [block, { charged, acts, others }] of tallies)
    if (charged >= FEWEST && charged + acts >= others) lists.add(block)
  return lists
}
