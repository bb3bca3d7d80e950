import type { SectionNode, SectionType } from '../../directive/section'
import type { Span } from '../../text/span'

/** A paragraph, heading, item or row as a reader sees it: a stretch of the text without what stands below it. */
export interface Block {
  type: SectionType
  /** The part of the document that it stands in. */
  zone: SectionType
  span: Span
  /** How deep a heading it is, from 1, be it of rows; null of what is none. */
  heading: number | null
  /** Goes on with what something else (a page's number, an item) came between. */
  continued: boolean
}

const BLOCKS: ReadonlySet<SectionType> = new Set(['section', 'item', 'paragraph', 'row'])
/** A longer block is a sentence with items under it, no heading. */
const LONGEST_HEADING = 200

const isBlock = ({ type }: SectionNode): boolean => BLOCKS.has(type)

const isHeading = ({ type, children = [] }: SectionNode): boolean => {
  if (type === 'item') return false
  const below = children.findIndex((child) => isBlock(child) && (child.type === 'row') === (type === 'row'))
  if (below === -1) return false
  return children[below]!.span.start - children[0]!.span.start <= LONGEST_HEADING
}

interface Place {
  node: SectionNode
  /** The block or part whose words it holds. */
  holder: SectionNode
  zone: SectionType
  level: number
}

/** The blocks of a section tree; their spans tile the text. Without recursion: a hostile document nests as deep as it likes. */
export const blocksOf = (tree: SectionNode, text: string): Block[] => {
  const blocks: Block[] = []
  const begun = new Set<SectionNode>()
  let last: SectionNode | null = null
  const waiting: Place[] = [{ node: tree, holder: tree, zone: 'body', level: 0 }]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { node, holder, zone, level } = place
    const { children, span } = node
    if (children === undefined) {
      const block = blocks.at(-1)
      const isBlank = text.slice(span.start, span.end).trim() === ''
      if (block && (isBlank || holder === last)) {
        block.span.end = span.end
        continue
      }
      const heading = !begun.has(holder) && isBlock(holder) && isHeading(holder) ? level : null
      blocks.push({ type: holder.type, zone, span: { ...span }, heading, continued: begun.has(holder) })
      begun.add(holder)
      last = holder
      continue
    }
    const isPart = !isBlock(node) && node.type !== 'furniture'
    const inside: Omit<Place, 'node'> = {
      holder: node,
      zone: isPart && node !== tree ? node.type : zone,
      level: node.type !== 'row' && isBlock(node) && isHeading(node) ? level + 1 : level,
    }
    for (const child of [...children].reverse()) waiting.push({ node: child, ...inside })
  }
  return blocks
}
