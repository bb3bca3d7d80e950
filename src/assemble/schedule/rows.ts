import type { DateMark } from '../../annotate/dates/mark'
import { scheduleLexicon as words } from '../../lexicon/schedule'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block, Cell, ColumnRole } from '../../structure/document'
import { datesIn, isDated } from './moments'

/** What a row of a table says of time: in one cell, or in two neighbours that hold the start and the end. */
export interface RowTime {
  kind: 'stretch' | 'moment' | 'frequency'
  row: Block
  /** Index of its first cell in the row. */
  index: number
  cells: Cell[]
  first: DateMark
  last: DateMark
  /** What is to be done, where the time stands before it and so heads the row. */
  headed: Cell | null
}

const TIMES: ReadonlySet<ColumnRole> = new Set(['time', 'start', 'end'])
const FREE: ReadonlySet<ColumnRole> = new Set(['other'])
const LETTER = /\p{L}/u
const WORD = /\p{L}{2}/u

/** The times of a row, from left to right. */
export const rowTimes = (document: ResolvedDocument, row: Block): RowTime[] => {
  const marks = row.cells.map((cell) => timesOf(document, cell))
  const times: RowTime[] = []
  const isWorded = ({ span, column }: Cell, index: number) =>
    column?.role !== 'ordinal' &&
    (marks[index]!.length > 0 || WORD.test(document.reading.text.slice(span.start, span.end)))
  const firstWorded = row.cells.findIndex(isWorded)
  const nextWorded = row.cells.findIndex(
    (cell, index) => index > firstWorded && marks[index]!.length === 0 && isWorded(cell, index),
  )
  for (let i = 0; i < row.cells.length; i++) {
    const [here, next] = [marks[i]!, marks[i + 1]]
    const last = here.at(-1)
    if (!last) continue
    const headed = i <= firstWorded ? (row.cells[i === firstWorded ? nextWorded : firstWorded] ?? null) : null
    if (isOfFigures(row.cells[i]!, here, [marks[i - 1], next])) continue
    if (next && isPair(here, next)) {
      const cells = row.cells.slice(i, i + 2)
      times.push({ kind: 'stretch', row, index: i, cells, first: here[0]!, last: next[0]!, headed })
      i++
      continue
    }
    if (row.cells[i]!.column?.role === 'start' && row.table?.columns.some(({ role }) => role === 'end'))
      continue
    const stretch = here.find(({ isRange }) => isRange)
    const dated = here.findLast(isDated)
    const mark = stretch ?? dated ?? here.find(({ recurrence }) => recurrence !== null)
    if (!mark) continue
    const kind = stretch ? 'stretch' : dated ? 'moment' : 'frequency'
    times.push({ kind, row, index: i, cells: [row.cells[i]!], first: mark, last: mark, headed })
  }
  return times
}

/** Whether a year stands beside another: they head columns of figures, where no column says that it holds times. */
const isOfFigures = (
  { column }: Cell,
  here: readonly DateMark[],
  beside: readonly (readonly DateMark[] | undefined)[],
): boolean => {
  if (column !== null && TIMES.has(column.role)) return false
  const isYear = (marks: readonly DateMark[] | undefined): boolean =>
    marks?.length === 1 && marks[0]!.precision === 'year' && marks[0]!.cue === null && !marks[0]!.isRange
  return isYear(here) && beside.some(isYear)
}

/** The dates of a cell that is about time: by its column, or because nothing else stands in it. */
const timesOf = (document: ResolvedDocument, { span, column }: Cell): DateMark[] => {
  const role = column?.role
  if (role !== undefined && !TIMES.has(role) && !FREE.has(role)) return []
  const marks = datesIn(document, span)
  if (marks.length === 0 || (role !== undefined && TIMES.has(role))) return marks
  let rest = ''
  let from = span.start
  for (const mark of marks) {
    rest += document.reading.text.slice(from, mark.span.start)
    from = mark.span.end
  }
  rest += document.reading.text.slice(from, span.end)
  return LETTER.test(rest.replace(words.beside, '')) ? [] : marks
}

/** A start and an end in two cells: one date each, in order. */
const isPair = (a: readonly DateMark[], b: readonly DateMark[]): boolean => {
  const [from, to] = [a[0], b[0]]
  if (a.length !== 1 || b.length !== 1 || !from || !to || !isDated(from) || !isDated(to)) return false
  return !from.isRange && !to.isRange && (from.start ?? '') <= (to.end ?? '')
}
