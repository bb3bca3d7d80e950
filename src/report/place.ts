import type { Directive } from '../directive/directive'
import { type Location, locatorOf } from '../directive/locate'
import type { Span } from '../text/span'

/**
 * Where something stands in the file. Lines and columns from 1; null where a format has no lines, or only the line is
 * known; then page, paragraph, table and cell as far as they are known.
 */
export interface Place extends Omit<Location, 'line' | 'column'> {
  startLine: number | null
  startColumn: number | null
  endLine: number | null
  endColumn: number | null
}

/** Finds places in the file that a directive was read from; columns count UTF-16 units. */
export const placesIn = (directive: Directive): ((span: Span) => Place) => {
  const locate = locatorOf(directive)
  // Of other formats only the place of the whole stretch is known, not how far into it a finding lies.
  const exact = directive.source.segments.length === 0
  const paged = directive.source.segments.some(({ page }) => page !== undefined)
  return (span) => {
    const { start, end } = locate(span)
    const { line = null, column = null, ...rest } = start
    return {
      startLine: paged ? null : line,
      startColumn: exact ? column : null,
      endLine: paged ? null : (end.line ?? null),
      endColumn: exact ? (end.column ?? null) : null,
      ...rest,
    }
  }
}
