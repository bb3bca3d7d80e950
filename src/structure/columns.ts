import { structureLexicon } from '../lexicon/structure'
import { isTime } from '../time/is-time'
import type { Column, ColumnRole } from './document'

/** What a column holds by its head: `Đơn vị chủ trì` lead, `Thời gian hoàn thành` time; null where the words say nothing. */
export const columnRole = (heading: string): ColumnRole | null => {
  const text = heading.trim().replace(/ {2,}/g, ' ')
  if (text === '' || text.length > 60) return null
  for (const [role, pattern] of structureLexicon.columns) if (pattern.test(text)) return role as ColumnRole
  return null
}

/** Reads a head row; null where fewer than two of its cells are heads (a row of data may hold one by chance). */
export const readColumns = (cells: string[]): Column[] | null => {
  const roles = cells.map(columnRole)
  const known = roles.filter((role) => role !== null).length
  const filled = cells.filter((cell) => cell.trim() !== '').length
  if (known < 2 || known < filled * 0.7 || !roles.some((role) => role === 'task' || role === 'ordinal'))
    return null
  return cells.map((cell, index) => ({
    index,
    heading: cell.trim().replace(/\s+/g, ' '),
    role: roles[index] ?? 'other',
  }))
}

const LONGEST_TIME = 90

/** Whether a cell reads as a time: `Tháng 3/2026`, `Quý IV`, `2014-2016`, `Thường xuyên`. */
export const isTimeCell = (text: string): boolean =>
  text.length <= LONGEST_TIME && (structureLexicon.timeCell.test(text) || isTime(text))
