import { normalise } from '../text/normalise'
import type { Span } from '../text/span'
import { attachmentLabels } from './attachments'
import type { Block, Cell, StructuredDocument, Table } from './document'
import { markFurniture } from './furniture'
import type { Group } from './groups'
import { groupLines } from './layout'
import { type Line, readLines } from './lines'
import { isBullet, readMarker } from './markers'
import { markPageNumbers } from './page-numbers'
import { type Placed, writeReading } from './reading'
import { nestBlocks } from './sections'
import { settleMarkers } from './settle-markers'
import { readStamps } from './stamps'
import { ordinalMarker } from './tables'
import { buildTree } from './tree'
import { isCapitals } from './words'
import { wrapWidth } from './wraps'
import { assignZones } from './zones'

/**
 * Reads the structure of a directive: what its lines are, how they join, where they stand.
 *
 * @param source the text as given; every character of it comes back in the leaves of `tree`
 */
export const parseStructure = (source: string): StructuredDocument => {
  const { text, map } = normalise(source)
  const lines = readLines(text)
  for (const line of lines) if (line.text !== '') line.marker = readMarker(line.text)
  const damaged = markFurniture(lines)
  markPageNumbers(lines)
  settleMarkers(lines)
  assignZones(lines)
  const held = lines.filter((line) => line.text !== '' && line.zone !== 'furniture')
  const unread = unreadIn(lines, held)
  const groups = groupLines(text, held, wrapWidth(held))
  const { reading, placed } = writeReading(text, map, groups)
  const tables = new Map<unknown, Table>()
  const blocks = groups.map((group, index) => blockOf(group, placed[index]!, index, reading.text, tables))
  markHeadings(blocks)
  nestBlocks(blocks, attachmentLabels(blocks))
  const tree = buildTree(source, lines, map, groups, blocks)
  return {
    source,
    reading,
    blocks,
    tables: [...tables.values()],
    tree,
    damaged,
    stamps: readStamps(lines).map((stamp) => ({ ...stamp, span: map.toOriginal(stamp.span) })),
    unread: unread && map.toOriginal(unread),
  }
}

/** Where numbered lines stand outside the document; a page's list of contents repeats what stands in it. */
const unreadIn = (lines: Line[], held: Line[]): Span | null => {
  const isLost = ({ zone, marker }: Line): boolean =>
    zone === 'furniture' && marker !== null && !isBullet(marker.family)
  const lost = lines.filter(isLost)
  if (lost.length === 0) return null
  const known = new Set(held.map(({ text }) => text))
  const missed = lost.filter(({ text }) => !known.has(text))
  return missed.length > 0 ? { start: missed[0]!.start, end: missed.at(-1)!.end } : null
}

const blockOf = (
  group: Group,
  { span, cells }: Placed,
  index: number,
  reading: string,
  tables: Map<unknown, Table>,
): Block => {
  const line = group.lines[0]!
  const text = reading.slice(span.start, span.end)
  const isRow = group.kind === 'row'
  const found = isRow
    ? ordinalMarker(reading.slice(cells[0]!.start, cells[0]!.end))
    : line.marker && readMarker(text.slice(0, 60))
  const length = found && (isRow ? cells[0]!.end - cells[0]!.start : found.text.length)
  const marker = found && { ...found, span: { start: span.start, end: span.start + length! } }
  const after = isRow || !marker ? span.start : marker.span.end
  const gap = reading.slice(after, span.end).search(/\S/)
  const block: Block = {
    index,
    zone: line.zone,
    kind: group.kind,
    span,
    text,
    content: { start: after + Math.max(0, gap), end: span.end },
    marker: line.zone === 'body' ? marker : null,
    parent: null,
    depth: 0,
    section: null,
    isHeading: false,
    attachment: line.attachment,
    table: null,
    cells: group.cells.map((cell, c): Cell => ({ span: cells[c]!, column: cell.column })),
  }
  if (group.columns) block.table = tableOf(group.columns, block, tables)
  return block
}

const tableOf = (columns: NonNullable<Group['columns']>, row: Block, tables: Map<unknown, Table>): Table => {
  const table = tables.get(columns) ?? { index: tables.size, span: { ...row.span }, columns, rows: [] }
  tables.set(columns, table)
  table.rows.push(row)
  table.span.end = row.span.end
  return table
}

/** A heading is short and leaves its sentence open to what stands under it. */
const markHeadings = (blocks: Block[]): void => {
  blocks.forEach((block, i) => {
    if (block.zone !== 'body') return
    const content = block.text.slice(block.content.start - block.span.start)
    if (block.kind === 'row') {
      block.isHeading =
        block.cells.filter(({ span }) => span.end > span.start).length <= 2 &&
        block.marker !== null &&
        block.cells.length > 2
    } else if (isCapitals(content)) block.isHeading = content.length < 300
    else if (block.marker) {
      const next = blocks[i + 1]
      const goesOn = next !== undefined && next.zone === 'body' && next.marker?.family !== block.marker.family
      block.isHeading = goesOn && content.length <= 200 && !/[.;,]$/.test(content)
    }
  })
}
