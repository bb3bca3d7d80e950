import type { DateMark } from '../../annotate/dates/mark'
import { MarkTable } from '../../annotate/mark'
import { scheduleLexicon as words } from '../../lexicon/schedule'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
import { keeperOf } from './keeper'
import { type Segment, segmentsOfBlock } from '../targets/statements'
import { type Limit, limitOf } from './limit'
import { datesIn, isDated, isPast } from './moments'
import { rowTimes } from './rows'
import { isKey, taskAbove } from './task-above'

const LONGEST_CLAUSE = 350
/** What may stand between the head of a clause and a date that opens it. */
const OPENING = 30
const COORDINATED = /^,? (?:và|hoặc) /u
const FEW_LETTERS = /^(?:[^\p{L}]|\p{L}{1,2}(?!\p{L})){0,8}$/u

/**
 * The deadlines that running text sets, clause by clause. `taken` are spans that state a target or a phase: those are
 * no deadlines as well.
 */
export const proseLimits = (document: ResolvedDocument, taken: readonly Span[]): Limit[] => {
  const limits: Limit[] = []
  const stated = new MarkTable(taken.map((span) => ({ span, rule: '' })))
  const isFree = ({ span }: DateMark) => stated.touching(document.reading.toSource(span)).length === 0
  for (const block of document.blocks) {
    if (block.zone !== 'body' || (block.kind === 'row' && rowTimes(document, block).length > 0)) continue
    const dates = datesIn(document, block.content).filter(isFree)
    if (dates.length === 0) continue
    let next = 0
    let before: Segment | null = null
    for (const segment of segmentsOfBlock(document.reading.text, block)) {
      const marks: DateMark[] = []
      while (next < dates.length && dates[next]!.span.start < segment.end) marks.push(dates[next++]!)
      const limit = clauseLimit(document, block, segment, marks, before)
      if (limit) limits.push(limit)
      before = segment
    }
  }
  return limits
}

const clauseLimit = (
  document: ResolvedDocument,
  block: Block,
  segment: Segment,
  marks: readonly DateMark[],
  before: Segment | null,
): Limit | null => {
  const { text } = document.reading
  const said = text.slice(segment.start, segment.end).trimStart()
  if (marks.length === 0 || words.notDuty.test(said)) return null
  const mark = bindingMark(document, block, segment, marks)
  if (!mark) return null
  const span = clauseSpan(text, segment, mark)
  const clause = text.slice(span.start, span.end)
  const rest = remains(clause, span, mark)
  const isBare = isKey(clause) || FEW_LETTERS.test(rest.replace(words.finishing, ''))
  const above = isBare ? taskAbove(document, block, before) : null
  return {
    block,
    span,
    task: above?.task ?? rest,
    ...limitOf(mark),
    keeper: keeperOf(document, above?.place?.block ?? block, above?.place?.span ?? span, mark),
    rule: isKey(clause) ? 'deadline/keyed' : 'deadline/clause',
  }
}

/** The date that bounds a clause's duty: a day rather than a count; of two that are joined, the later. */
const bindingMark = (
  document: ResolvedDocument,
  block: Block,
  { start, end }: Segment,
  marks: readonly DateMark[],
): DateMark | null => {
  const { text } = document.reading
  const said = text.slice(start, end)
  const binding = marks.filter((mark) => isBinding(document, mark, said, start, block.kind === 'row'))
  const mark = binding.find(({ relative }) => relative === null) ?? binding[0]
  if (!mark) return null
  // `ngay trong năm 2019 hoặc đến giữa năm 2020`
  const other = marks[marks.indexOf(mark) + 1]
  const isJoined = other && isDated(other) && isDated(mark) && COORDINATED.test(text.slice(mark.span.end, other.span.start))
  return isJoined ? other : mark
}

/** Whether a date bounds the duty that its clause states; in a cell only where it says so itself. */
const isBinding = (
  document: ResolvedDocument,
  mark: DateMark,
  said: string,
  start: number,
  isCell: boolean,
): boolean => {
  const { cue, precision } = mark
  if (mark.isRange || mark.fromNow || cue === 'from' || cue === 'after') return false
  if (mark.relative) return cue === 'latest' || cue === 'before'
  if (mark.recurrence) {
    const isReport = words.reporting.test(said)
    if (mark.parts.first.day !== null) return cue !== null || isReport
    return words.periodic.test(said) && isReport && !isCell
  }
  if (!isDated(mark) || mark.end === null || isPast(document, mark)) return false
  if (cue === 'latest' || isKey(said.trimStart())) return true
  if (cue === 'before') return mark.end !== document.context.issued && (precision !== 'year' || words.acting.test(said))
  if (isCell) return false
  const isVague = precision === 'year' || precision === 'unknown'
  if (cue === 'until' || cue === 'within') return (isVague ? words.finishing : words.acting).test(said)
  return !isVague && words.finishedOn.test(said.slice(0, mark.span.start - start))
}

/** The clause around a date: to the date's end, or to its own where the date opens it; a long one from its last part. */
const clauseSpan = (text: string, segment: Segment, mark: DateMark): Span => {
  let start = segment.start + /^[\s,:+–-]*/u.exec(text.slice(segment.start, segment.end))![0].length
  const leads = mark.span.start - start <= OPENING || (mark.recurrence !== null && mark.cue === null)
  const end = leads ? Math.min(segment.end, Math.max(mark.span.end, start + LONGEST_CLAUSE)) : mark.span.end
  if (mark.span.end - start > LONGEST_CLAUSE) {
    const parts = text.slice(mark.span.end - LONGEST_CLAUSE, mark.span.start)
    const cut = parts.indexOf(', ')
    start = mark.span.end - LONGEST_CLAUSE + (cut < 0 ? 0 : cut + 2)
  }
  return { start, end: start + text.slice(start, end).replace(/[\s.,;/:]+$/u, '').length }
}

/** What a clause says besides its date and the words that lead to it. */
const remains = (clause: string, span: Span, mark: DateMark): string => {
  let before = clause.slice(0, mark.span.start - span.start)
  for (let tail = words.limitTail.exec(before); tail; tail = words.limitTail.exec(before)) before = before.slice(0, tail.index)
  const after = clause.slice(Math.max(0, mark.span.end - span.start))
  return `${before.trim()} ${after.trim()}`.replace(/^[\s,:;]+|[\s,:;(]+$/gu, '').replace(/\s+/gu, ' ')
}
