import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import { type Bearer, bearerOf } from '../bearer'
import { type Limit, limitOf } from './limit'
import { isDated, isLimit } from './moments'
import { type RowTime, rowTimes } from './rows'
import { rowTask, taskCell } from './task'

/** The tasks of tables that have a single time beside them: `Tổng kết … | Vụ Pháp chế | Tháng 12`. */
export const rowLimits = (document: ResolvedDocument): Limit[] => {
  const limits: Limit[] = []
  let before: Limit | null = null
  for (const block of document.blocks) {
    if (block.kind !== 'row' || block.zone !== 'body') continue
    let from = 0
    for (const time of rowTimes(document, block)) {
      const limit = rowLimit(document, time, from, before)
      from = time.index + time.cells.length
      if (!limit) continue
      limits.push(limit)
      before = limit
    }
  }
  return limits
}

const rowLimit = (
  document: ResolvedDocument,
  time: RowTime,
  from: number,
  before: Limit | null,
): Limit | null => {
  const { kind, row, index, first, headed } = time
  if (kind === 'stretch' || first.cue === 'from' || first.cue === 'after') return null
  if (headed && !isLimit(first)) return null
  // `Đầu tháng 5`: no last day is said.
  if (first.end === null && isDated(first)) return null
  const task = headed ?? taskCell(document, row.cells.slice(from, index))
  if (!task) return null
  const ends = [task.span, time.cells[0]!.span].sort((a, b) => a.start - b.start)
  const span = { start: ends[0]!.start, end: ends[1]!.end }
  return {
    block: row,
    span,
    task: rowTask(document, row, task),
    ...limitOf(first),
    keeper: keeperOf(document, row, before),
    rule: 'deadline/row',
  }
}

/** Who leads by the row; a cell that spans rows is told once and holds for those after it, whose own cell is missing or empty. */
const keeperOf = (document: ResolvedDocument, row: Block, before: Limit | null): Bearer | null => {
  const hasLead = row.cells.some(
    ({ column, span }) => span.end > span.start && (column?.role === 'lead' || column?.role === 'body'),
  )
  const isTold = row.table?.columns.some(({ role }) => role === 'lead' || role === 'body') === true
  if (isTold && !hasLead && before?.block.table === row.table && before.block.parent === row.parent)
    return before.keeper
  return bearerOf(document, row, { start: row.span.start, end: row.span.start })
}
