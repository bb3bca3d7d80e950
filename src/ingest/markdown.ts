import type { List, ListItem, Nodes, RootContent, Table } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Message } from '../directive/message'
import type { Reading } from './blocks'
import { htmlText } from './html'
import { isTangled } from './markdown-limits'
import { phrasingText } from './phrasing'
import { isLayout, rowText } from './table'
import { TextWriter } from './text-writer'

// In CommonJS the call of an import becomes one of its method `call`, which this callable lacks.
const begin: typeof unified = unified

/**
 * Indented text is no code here: directives centre their headings and indent their items with spaces. Of GFM the half
 * that reads: nobody writes Markdown here.
 */
const processor = begin()
  .data('micromarkExtensions', [
    { disable: { null: ['codeIndented'] } },
    gfmTable(),
    gfmFootnote(),
    gfmStrikethrough({ singleTilde: false }),
    gfmTaskListItem(),
  ])
  .data('fromMarkdownExtensions', [
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ])
  .use(remarkParse)
  .freeze()

/** What definitions of links lead to: addresses, parts of a page, files. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:|#|\.{0,2}\/|www\.)/iu
const LABEL = /^(?:\d{1,9}[.)]|[-+*])/u

/**
 * The text that a reader of a Markdown file sees, and the line of the file for each of its blocks.
 *
 * Headings and paragraphs without their marks, list items with the labels that are printed (`1.`, `-`), table rows with
 * `\t` between the cells. Blocks stand apart by an empty line; line breaks in a paragraph are kept, since `III. TỔ CHỨC
 * THỰC HIỆN` right under a paragraph is a part of it to Markdown, and a heading to us. `**1\.** Sơ kết` gives `1. Sơ kết`.
 */
export const readMarkdown = (source: string): Reading => {
  const writer = new TextWriter()
  const tangled = isTangled(source)
  if (tangled) writer.block({ text: source, place: { line: 1 } })
  else writeAll(processor.parse(source).children, source, writer)
  const { text, segments, words } = writer
  return { text, segments, words, messages: tangled ? [readAsText(text)] : [] }
}

const readAsText = (text: string): Message => ({
  rule: 'markdown/tangled',
  severity: 'warning',
  reason: 'Unexpected depth or number of marks, expected Markdown as documents have it; read as plain text',
  span: { start: 0, end: text.length },
})

const placeOf = (node: Nodes) => ({ line: node.position!.start.line })

const writeAll = (nodes: readonly RootContent[], source: string, writer: TextWriter): void => {
  for (const node of nodes) write(node, source, writer)
}

const write = (node: RootContent, source: string, writer: TextWriter): void => {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      writer.block({ text: phrasingText(node.children), place: placeOf(node) })
      break
    case 'list':
      writeList(node, source, writer)
      break
    case 'blockquote':
      writeAll(node.children, source, writer)
      break
    case 'footnoteDefinition':
      writer.label(`[${node.label ?? node.identifier}]`)
      writeAll(node.children, source, writer)
      break
    case 'table':
      writeTable(node, writer)
      break
    case 'code':
      writer.block({ text: node.value, place: placeOf(node) })
      break
    case 'definition':
      // `[1]: 05/KH-UBND` is a note of a document, and no address.
      if (!ADDRESS.test(node.url))
        writer.block({
          text: source.slice(node.position!.start.offset, node.position!.end.offset),
          place: placeOf(node),
        })
      break
    case 'html':
      writer.block({ text: htmlText(node.value), place: placeOf(node) })
  }
}

const writeList = (list: List, source: string, writer: TextWriter): void => {
  const printed = list.children.map((item) => LABEL.exec(source.slice(item.position!.start.offset))![0])
  // Converters write `1.` before every item and leave the counting to the reader.
  const counted = list.ordered && list.children.length > 1 && new Set(printed).size === 1
  const first = Number.parseInt(printed[0]!, 10)
  for (const [index, item] of list.children.entries()) {
    writer.label(counted ? `${first + index}${printed[0]!.at(-1)}` : printed[index]!)
    writeItem(item, source, writer)
  }
}

const writeItem = (item: ListItem, source: string, writer: TextWriter): void => {
  if (typeof item.checked === 'boolean') writer.label(item.checked ? '[x]' : '[ ]')
  writeAll(item.children, source, writer)
  if (item.children.length === 0) writer.block({ text: '', place: placeOf(item) })
}

const writeTable = (table: Table, writer: TextWriter): void => {
  const rows = table.children
    .map((row) => ({ place: placeOf(row), cells: row.children.map((cell) => phrasingText(cell.children)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const isSideBySide = isLayout(rows.map(({ cells }) => cells))
  const width = rows[0]?.cells.length ?? 0
  for (const [index, { place, cells }] of rows.entries()) {
    if (isSideBySide) for (const cell of cells) writer.block({ text: cell, place })
    // A paragraph right under a table is a row of one cell to Markdown.
    else writer.block({ text: rowText(cells), place }, index > 0 && (cells.length > 1 || width === 1))
  }
}
