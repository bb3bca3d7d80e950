import type { Node, Position } from 'unist'
import type { SectionType } from '../directive/section'
import type { Span } from '../text/span'

/**
 * A directive read as blocks, before anything in it is understood.
 *
 * Rules read `reading.text`: NFC, one space for every run of blanks, hard-wrapped lines joined, `\t` between the cells
 * of a table row, `\n` between blocks and between the lines that a cell lists. So a rule needs neither `\s*` nor line breaks, and a match that crosses `\t` or
 * `\n` crosses a border of the document. All spans in here are offsets into `reading.text`; `reading.toSource` leads
 * back to the text as it was given.
 */
export interface StructuredDocument {
  source: string
  reading: Reading
  blocks: Block[]
  tables: Table[]
  /** The same as a tree, whose leaves tile the source. */
  tree: TreeNode
  /** Whether a part of the text is unreadable residue of a damaged file. */
  damaged: boolean
  /** What digital signatures stamp on the pages; spans into `source`. */
  stamps: readonly Stamp[]
  /** From the first to the last numbered line that is taken for furniture and stands nowhere else; offsets into `source`. */
  unread: Span | null
}

export interface Reading {
  text: string
  toSource(span: Span): Span
}

/** What a digital signature stamps on a page, its values as they stand there. */
export interface Stamp {
  by: string
  email: string | null
  agency: string | null
  signedAt: string | null
  span: Span
}

/**
 * The part of the document that a block belongs to. `header`: letterhead, symbol, dateline, type, title. `preamble`:
 * from there to the first numbered section (căn cứ, opening sentence). `body`: what is ordered. `signature` and
 * `recipients`: the foot. `furniture`: running heads, page numbers, a web page's menus, damaged lines.
 */
export type Zone = 'header' | 'preamble' | 'body' | 'signature' | 'recipients' | 'furniture'

/**
 * One paragraph, heading, list item or table row. Blocks come in reading order and do not overlap.
 *
 * `Điều 2. Tổ chức thực hiện` is a block with marker `{ family: 'article', value: '2' }`; the blocks numbered `1.` after
 * it have it as `parent`.
 */
export interface Block {
  index: number
  zone: Zone
  kind: 'paragraph' | 'row'
  /** The whole block, its marker included. */
  span: Span
  /** What `span` covers. */
  text: string
  /** The block without its marker; of a row, all its cells. */
  content: Span
  marker: Marker | null
  /** The block whose heading or item this one stands under; null at the top. */
  parent: Block | null
  /** How many `parent` steps there are to the top. */
  depth: number
  /** The address a reader would give (`II.3.a`, `Điều 2.1.c`); null outside the numbering. */
  section: string | null
  /** Whether it reads as a heading: short, no closing punctuation, something stands under it. */
  isHeading: boolean
  /** 0 for the document itself, 1 and up for what is attached after its signature. */
  attachment: number
  /** For a row of a table: its table and its cells, in the order of the columns. */
  table: Table | null
  cells: Cell[]
}

/** How a block is numbered: `II.` is `{ text: 'II.', value: 'II', family: 'roman' }`. */
export interface Marker {
  text: string
  value: string
  family: MarkerFamily
  span: Span
}

/**
 * `part` Phần · `chapter` Chương · `division` Mục · `article` Điều · `roman` I., ii) · `upper` A. · `decimal` 1.1., I.1. ·
 * `arabic` 1. · `letter` a) · `dash` - · `plus` + · `star` *. Only the last three are bullets and give no address.
 */
export type MarkerFamily =
  | 'part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'roman'
  | 'upper'
  | 'arabic'
  | 'decimal'
  | 'letter'
  | 'dash'
  | 'plus'
  | 'star'

/** A table; `columns` is empty where no head row is left to read. */
export interface Table {
  index: number
  span: Span
  columns: Column[]
  rows: Block[]
}

/** What the head of a column says it holds; `target` what is counted (Chỉ tiêu), `value` its number (Kế hoạch 2025). */
export type ColumnRole =
  | 'ordinal'
  | 'task'
  | 'lead'
  | 'coordinate'
  | 'body'
  | 'time'
  | 'start'
  | 'end'
  | 'result'
  | 'basis'
  | 'place'
  | 'target'
  | 'value'
  | 'other'

export interface Column {
  index: number
  heading: string
  role: ColumnRole
}

/** A cell: its text's span (without the tabs), and its column where the head names one. */
export interface Cell {
  span: Span
  column: Column | null
}

/**
 * A node of the section tree (unist): `document` at the root, a part for each zone, `section` for what is numbered,
 * `item` for a bullet, `row`, `paragraph`; its `text` leaves, a line each, put together give the source back.
 */
export interface TreeNode extends Node {
  type: SectionType
  position: Position & { start: { offset: number }; end: { offset: number } }
  /** The number as printed (`II.`, `a)`, `-`). */
  label?: string
  /** The address a reader would give (`II.3.a`). */
  section?: string
  children?: TreeNode[]
}
