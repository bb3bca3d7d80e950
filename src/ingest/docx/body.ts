import { append } from '../../text/append'
import type { Block, Cell, Paragraph, Place } from '../blocks'
import { cellName } from '../cell-name'
import type { TextRun } from '../encodings/letters'
import { childOf, type Element, elementsOf } from '../xml'
import type { DocxContext } from './context'
import { labelOf, readParagraph, shownOf } from './paragraphs'
import { valOf } from './styles'

/** Elements that only hold blocks. */
const TRANSPARENT = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])

/** The paragraphs and tables in the body, a cell, a note or a text box (ECMA-376, 17.2 to 17.4). */
export const readBlocks = (element: Element, context: DocxContext, within: Place = {}): Block[] => {
  const blocks: Block[] = []
  // Runs of paragraphs whose marks are deleted: the next one goes on in them.
  let pending: TextRun[] = []
  const take = (runs: TextRun[], label: string) => {
    const parted = label !== '' && /^\s/u.test(runs[0]?.text ?? '') ? `${label.trimEnd()} ` : label
    const place: Place = { ...within, paragraph: ++context.paragraphs }
    const paragraph: Paragraph = { kind: 'paragraph', label: parted, text: '', place }
    context.letters.add(paragraph, runs)
    blocks.push(paragraph)
    pending = []
  }
  const read = (parent: Element): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:p') {
        const { runs, boxes, isOpen } = readParagraph(child, context)
        if (isOpen) {
          append(pending, runs)
          context.noteChange()
        } else take([...pending, ...runs], labelOf(child, context))
        for (const box of boxes)
          append(
            blocks,
            context.reading('box', child, () => readBlocks(box, context, within)),
          )
      } else if (child.name === 'w:tbl') {
        if (pending.length > 0) take(pending, '')
        blocks.push({ kind: 'table', rows: readRows(child, context) })
      } else if (child.name === 'mc:AlternateContent') read(shownOf(child))
      else if (child.name === 'w:altChunk') context.noteEmbedded()
      else if (TRANSPARENT.has(child.name)) read(child)
    }
  }
  read(element)
  if (pending.length > 0) take(pending, '')
  return blocks
}

const readRows = (table: Element, context: DocxContext): Cell[][] => {
  const number = ++context.tables
  const rows: Cell[][] = []
  const read = (parent: Element): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:tr') {
        if (isDeleted(child)) context.noteChange()
        else rows.push(readRow(child, context, { table: number }, rows.length))
      } else if (TRANSPARENT.has(child.name)) read(child)
    }
  }
  read(table)
  return rows
}

const isDeleted = (row: Element): boolean => childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined

const readRow = (row: Element, context: DocxContext, within: Place, index: number): Cell[] => {
  const cells: Cell[] = []
  const skip = (count: number) => {
    for (let i = 0; i < Math.min(count, MOST_COLUMNS); i++) cells.push({ blocks: [], place: within })
  }
  const read = (parent: Element): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:tc') {
        const properties = childOf(child, 'w:tcPr')
        const place = { ...within, cell: cellName(index, cells.length) }
        const merge = childOf(properties, 'w:vMerge')
        // A cell that goes on from the row above holds an empty paragraph that nobody sees.
        const goesOn = merge !== undefined && valOf(merge) !== 'restart'
        cells.push({ blocks: goesOn ? [] : readBlocks(child, context, place), place })
        skip(Number(valOf(childOf(properties, 'w:gridSpan')) ?? 1) - 1)
      } else if (TRANSPARENT.has(child.name)) read(child)
    }
  }
  skip(Number(valOf(childOf(childOf(row, 'w:trPr'), 'w:gridBefore')) ?? 0))
  read(row)
  return cells
}

/** Word's own limit (ECMA-376, 17.4.71). */
const MOST_COLUMNS = 63
