import type { DateMark } from '../annotate/dates/mark'
import type { Evidence } from '../directive/common'
import type { ResolvedDocument } from '../resolve/document'
import type { Block } from '../structure/document'
import { countBefore } from '../text/count-before'
import type { Span } from '../text/span'

/** The parts that every extracted thing shares: its id, place and verbatim words. `span` is in reading offsets. */
export const extracted = (document: ResolvedDocument, id: string, span: Span, block: Block | null) => {
  const source = document.reading.toSource(span)
  return {
    id,
    span: source,
    quote: document.source.slice(source.start, source.end),
    section: block?.section ?? null,
  }
}

/** Evidence for one field; `span` is in reading offsets. */
export const evidence = (
  document: ResolvedDocument,
  how: Evidence['how'],
  span: Span | null,
  rule: string,
): Evidence => ({ how, span: span && document.reading.toSource(span), rule })

/** Whether a body's name stands in the text as it is given, or was completed (`Sở Nội vụ` of a province, `UBND`). */
export const howNamed = (name: string, words: string): Evidence['how'] =>
  name.toLowerCase() === words.replace(/\s+/gu, ' ').toLowerCase() ? 'read' : 'inferred'

/** Whether a date was read in full, or its year or month was completed from its surroundings. */
export const howDated = ({ missing, fromNow }: DateMark): Evidence['how'] =>
  missing.length > 0 || fromNow ? 'inferred' : 'read'

/** The block that holds an offset of the reading text; null between blocks. */
export const blockAt = (document: ResolvedDocument, offset: number): Block | null => {
  const { blocks } = document
  const block = blocks[countBefore(blocks.length, (i) => blocks[i]!.span.end <= offset)]
  return block && block.span.start <= offset ? block : null
}
