import type { Span } from '../../text/span'
import { KINDS } from './kinds'
import type { Mark } from './marks'

/** A stretch of the text that the same marks cover. */
export interface Segment {
  span: Span
  /** The innermost first: it owns the segment. */
  marks: Mark[]
}

const lengthOf = ({ span }: Mark): number => span.end - span.start

const innermostFirst = (a: Mark, b: Mark): number =>
  lengthOf(a) - lengthOf(b) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.number - b.number

/** Cuts a text of some length where a mark begins or ends: marks overlap, segments do not, and they tile the text. */
export const segmentsOf = (length: number, marks: readonly Mark[]): Segment[] => {
  const cuts = new Set([0, length])
  for (const { span } of marks) cuts.add(span.start).add(span.end)
  const borders = [...cuts].sort((a, b) => a - b)
  const waiting = marks.filter((mark) => lengthOf(mark) > 0).sort((a, b) => b.span.start - a.span.start)
  let open: Mark[] = []
  return borders.slice(1).map((end, index) => {
    const start = borders[index]!
    open = open.filter(({ span }) => span.end > start)
    while (waiting.length > 0 && waiting.at(-1)!.span.start <= start) open.push(waiting.pop()!)
    return { span: { start, end }, marks: [...open].sort(innermostFirst) }
  })
}

/** The marks that own no segment with words in it: others lie on all their words, or they have none. */
export const ownerless = (text: string, segments: readonly Segment[], marks: readonly Mark[]): Mark[] => {
  const worded = segments.filter(({ span }) => text.slice(span.start, span.end).trim() !== '')
  const owners = new Set(worded.map((segment) => segment.marks[0]))
  return marks.filter((mark) => !owners.has(mark))
}
