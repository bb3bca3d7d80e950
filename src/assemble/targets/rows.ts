import type { QuantityMark } from '../../annotate/quantities/mark'
import type { Block, Cell } from '../../structure/document'
import { contains, type Span } from '../../text/span'
import { withoutEnd } from '../../text/trim'
import type { Clause } from './clause'

const words = (text: string, { span }: Cell): string => text.slice(span.start, span.end)

/** The cell that says what a row is about: its task column, else the first cell of words before the number. */
const topicOf = (text: string, block: Block, before: number): Cell | undefined =>
  block.cells.find((cell) => cell.column?.role === 'task' && cell.span.end <= before) ??
  block.cells.find((cell) => cell.span.end <= before && /\p{L}{2}/u.test(words(text, cell)))

/** Whether a cell holds a number and nothing that says what it measures, so that its row must say it. */
export const isFromRow = (text: string, clause: Span, mark: QuantityMark, block: Block): boolean =>
  block.kind === 'row' &&
  clause.end - clause.start <= mark.span.end - mark.span.start + 4 &&
  topicOf(text, block, mark.span.start) !== undefined

/** What a number alone in its cell measures: the topic of its row. */
export const rowMetric = (text: string, block: Block, before: number): string => {
  const topic = topicOf(text, block, before)
  return topic ? withoutEnd(words(text, topic).replace(/\s+/gu, ' '), ' :;.,') : ''
}

/** From the first words of a row to the cell of its number. */
export const rowSpan = (text: string, block: Block, number: Span): Span => {
  const cell = block.cells.find(({ span }) => contains(span, number))
  const topic = topicOf(text, block, number.start)
  return { start: topic?.span.start ?? block.content.start, end: Math.max(cell?.span.end ?? 0, number.end) }
}

/** The line above in the same cell that ends in a colon, else the first words of the row above. */
const announcing = (text: string, block: Block, clause: Span): string => {
  const cell = block.cells.find(({ span }) => contains(span, clause))
  const lines = cell ? text.slice(cell.span.start, clause.start).split('\n') : []
  const line = lines.findLast((words) => words.trimEnd().endsWith(':'))
  if (line !== undefined) return line
  const above = block.parent
  if (above?.kind !== 'row') return ''
  const topic = topicOf(text, above, above.span.end)
  return topic ? (words(text, topic).split('\n')[0] ?? '') : ''
}

/** What a counted event is about: `Tập huấn nghiệp vụ` above, `Cho cán bộ đầu mối (02 cuộc)` in the row. */
export const eventMetric = (text: string, clause: Clause, block: Block): string => {
  const { span, mark } = clause
  const head = withoutEnd(announcing(text, block, span).trim(), ':;.,')
  const own = withoutEnd(text.slice(span.start, Math.max(span.start, mark.span.start)), ' (:,-')
  const isAside = text[mark.span.start - 1] === '('
  const after = isAside ? '' : text.slice(mark.number.end, span.end)
  const unit = after === '' ? '' : ` ${mark.unit}`
  const joined = head && own ? `${head} ${own.charAt(0).toLowerCase()}${own.slice(1)}` : head || own
  return `${joined}${unit}${after}`.replace(/\s+/gu, ' ').trim()
}
