import type { QuantityMark } from '../../annotate/quantities/mark'
import type { ResolvedDocument } from '../../resolve/document'
import { type Segment, segmentsOfBlock } from '../segments'

/** A segment with the quantities in it, and the segments after it in its sentence that hold none. */
export interface Statement extends Segment {
  marks: QuantityMark[]
  rest: Segment[]
}

/** The segments of the body that hold a quantity, in the order of reading. */
export const statementsOf = (document: ResolvedDocument): Statement[] => {
  const found: Statement[] = []
  for (const block of document.blocks) {
    if (block.zone !== 'body') continue
    const marks = document.marks.quantities.within(block.content)
    if (marks.length === 0) continue
    let next = 0
    let last: Statement | null = null
    for (const segment of segmentsOfBlock(document.reading.text, block)) {
      const statement: Statement = { ...segment, marks: [], rest: [] }
      while (next < marks.length && marks[next]!.number.start < segment.end)
        statement.marks.push(marks[next++]!)
      if (statement.marks.length > 0) {
        last = statement
        found.push(statement)
      } else if (last?.sentence === segment.sentence) last.rest.push(segment)
    }
  }
  return found
}
