import type { DateMark } from '../../annotate/dates/mark'
import { scheduleLexicon as words } from '../../lexicon/schedule'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
import { SpanTable } from '../../text/span-table'
import { withoutEnd } from '../../text/trim'
import { type Segment, segmentsOfBlock } from '../segments'
import { keeperOf } from './keeper'
import { type Limit, limitOf } from './limit'
import { datesIn, isDated, isLimit, isPast } from './moments'
import { rowTimes } from './rows'
import { clauseTask, isLedTo, saysNothing } from './task'
import { isKey, keyOf, taskAbove } from './task-above'

const LONGEST_CLAUSE = 350
/** How far before a date its verb may stand: `hoàn thành vào ngày`. */
const REACH = 30
/** `ngay trong ` */
const LONGEST_CUE = 12
const CLOSES = /^[^()]{0,60}\)/u
const COORDINATED = /^,? (?:và|hoặc) /u
/** `trước ngày 15/6, 15/12 hằng năm` */
const LISTED = /^[,;] $/u

/**
 * The deadlines that running text sets, clause by clause. `taken` are spans that state a target or a phase: those are
 * no deadlines as well.
 */
export const proseLimits = (document: ResolvedDocument, taken: readonly Span[]): Limit[] => {
  const limits: Limit[] = []
  const stated = new SpanTable(taken.map((span) => ({ span, rule: '' })))
  const isFree = ({ span }: DateMark) => stated.touching(document.reading.toSource(span)).length === 0
  for (const block of document.blocks) {
    if (block.zone !== 'body' || (block.kind === 'row' && rowTimes(document, block).length > 0)) continue
    const dates = datesIn(document, block.content).filter(isFree)
    if (dates.length === 0) continue
    let next = 0
    let before: Segment | null = null
    for (const segment of segmentsOfBlock(document.reading.text, block).flatMap((each) =>
      dutiesOf(document, each),
    )) {
      const marks: DateMark[] = []
      while (next < dates.length && dates[next]!.span.start < segment.end) marks.push(dates[next++]!)
      const limit = clauseLimit(document, block, segment, marks, before)
      if (limit) limits.push(limit)
      before = segment
    }
  }
  return limits
}

/** A segment, and what it reports where only the one before it says so: `báo cáo 6 tháng (…) và | năm (…)`. */
interface Duty extends Segment {
  report: string
}

/** A segment cut where another report follows a date: `báo cáo sơ kết trước 10/6, báo cáo năm trước 10/12`. */
const dutiesOf = (document: ResolvedDocument, segment: Segment): Duty[] => {
  const { text } = document.reading
  const marks = datesIn(document, segment)
  const duties: Duty[] = []
  let { start } = segment
  let report = ''
  for (let i = 1; i < marks.length; i++) {
    const from = marks[i - 1]!.span.end
    const gap = words.nextReport.exec(text.slice(from, marks[i]!.span.start))
    if (!gap || !isDeadline(marks[i - 1]!) || !isDeadline(marks[i]!)) continue
    const at = from + gap.index
    const { report: next, period } = gap.groups!
    const noun = words.reportNoun.exec(text.slice(start, at))?.[0] ?? report
    if (period !== undefined && noun === '') continue
    duties.push({ ...segment, start, end: at, report })
    report = period === undefined ? '' : noun
    start = at + gap[0].length - next!.length
  }
  return [...duties, { ...segment, start, report }]
}

const isDeadline = ({ cue, hasDay }: DateMark): boolean =>
  cue === 'latest' || cue === 'before' || cue === 'on' || cue === 'within' || hasDay

const clauseLimit = (
  document: ResolvedDocument,
  block: Block,
  segment: Duty,
  marks: readonly DateMark[],
  before: Segment | null,
): Limit | null => {
  const { text } = document.reading
  const said = text.slice(segment.start, segment.end).trimStart()
  if (marks.length === 0 || words.notDuty.test(said)) return null
  const dates = bindingDates(document, block, segment, marks)
  if (!dates) return null
  const span = clauseSpan(document, segment, dates.last)
  const clause = text.slice(span.start, span.end)
  const keeper = keeperOf(document, block, span, dates.first)
  const task = clauseTask(document, span, dates, keeper)
  const above = isKey(clause) || saysNothing(task) ? taskAbove(document, block, before) : null
  const place = above?.place
  return {
    block,
    span,
    task: above?.task ?? (`${segment.report} ${task}`.trimStart() || keyOf(clause)),
    ...limitOf(dates.last),
    boundary: dates.last.boundary ?? dates.first.boundary ?? 'by',
    keeper: place ? keeperOf(document, place.block, place.span, dates.first) : keeper,
    rule: isKey(clause) ? 'deadline/keyed' : 'deadline/clause',
  }
}

/** The date that bounds a clause's duty, a day rather than a count; of several that are joined, the last counts. */
const bindingDates = (
  document: ResolvedDocument,
  block: Block,
  { start, end }: Segment,
  marks: readonly DateMark[],
): { first: DateMark; last: DateMark } | null => {
  const { text } = document.reading
  const said = saidIn(text.slice(start, end), block.kind === 'row')
  const binding = marks.filter((mark) => isBinding(document, mark, said))
  const mark = binding.find(isDay) ?? binding[0]
  if (!mark) return null
  let last = mark
  for (const other of marks.slice(marks.indexOf(mark) + 1)) {
    if (!areJoined(last, other, text.slice(last.span.end, other.span.start))) break
    last = other
  }
  return { first: mark, last }
}

/** `ngay trong quý I hoặc đến giữa năm 2022`, `ngày 15/6 và 15/12 hằng năm`; a comma joins days that share their frequency alone. */
const areJoined = (date: DateMark, other: DateMark, between: string): boolean => {
  if (isDated(other)) return isDated(date) && COORDINATED.test(between)
  if (other.recurrence === null || other.recurrence !== date.recurrence) return false
  return COORDINATED.test(between) || (date.hasDay && other.hasDay && LISTED.test(between))
}

/** Whether a date names a day, rather than a frequency or a count. */
const isDay = ({ relative, recurrence, hasDay }: DateMark): boolean =>
  relative === null && (recurrence === null || hasDay)

/** What a segment says of duties, asked once for all its dates. */
interface Said {
  isCell: boolean
  isKeyed: boolean
  isReport: boolean
  isPeriodic: boolean
  isActing: boolean
  isFinishing: boolean
}

const saidIn = (clause: string, isCell: boolean): Said => ({
  isCell,
  isKeyed: isKey(clause.trimStart()),
  isReport: words.reporting.test(clause),
  isPeriodic: words.periodic.test(clause),
  isActing: words.acting.test(clause),
  isFinishing: words.finishing.test(clause),
})

/** Whether a date bounds the duty that its clause states; in a cell only where it says so itself. */
const isBinding = (document: ResolvedDocument, mark: DateMark, said: Said): boolean => {
  const { cue, precision, span } = mark
  if (mark.isRange || mark.fromNow || cue === 'from' || cue === 'after') return false
  if (mark.relative) return cue === 'latest' || cue === 'before'
  if (mark.recurrence) {
    if (mark.hasDay) return cue !== null || said.isReport
    return said.isPeriodic && said.isReport && !said.isCell
  }
  if (!isDated(mark) || mark.end === null) return false
  // A limit that was over tells of the past, unless it is a day by which somebody is to act.
  if (isPast(document, mark)) return precision === 'day' && isLimit(mark) && said.isActing
  if (cue === 'latest' || said.isKeyed) return true
  if (cue === 'before') return mark.end !== document.context.issued && (precision !== 'year' || said.isActing)
  if (said.isCell) return false
  const isVague = precision === 'year' || precision === 'unknown'
  if (cue === 'until' || cue === 'within') return isVague ? said.isFinishing : said.isActing
  const near = document.reading.text.slice(Math.max(0, span.start - REACH), span.start)
  if (cue === 'on' && precision !== 'day')
    return precision === 'year' ? words.reporting.test(near) : said.isActing
  return !isVague && words.finishedOn.test(near)
}

/** The clause around a date: to the date's end, or to its own where no task leads to the date; a long one from its last part. */
const clauseSpan = (document: ResolvedDocument, segment: Segment, mark: DateMark): Span => {
  const { text } = document.reading
  let start = segment.start + /^[\s,:+–-]*/u.exec(text.slice(segment.start, segment.end))![0].length
  start += labelBefore(mark, text.slice(start, mark.span.start), text.slice(mark.span.end, segment.end))
  const isLed =
    isLedTo(
      document,
      { start: Math.max(start, mark.span.start - LONGEST_CLAUSE), end: mark.span.start },
      text.slice(mark.span.end, segment.end),
    ) &&
    (mark.recurrence === null || mark.cue !== null)
  const end = isLed ? mark.span.end : Math.min(segment.end, Math.max(mark.span.end, start + LONGEST_CLAUSE))
  if (mark.span.end - start > LONGEST_CLAUSE) {
    const parts = text.slice(mark.span.end - LONGEST_CLAUSE, mark.span.start)
    const cut = parts.indexOf(', ')
    start = mark.span.end - LONGEST_CLAUSE + (cut < 0 ? 0 : cut + 2)
  }
  const said = withoutEnd(text.slice(start, end), ' .,;/:')
  return { start, end: start + said.length + bracketEnd(said, text.slice(start + said.length, segment.end)) }
}

/** `Giám sát: trong quý II, Hội chủ trì …`: how long the label is that heads a clause, where the duty follows its date. */
const labelBefore = ({ cue }: DateMark, before: string, after: string): number => {
  const label = words.label.exec(before)?.[0].length ?? 0
  const rest = before.length - label
  const isBare = rest === 0 || (cue !== null && rest <= LONGEST_CUE)
  return label > 0 && isBare && /^, \p{L}/u.test(after) ? label : 0
}

/** How far behind a clause the bracket closes that it leaves open; 0 without one. */
const bracketEnd = (said: string, after: string): number =>
  said.lastIndexOf('(') > said.lastIndexOf(')') ? (CLOSES.exec(after)?.[0].length ?? 0) : 0
