import type { DateMark } from '../../annotate/dates/mark'
import type { ResolvedDocument } from '../../resolve/document'
import type { Span } from '../../text/span'

const UNPLACED: ReadonlySet<string> = new Set(['date/impossible', 'date/lunar'])

/** The dates of a span that are the document's own, not those of the instruments it cites, and that the solar calendar has. */
export const datesIn = (document: ResolvedDocument, span: Span): DateMark[] =>
  document.marks.dates
    .within(span)
    .filter(({ span: at, rule }) => !UNPLACED.has(rule) && document.marks.citations.touching(at).length === 0)

/** Whether a mark names a day, month, quarter or year that the calendar places. */
export const isDated = ({ start, end, recurrence, relative }: DateMark): boolean =>
  recurrence === null && relative === null && (start !== null || end !== null)

/** Whether a date says of itself that it is a limit: `chậm nhất`, `trước`, `đến hết`. */
export const isLimit = ({ cue, isRange }: DateMark): boolean =>
  !isRange && (cue === 'latest' || cue === 'before' || cue === 'until')

/** Whether it ended before the document was written. */
export const isPast = (document: ResolvedDocument, { end, start }: DateMark): boolean => {
  const last = end ?? start
  return last !== null && document.context.issued !== null && last < document.context.issued
}
