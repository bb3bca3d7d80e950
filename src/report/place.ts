import type { Directive } from '../directive/directive'
import { LineIndex, type Point } from '../text/line-index'
import type { Span } from '../text/span'

/** Where something stands in the file, lines and columns from 1; the columns are null where only its line is known. */
export interface Place {
  startLine: number
  startColumn: number | null
  endLine: number
  endColumn: number | null
}

/** The line of a file that a text of Markdown comes from: that of the block it stands in. */
const lineOf = ({ source }: Directive, at: number): number =>
  source.segments.findLast(({ span, line }) => line !== undefined && span.start <= at)?.line ?? 1

/** Finds places in the file that a directive was read from; columns count UTF-16 units. */
export const placesIn = (directive: Directive): ((span: Span) => Place) => {
  if (directive.source.format !== 'text')
    return ({ start, end }) => ({
      startLine: lineOf(directive, start),
      startColumn: null,
      endLine: lineOf(directive, Math.max(start, end - 1)),
      endColumn: null,
    })
  const index = new LineIndex(directive.text)
  const pair = (point: Point) => [point.line, point.column] as const
  return ({ start, end }) => {
    const [startLine, startColumn] = pair(index.pointAt(start))
    const [endLine, endColumn] = pair(index.pointAt(end))
    return { startLine, startColumn, endLine, endColumn }
  }
}
