import type { Block, Paragraph, Place } from '../blocks'
import type { TextRun } from '../encodings/letters'
import type { DocContext } from './context'
import { Fields } from './fields'
import type { TextRange } from './notes'
import { OLD_NUMBER, type ParagraphProperties } from './paragraph'
import { readParagraph } from './paragraph-reader'
import { OpenTables } from './tables'

/** The paragraphs and tables of a part of the text: its body, a note, a text box. */
export const readStory = (range: TextRange, context: DocContext): Block[] => {
  const tables = new OpenTables(context)
  const fields = new Fields()
  const { text } = context.source
  const end = Math.min(range.end, text.length)
  let open: OpenParagraph | null = null
  for (let at = range.start; at < end; ) {
    const mark = Math.min(nextMark(context, at), end)
    const properties = context.source.paragraphAt(Math.min(mark, end - 1))
    tables.enter(properties.depth)
    if (properties.endsRow) tables.endRow(properties.changes)
    else {
      const { look } = context.source.lookAt(Math.min(mark, end - 1), properties.style)
      const shown = readParagraph({ start: at, end: mark }, properties.style, fields, context)
      const place: Place = { paragraph: context.nextParagraph() }
      const isShown = !look.hidden && !look.deleted
      if (open) for (const run of shown.runs) open.runs.push(run)
      else if (isShown || shown.runs.length > 0) {
        const label = labelOf(properties, context)
        const paragraph: Paragraph = { kind: 'paragraph', label, text: '', place }
        open = { paragraph, runs: shown.runs }
        tables.add(paragraph)
      }
      if (look.deleted) context.changes++
      if (open && isShown) open = close(open, context)
      for (const box of shown.boxes) for (const block of readStory(box, context)) tables.add(block)
      const endsCell = properties.depth === 1 ? text[mark] === CELL_MARK : properties.endsInnerCell
      if (properties.depth > 0 && endsCell) {
        tables.endCell()
        open = open && close(open, context)
      }
    }
    at = mark + 1
  }
  if (open) close(open, context)
  return tables.finish()
}

/** A paragraph that goes on in the next where its mark is not shown. */
interface OpenParagraph {
  paragraph: Paragraph
  runs: TextRun[]
}

const close = ({ paragraph, runs }: OpenParagraph, { letters }: DocContext): null => {
  letters.add(paragraph, runs)
  return null
}

const CELL_MARK = '\u0007'

/** Where the next paragraph's mark stands; the sign that ends a section is a break of a page elsewhere. */
const nextMark = ({ source: { text }, sectionEnds }: DocContext, from: number): number => {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0d || code === 0x07 || (code === 0x0c && sectionEnds.has(at))) return at
  }
  return text.length
}

/** The number or bullet that stands before a paragraph, counted on in its list. */
const labelOf = ({ style, list: own, level }: ParagraphProperties, context: DocContext): string => {
  const inherited = context.source.styles.place(style)
  const list = own ?? inherited.list ?? 0
  if (list === 0 || list > OLD_NUMBER) return ''
  if (!context.numbering.lists.has(String(list))) {
    context.unnumbered++
    return ''
  }
  const { label, suffix } = context.numbering.next(String(list), level ?? inherited.level ?? 0)
  return label === '' ? '' : label + suffix
}
