import type { DateMark } from '../../annotate/dates/mark'
import { scheduleLexicon as words } from '../../lexicon/schedule'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block, Cell, ColumnRole } from '../../structure/document'
import type { Span } from '../../text/span'
import { withoutEnd, withoutStart } from '../../text/trim'
import type { Bearer } from '../bearer'
import { clauseHead } from './clause-head'

const TASK: readonly (ColumnRole | undefined)[] = ['task', 'result', 'other', undefined]

const clean = (text: string): string => withoutEnd(withoutStart(text, ' ,:;'), ' .,:;(').replace(/\s+/gu, ' ')

/** The words before a date without those that lead to it: `Gửi báo cáo` of `Gửi báo cáo chậm nhất là`. */
const withoutTail = (before: string): string => {
  const head = before.slice(0, -LONGEST_TAIL)
  let rest = before.slice(-LONGEST_TAIL)
  for (let tail = words.limitTail.exec(rest); tail; tail = words.limitTail.exec(rest))
    rest = rest.slice(0, tail.index)
  return head + rest
}

const LONGEST_TAIL = 120
/** What closes a date in brackets. */
const CLOSING = /^ ?\)?/u
const FEW_LETTERS = /^(?:[^\p{L}]|\p{L}{1,2}(?!\p{L})){0,8}$/u

/** Whether words name no task: `Hoàn thành`. */
export const saysNothing = (said: string): boolean => FEW_LETTERS.test(said.replace(words.finishing, ''))

/** The words before a date without those that lead to it, and what they say behind who, how often, how much it is wanted. */
const ledWords = (document: ResolvedDocument, led: Span): { before: string; said: string } => {
  const { text } = document.reading
  const before = withoutTail(text.slice(led.start, led.end))
  return { before, said: text.slice(clauseHead(document, led).duty, led.start + before.length) }
}

/** Whether a task leads to a date, and the clause ends with it; else what comes `after` the date says what is to be done. */
export const isLedTo = (document: ResolvedDocument, led: Span, after: string): boolean => {
  const { before, said } = ledWords(document, led)
  if (saysNothing(said) || words.periodicTail.test(before)) return false
  return words.acting.test(before) || !words.duty.test(after)
}

/** What a clause says besides its date, the words that lead to it, and the body that it charges. */
export const clauseTask = (
  document: ResolvedDocument,
  span: Span,
  dates: { first: DateMark; last: DateMark },
  keeper: Bearer | null,
): string => {
  const { text } = document.reading
  const led = { start: span.start, end: Math.max(span.start, dates.first.span.start) }
  const { before: leading, said } = ledWords(document, led)
  const before = said === '' ? '' : leading.replace(words.periodicTail, '')
  const end = Math.min(span.end, dates.last.span.end)
  const saidOf = (part: Span): string => clean(text.slice(dutyStart(document, part, keeper), part.end))
  const first = saidOf({ start: span.start, end: span.start + before.length })
  const last = saidOf({ start: end + CLOSING.exec(text.slice(end, span.end))![0].length, end: span.end })
  // `theo dõi, đôn đốc, định kỳ hằng quý báo cáo`: the date's commas keep two duties apart.
  const isApart = text.slice(led.start + before.length, led.end).includes(',') || text[end] === ','
  const task = [first, first === '' ? last.replace(words.toDuty, '') : last]
    .filter((said) => said !== '')
    .join(isApart ? ', ' : ' ')
  const keyless = clean(task.replace(words.timeKey, ''))
  return keyless === '' ? task : keyless.replace(words.timeOf, '')
}

/** Where a part of a clause says what is to be done: behind the time and the body that it opens with. */
const dutyStart = (document: ResolvedDocument, { start, end }: Span, keeper: Bearer | null): number => {
  const { text } = document.reading
  const { timed, subject } = clauseHead(document, { start, end })
  const isInside = keeper && start <= keeper.span.start && keeper.span.end <= end
  if (!isInside) return timed
  const before = text.slice(start, keeper.span.start)
  // `trên cơ sở kế hoạch được duyệt, Văn phòng chủ trì …`: what comes before the comma is no part of the duty.
  if (keeper.span.start !== subject && !words.charged.test(before) && clean(before) !== '') return timed
  const rest = text.slice(keeper.span.end, end)
  return /^:? \p{L}/u.test(rest) ? keeper.span.end + words.toDuty.exec(rest)![0].length : timed
}

/** The cell of a row that says what is to be done: by its column, else the first with words in it. */
export const taskCell = (document: ResolvedDocument, row: readonly Cell[]): Cell | null => {
  const worded = row.filter(
    ({ span, column }) =>
      column?.role !== 'ordinal' && /\p{L}{2}/u.test(document.reading.text.slice(span.start, span.end)),
  )
  for (const role of TASK) {
    const cells = worded.filter(({ column }) => column?.role === role)
    // Several results are those of several times; the one before this time is its own.
    const found = role === 'result' ? cells.at(-1) : cells[0]
    if (found) return found
  }
  return worded[0] ?? null
}

/** The task of a row; where its cell only names a place, under the words of the heading above. */
export const rowTask = (document: ResolvedDocument, row: Block, { span }: Cell): string => {
  const { text } = document.reading
  const said = clean(text.slice(span.start, span.end))
  const heading = row.parent
  if (!words.place.test(said) || !heading?.isHeading) return said
  const cell = heading.kind === 'row' ? taskCell(document, heading.cells) : null
  const above = cell ? cell.span : heading.content
  return `${clean(text.slice(above.start, above.end))}: ${said}`
}
