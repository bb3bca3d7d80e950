import type { DateMark } from '../annotate/dates/mark'
import { timeLexicon as words } from '../lexicon/time'
import type { Block, StructuredDocument } from '../structure/document'
import { type DateParts, firstDay, isRealDay, lastDay } from '../text/calendar'
import { SpanTable } from '../text/span-table'
import { resolveTimeLimit } from './dates/time-limit'
import { type YearSource, YearSources, yearOf } from './dates/year-sources'
import type { DocumentContext } from './document'

/**
 * Completes dates by what stands around them: `Tháng 12` by the year of its sentence, of the heading above, of the item
 * before, of the title, of the document's own date; `từ nay` by the document's own date.
 *
 * `missing` still names what the text itself leaves out, so that evidence can tell read days from inferred ones.
 */
export const resolveDates = (
  marks: DateMark[],
  document: StructuredDocument,
  context: DocumentContext,
): DateMark[] => {
  const years = new YearSources(new SpanTable(marks), document, context)
  let next = 0
  return marks.map((mark, index) => {
    while (next < document.blocks.length && document.blocks[next]!.span.end <= mark.span.start) next++
    const block = around(document.blocks[next], mark)
    const isYearly =
      mark.missing.length > 0 &&
      (years.isYearly(mark, block) ||
        isReportOfYear(mark, document, context) ||
        sharesYear(document.reading.text, mark, marks[index + 1]))
    const resolved = isYearly
      ? { ...mark, recurrence: 'yearly' as const, hasDay: true }
      : resolve(mark, mark.missing.length > 0 ? years.of(mark, block) : null, context)
    years.note(resolved, block)
    return resolved
  })
}

const REPORT = new RegExp(`${words.periodReport} ?\\(?(?:${words.cueWord} )?$`, 'iu')
const REPORT_REACH = 80

/** `báo cáo năm (trước ngày 05/12)` comes back every year where the plan is for several. */
const isReportOfYear = (
  { parts, precision, span, isRange }: DateMark,
  { reading }: StructuredDocument,
  { period }: DocumentContext,
): boolean =>
  period !== null &&
  period.start.slice(0, 4) !== period.end.slice(0, 4) &&
  precision === 'day' &&
  !isRange &&
  parts.first.month !== null &&
  REPORT.test(reading.text.slice(Math.max(0, span.start - REPORT_REACH), span.start))

/** `báo cáo 6 tháng trước ngày 10/6 và báo cáo năm trước ngày 10/12 hằng năm`: every year is said once, behind both. */
const BREAK = /[.;\n\t]/u
const FAR = 80
const sharesYear = (
  text: string,
  { parts, precision, span, isRange }: DateMark,
  next: DateMark | undefined,
): boolean =>
  next?.recurrence === 'yearly' &&
  next.parts.first.month !== null &&
  precision === 'day' &&
  !isRange &&
  parts.first.month !== null &&
  next.span.start - span.end <= FAR &&
  !BREAK.test(text.slice(span.end, next.span.start))

const around = (block: Block | undefined, mark: DateMark): Block | null =>
  block && block.span.start <= mark.span.start ? block : null

const resolve = (mark: DateMark, source: YearSource | null, { issued }: DocumentContext): DateMark => {
  if (mark.relative) return { ...mark, relative: resolveTimeLimit(mark.relative, issued) }
  const completed = source ? complete(mark, source) : mark
  return mark.fromNow ? { ...completed, start: issued } : completed
}

const complete = (mark: DateMark, source: YearSource): DateMark => {
  if (mark.missing.includes('month')) return mark
  const year = yearOf(source, mark.parts.first.month)
  const first: DateParts = { ...mark.parts.first, year }
  const isNextYear = (mark.parts.last.month ?? 12) < (mark.parts.first.month ?? 1)
  const lastYear =
    source.first === source.last && isNextYear ? year + 1 : yearOf(source, mark.parts.last.month)
  const last: DateParts = { ...mark.parts.last, year: mark.isRange ? lastYear : year }
  if (!isReal(first) || !isReal(last)) return mark
  const [start, end] = [firstDay(first), lastDay(last)]
  if (source.notBefore !== undefined && isBefore(mark, start, end, source.notBefore)) return mark
  return { ...mark, start: mark.open.start ? null : start, end: mark.open.end ? null : end }
}

/** A rule of every year (`từ ngày 01/6 đến ngày 31/12` in a decision of November) is not about the year it was signed. */
const isBefore = ({ isRange }: DateMark, start: string | null, end: string | null, issued: string): boolean =>
  (end !== null && end < issued) || (isRange && start !== null && start.slice(0, 7) < issued.slice(0, 7))

/** `29/02` is no day of every year. */
const isReal = ({ year, month, day }: DateParts): boolean =>
  day === null || month === null || isRealDay(day, month, year)
