import type { DateMark } from '../../annotate/dates/mark'
import { MarkTable } from '../../annotate/mark'
import { scheduleLexicon as words } from '../../lexicon/schedule'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
import { bearerOf } from '../targets/bearer'
import { type Segment, segmentsOfBlock } from '../targets/statements'
import { type Limit, limitOf } from './limit'
import { datesIn, isDated, isPast } from './moments'
import { isKey, taskAbove } from './task-above'

const LONGEST_CLAUSE = 350
/** What may stand between the head of a clause and a date that opens it. */
const OPENING = 30
const COORDINATED = /^,? (?:và|hoặc) /u
const LETTERS = /\p{L}/gu
const FEWEST_LETTERS = 12

/**
 * The deadlines that running text sets, clause by clause. `taken` are spans that state a target or a phase: those are
 * no deadlines as well.
 */
export const proseLimits = (document: ResolvedDocument, taken: readonly Span[]): Limit[] => {
  const limits: Limit[] = []
  const stated = new MarkTable(taken.map((span) => ({ span, rule: '' })))
  const isFree = ({ span }: DateMark) => stated.touching(document.reading.toSource(span)).length === 0
  for (const block of document.blocks) {
    if (block.zone !== 'body' || block.kind === 'row') continue
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
  const said = text.slice(segment.start, segment.end)
  if (marks.length === 0 || words.notDuty.test(said)) return null
  const isLimitKey = words.limitKey.test(said.trimStart())
  const at = marks.findIndex((mark) => isBinding(document, mark, said, segment.start, isLimitKey))
  if (at < 0) return null
  let mark = marks[at]!
  // `ngay trong năm 2019 hoặc đến giữa năm 2020`: the later of the two.
  const other = marks[at + 1]
  if (
    other &&
    isDated(other) &&
    isDated(mark) &&
    COORDINATED.test(text.slice(mark.span.end, other.span.start))
  )
    mark = other
  const span = clauseSpan(text, segment, mark)
  const clause = text.slice(span.start, span.end)
  const isBare = isLimitKey || (remains(clause, span, mark).match(LETTERS)?.length ?? 0) < FEWEST_LETTERS
  const above = isBare ? taskAbove(document, block, before) : null
  const { task, place } = above ?? { task: remains(clause, span, mark), place: null }
  return {
    block,
    span,
    task,
    ...limitOf(mark),
    keeper: bearerOf(document, place?.block ?? block, place?.span ?? span),
    rule: isKey(clause) ? 'deadline/keyed' : 'deadline/clause',
  }
}

/** Whether a date bounds the duty that its clause states. */
const isBinding = (
  document: ResolvedDocument,
  mark: DateMark,
  said: string,
  start: number,
  isLimitKey: boolean,
): boolean => {
  const { cue, precision } = mark
  if (mark.isRange || mark.fromNow || cue === 'from' || cue === 'after') return false
  const near = said.slice(Math.max(0, mark.span.start - start - 30), mark.span.start - start)
  if (mark.relative) return cue === 'latest' || cue === 'before'
  if (mark.recurrence) {
    const hasDay = mark.parts.first.day !== null
    return hasDay
      ? cue !== null || words.reporting.test(said)
      : words.periodic.test(said) && words.reporting.test(said)
  }
  if (!isDated(mark) || mark.end === null || isPast(document, mark)) return false
  if (isLimitKey || cue === 'latest') return true
  if (cue === 'before') return precision !== 'year' || words.acting.test(said)
  if (cue !== 'until' && cue !== 'within')
    return words.finishing.test(near) && /(?:ngày|vào|xong|thành|thúc)[ :]*$/u.test(near)
  return (precision === 'year' || precision === 'unknown' ? words.finishing : words.acting).test(said)
}

/** The clause around a date: to the date's end, or to its own where the date opens it; a long one from its last part. */
const clauseSpan = (text: string, segment: Segment, mark: DateMark): Span => {
  let start = segment.start + /^[\s,:+–-]*/u.exec(text.slice(segment.start, segment.end))![0].length
  const opens = mark.span.start - start <= OPENING
  const end = opens ? Math.min(segment.end, Math.max(mark.span.end, start + LONGEST_CLAUSE)) : mark.span.end
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
  for (let tail = words.limitTail.exec(before); tail; tail = words.limitTail.exec(before))
    before = before.slice(0, tail.index)
  const after = clause.slice(Math.max(0, mark.span.end - span.start))
  return `${before.trim()} ${after.trim()}`.replace(/^[\s,:;]+|[\s,:;(]+$/gu, '').replace(/\s+/gu, ' ')
}
