import type { QuantityMark } from '../../annotate/quantities/mark'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'

/** A stretch between semicolons or sentence ends, with the quantities in it. */
export interface Segment extends Span {
  /** Where its sentence begins. */
  sentence: number
  /** The line of a block or cell that it belongs to. */
  line: Span
  block: Block
  marks: QuantityMark[]
}

const BREAK =
  /(?<end>(?<!(?<![\p{L}\p{N}])(?:TP|Tp|Th|Tr|GS|TS|BS|ThS|KT|TM))\.{1,3},?(?= ["“(]?\p{Lu})|…(?= \p{Lu}))|;/gu
const LINE = /[^\n\t]+/g

/** The segments of a line, in order. */
const segmentsOf = (text: string, line: Span, block: Block): Segment[] => {
  const segments: Segment[] = []
  let start = line.start
  let sentence = line.start
  const close = (end: number) => segments.push({ start, end, sentence, line, block, marks: [] })
  for (const match of text.slice(line.start, line.end).matchAll(BREAK)) {
    const at = line.start + match.index
    close(at)
    start = at + match[0].length
    if (match.groups!.end !== undefined) sentence = start
  }
  close(line.end)
  return segments
}

/** All segments of a block, line by line and cell by cell. */
export const segmentsOfBlock = (text: string, block: Block): Segment[] =>
  [...text.slice(block.content.start, block.content.end).matchAll(LINE)].flatMap(({ 0: words, index }) => {
    const start = block.content.start + index
    return segmentsOf(text, { start, end: start + words.length }, block)
  })

/** The segments of the body that hold a quantity, in the order of reading. */
export const statementsOf = (document: ResolvedDocument): Segment[] => {
  const found: Segment[] = []
  for (const block of document.blocks) {
    if (block.zone !== 'body') continue
    const marks = document.marks.quantities.within(block.content)
    let next = 0
    if (marks.length === 0) continue
    for (const segment of segmentsOfBlock(document.reading.text, block)) {
      while (next < marks.length && marks[next]!.number.start < segment.end)
        segment.marks.push(marks[next++]!)
      if (segment.marks.length > 0) found.push(segment)
    }
  }
  return found
}
