import { structureLexicon } from '../lexicon/structure'
import { bare } from '../text/fold'
import { isTime } from '../time/is-time'
import type { Column, ColumnRole } from './document'

/** What a column holds by its head: `Đơn vị chủ trì` lead, `Thời gian hoàn thành` time; null where the words say nothing. */
export const columnRole = (heading: string): ColumnRole | null => {
  const text = heading.trim().replace(/ {2,}/g, ' ')
  if (text === '' || text.length > 60) return null
  for (const [role, pattern] of structureLexicon.columns) if (pattern.test(text)) return role as ColumnRole
  // By letters alone only words enough to know them by: `Phôi hợp`, not `Nội chính`.
  if (!text.includes(' ')) return null
  const letters = bare(text)
  for (const [role, pattern] of structureLexicon.columnsByLetters)
    if (pattern.test(letters)) return role as ColumnRole
  return null
}

/** What the rows of a table may be about. */
const SUBJECTS: ReadonlySet<ColumnRole | null> = new Set(['ordinal', 'task', 'target', 'body', 'lead'])
/** Heads of these begin like many a cell; two of them alone are no head row. */
const LOOSE: ReadonlySet<ColumnRole | null> = new Set([null, 'target', 'result', 'basis', 'place'])

/**
 * Reads a head row; null where fewer than two of its cells are heads of different columns, one of which says what the
 * rows are about (a row of data may hold one by chance).
 */
export const readColumns = (cells: string[]): Column[] | null => {
  if (isYears(cells)) return columnsOf(cells, ['target', ...cells.slice(1).map(() => 'value' as const)])
  const roles = rolesOf(cells)
  const known = roles.filter((role) => role !== null).length
  const filled = cells.filter((cell) => cell.trim() !== '').length
  if (known < 2 || known < filled * 0.7) return null
  if (!roles.some((role) => SUBJECTS.has(role)) || roles.every((role) => LOOSE.has(role))) return null
  return roles.some((role) => role !== null && role !== roles[0]) ? columnsOf(cells, roles) : null
}

/** Whether a head names the years of its columns, and its rows say what is measured: `Năm | 2022 | 2023`. */
const isYears = ([first = '', ...rest]: string[]): boolean =>
  rest.length > 1 &&
  structureLexicon.yearHead.test(first.trim()) &&
  rest.every((cell) => structureLexicon.yearColumn.test(cell.trim()))

/** The columns of a row that is a head whatever its words: it begins with `TT`. */
export const readNumberedColumns = (cells: string[]): Column[] | null =>
  cells.length > 1 && structureLexicon.firstColumn.test(cells[0]!.trim())
    ? columnsOf(cells, rolesOf(cells))
    : null

const columnsOf = (cells: string[], roles: (ColumnRole | null)[]): Column[] =>
  cells.map((cell, index) => ({
    index,
    heading: cell.trim().replace(/\s+/g, ' '),
    role: roles[index] ?? 'other',
  }))

/**
 * The roles of a row's heads. Behind a column of indicators stand their unit and their values: `Chỉ tiêu | Đơn vị | Kế
 * hoạch | Năm 2025`.
 */
const rolesOf = (cells: string[]): (ColumnRole | null)[] => {
  const roles = cells.map(columnRole)
  const subject = roles.includes('task') ? -1 : roles.indexOf('target')
  if (subject < 0) return roles
  return roles.map((role, i) => {
    if (i <= subject) return role
    if (role === 'target' || role === 'result') return 'value'
    const heading = cells[i]!.trim()
    if (role === null && structureLexicon.yearColumn.test(heading)) return 'value'
    return role === 'body' && structureLexicon.unitColumn.test(heading) ? 'other' : role
  })
}

const LONGEST_TIME = 90

/** Whether a cell reads as a time: `Tháng 3/2026`, `Quý IV`, `2014-2016`, `Thường xuyên`. */
export const isTimeCell = (text: string): boolean =>
  text.length <= LONGEST_TIME && (structureLexicon.timeCell.test(text) || isTime(text))
