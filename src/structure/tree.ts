import { append } from '../text/append'
import type { OffsetMap } from '../text/offsets'
import type { Block, TreeNode } from './document'
import type { Group } from './groups'
import type { Line } from './lines'
import { isBullet } from './markers'

/**
 * Builds the tree from the lines and the blocks that they became.
 *
 * @param source what the leaves give back, hidden characters at its ends included
 * @param map leads from the offsets of the lines to those of the source
 */
export const buildTree = (
  source: string,
  lines: Line[],
  map: OffsetMap,
  groups: Group[],
  blocks: Block[],
): TreeNode => {
  const blockOf = new Map<Line, Block>()
  groups.forEach((group, i) => {
    for (const line of group.lines) blockOf.set(line, blocks[i]!)
  })
  const nodes = new Map<Block, TreeNode>()
  const root = nodeAt('document', 0, 0)
  let path: TreeNode[] = [root]
  let current: Block | null = null
  let part = ''

  let start = 0
  lines.forEach((line, index) => {
    const isLast = index === lines.length - 1
    const end = isLast ? source.length : map.toOriginal({ start: line.to, end: line.to }).start
    const block = blockOf.get(line)
    if (block && block !== current) {
      const key = `${block.zone} ${block.attachment}`
      if (key !== part) path = [root, open(root, nodeAt(block.zone, index, start))]
      part = key
      path = [...path.slice(0, placeOf(block, path, nodes) + 1)]
      path.push(open(path.at(-1)!, nodeOf(block, index, start)))
      nodes.set(block, path.at(-1)!)
      current = block
    }
    const leaf = nodeAt('text', index, start)
    const holder = path.at(-1)!
    if (line.zone === 'furniture' && line.text !== '')
      open(open(holder, nodeAt('furniture', index, start)), leaf)
    else open(holder, leaf)
    leaf.position.end = { line: index + 2, column: 1, offset: end }
    delete leaf.children
    start = end
  })
  if (lines.length === 0 && source !== '') {
    const leaf = open(root, nodeAt('text', 0, 0))
    leaf.position.end = { line: 1, column: source.length + 1, offset: source.length }
    delete leaf.children
  }
  closeEnds(root)
  return root
}

const nodeAt = (type: TreeNode['type'], line: number, offset: number): TreeNode => {
  const point = { line: line + 1, column: 1, offset }
  return { type, position: { start: point, end: point }, children: [] }
}

const nodeOf = (block: Block, line: number, offset: number): TreeNode => {
  const { marker } = block
  const type =
    block.kind === 'row' ? 'row' : !marker ? 'paragraph' : isBullet(marker.family) ? 'item' : 'section'
  const node = nodeAt(type, line, offset)
  if (marker) node.label = marker.text
  if (block.section !== null) node.section = block.section
  return node
}

const open = (parent: TreeNode, child: TreeNode): TreeNode => {
  parent.children!.push(child)
  return child
}

/** How deep in the open path a block's parent lies; only what is last may still be added to. */
const placeOf = (block: Block, path: TreeNode[], nodes: Map<Block, TreeNode>): number => {
  for (let above = block.parent; above; above = above.parent) {
    const node = nodes.get(above)
    const at = node ? path.indexOf(node) : -1
    if (at > 0) return at
  }
  return Math.min(1, path.length - 1)
}

/** A node ends where its last leaf ends; without recursion, since a hostile document nests as deep as it likes. */
const closeEnds = (root: TreeNode): void => {
  const order: TreeNode[] = [root]
  for (let i = 0; i < order.length; i++) append(order, order[i]!.children ?? [])
  for (const node of order.reverse()) {
    const last = node.children?.at(-1)
    if (last) node.position.end = last.position.end
  }
}
