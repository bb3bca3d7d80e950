import type { DateMark } from '../../annotate/dates/mark'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
import type { Segment } from './statements'

/** The last day of the time by which a target is to be reached, and the words that say so (none: concluded). */
export interface Due {
  day: string
  span: Span
  how: 'read' | 'inferred'
}

/** Words before a date that make it a baseline, a start or a feast, not a time to reach something by. */
const NOT_DUE =
  /(?:so (?:với|cùng kỳ)|của|trước|kể từ|từ|kỷ niệm|kỉ niệm|dịp|mừng|ngày lễ) (?:hết |cuối |đầu )?$/iu
/** `(12/2019)` is a time to reach it by, `(năm 2021 là 32%)` says what was. */
const CLOSED = /^ ?[),;]/u
const BY = /(?:đến|trong|trước|vào|hạn|xong|\() ?(?:hết |cuối )?$/iu

const YEAR = 366 * 24 * 60 * 60 * 1000

/** Whether a date is one to reach something by. */
const isDue = (document: ResolvedDocument, mark: DateMark): boolean => {
  if (mark.end === null || mark.recurrence !== null || mark.relative !== null) return false
  if (document.marks.citations.touching(mark.span).length > 0) return false
  const { text } = document.reading
  const before = text.slice(Math.max(0, mark.span.start - 24), mark.span.start)
  if (before.endsWith('(') && !CLOSED.test(text.slice(mark.span.end, mark.span.end + 2))) return false
  if (mark.precision === 'day' && mark.boundary === null) return BY.test(before)
  return mark.isRange || mark.boundary !== null || !NOT_DUE.test(before)
}

const read = (document: ResolvedDocument, span: Span): Due | null => {
  const found = document.marks.dates
    .within(span)
    .filter((mark) => isDue(document, mark))
    .at(-1)
  return found ? { day: found.end!, span: found.span, how: 'read' } : null
}

/** The date that opens an earlier sentence of the same line and holds until another does: `Đến năm 2025, …`. */
const openingDate = (document: ResolvedDocument, segment: Segment, clause: Span): Due | null => {
  const { text } = document.reading
  const before = document.marks.dates.within({ start: segment.line.start, end: clause.start })
  for (const mark of before.slice(-40).toReversed()) {
    const opens = /(?:^|[.;:,“"(]|[-+*]) ?(?:[Đđ]ến|[Tt]rong|[Vv]ào|[Pp]hấn đấu đến)? ?(?:hết |cuối )?$/u
    if (
      opens.test(text.slice(Math.max(segment.line.start, mark.span.start - 24), mark.span.start)) &&
      isDue(document, mark)
    )
      return { day: mark.end!, span: mark.span, how: 'read' }
  }
  return null
}

/** The date of the nearest heading above that has one: `CHỈ TIÊU … ĐẾN 9/2020`. */
const headingDate = (document: ResolvedDocument, block: Block, headings: readonly Block[]): Due | null => {
  for (let above = block.parent; above; above = above.parent) {
    const due = above.kind === 'paragraph' && read(document, above.content)
    if (due) return due
  }
  for (const heading of headings) {
    const due = heading !== block && read(document, heading.content)
    if (due) return due
  }
  return null
}

/** The time that a row of a table gives to what stands in it. */
const rowDate = (document: ResolvedDocument, block: Block): Due | null => {
  const times = block.cells.filter(({ column }) => column?.role === 'time' || column?.role === 'end')
  for (const { span } of times.toReversed()) {
    const due = read(document, span)
    if (due) return due
  }
  return null
}

/** When a target is due: by its own clause, its line, its row, a heading above it, or the year the document is for. */
export const dueOf = (
  document: ResolvedDocument,
  segment: Segment,
  clause: Span,
  headings: readonly Block[],
): Due | null => {
  const { block } = segment
  const stated =
    read(document, clause) ??
    openingDate(document, segment, clause) ??
    rowDate(document, block) ??
    headingDate(document, block, headings)
  if (stated) return stated
  const { period } = document.context
  const isForOneYear = period !== null && Date.parse(period.end) - Date.parse(period.start) <= YEAR
  return isForOneYear ? { day: period.end, span: clause, how: 'inferred' } : null
}
