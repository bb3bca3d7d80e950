import type { DateMark } from '../../annotate/dates/mark'
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
  /** Whether it stands before what is to be done, and so heads the row. */
  opensRow: boolean
}

const TIMES: ReadonlySet<ColumnRole> = new Set(['time', 'start', 'end'])
const FREE: ReadonlySet<ColumnRole> = new Set(['other'])
const LETTER = /[\p{L}\p{N}]/u
/** Words that may stand beside a date in a cell of its own. */
const BESIDE =
  /(?<!\p{L})(?:dự kiến|từ|trong|vào|trước|đến|hết|chậm nhất|khoảng|xong|và|đầu|giữa|cuối)(?!\p{L})/giu

/** The times of a row, from left to right. */
export const rowTimes = (document: ResolvedDocument, row: Block): RowTime[] => {
  const marks = row.cells.map((cell) => timesOf(document, cell))
  const times: RowTime[] = []
  for (let i = 0; i < row.cells.length; i++) {
    const [here, next] = [marks[i]!, marks[i + 1]]
    const last = here.at(-1)
    if (!last) continue
    const opensRow = isFirst(document, row, i)
    if (next && isPair(here, next)) {
      const cells = row.cells.slice(i, i + 2)
      times.push({ kind: 'stretch', row, index: i, cells, first: here[0]!, last: next[0]!, opensRow })
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
    times.push({ kind, row, index: i, cells: [row.cells[i]!], first: mark, last: mark, opensRow })
  }
  return times
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
  return LETTER.test(rest.replace(BESIDE, '')) ? [] : marks
}

/** A start and an end in two cells: one date each, in order. */
const isPair = (a: readonly DateMark[], b: readonly DateMark[]): boolean => {
  const [from, to] = [a[0], b[0]]
  if (a.length !== 1 || b.length !== 1 || !from || !to || !isDated(from) || !isDated(to)) return false
  return !from.isRange && !to.isRange && (from.start ?? '') <= (to.end ?? '')
}

const isFirst = (document: ResolvedDocument, row: Block, index: number): boolean =>
  row.cells
    .slice(0, index)
    .every(
      ({ span, column }) =>
        column?.role === 'ordinal' || !/\p{L}{2}/u.test(document.reading.text.slice(span.start, span.end)),
    )
