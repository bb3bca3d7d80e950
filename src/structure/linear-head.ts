import { structureLexicon } from '../lexicon/structure'
import { columnRole, readColumns } from './columns'
import type { Column, ColumnRole } from './document'
import type { Line } from './lines'

/** The head of a table whose cells stand on lines of their own. */
export interface LinearHead {
  columns: Column[]
  /** Its lines, by which it is known again on the next page. */
  texts: string[]
}

/** `TT` alone on its line. */
export const isLinearHead = (text: string): boolean => structureLexicon.firstColumn.test(text)

const SEPARATOR = /\t| ?\| ?/
/** The rule under a head in Markdown. */
const RULE = /^[|:\s-]+$/
/** Heads that were torn from theirs, and the rule between: more lines stand above no first row. */
const MOST_TORN = 4

/** `TT | Nội dung | Cơ quan chủ trì`: a head on one line whose rows are lost, so that the cells stand under one another. */
const findTornHead = (lines: Line[], index: number): LinearHead | null => {
  const { text: first } = lines[index]!
  if (!first.includes('|') && !first.includes('\t')) return null
  const cells = first
    .replace(/^\||\|$/g, '')
    .split(SEPARATOR)
    .map((cell) => cell.trim())
  if (cells.length < 2 || !isLinearHead(cells[0]!)) return null
  for (let at = index + 1; at <= Math.min(index + MOST_TORN, lines.length - 1); at++) {
    const { text } = lines[at]!
    if (/^1$/.test(text)) return headOf(cells, lines.slice(index, at))
    if (!RULE.test(text)) {
      if (columnRole(text) === null) return null
      cells.push(text)
    }
  }
  return null
}

const headOf = (cells: string[], lines: readonly Line[]): LinearHead | null => {
  const columns = readColumns(cells)
  const isTask = columns?.some(({ role }) => role === 'task')
  return columns && isTask && columns.length >= 4 ? { columns, texts: lines.map(({ text }) => text) } : null
}

const FEWEST_COLUMNS = 3
const LONGEST_HEAD = 40
const MOST_COLUMNS = 8
const HOLDERS: readonly ColumnRole[] = ['lead', 'coordinate', 'body']

/** Heads on lines of their own without `TT`: what is done, by whom, and all of them known, each once. */
const findPlainHead = (lines: Line[], index: number): LinearHead | null => {
  const first = lines.slice(index, index + FEWEST_COLUMNS)
  if (first.some(({ marker, text }) => marker || text.length > LONGEST_HEAD)) return null
  const cells: string[] = []
  const roles = new Set<ColumnRole>()
  for (let at = index; at < lines.length && cells.length <= MOST_COLUMNS; at++) {
    const { text, marker } = lines[at]!
    const role = marker ? null : columnRole(text)
    if (role === null || roles.has(role)) break
    cells.push(text)
    roles.add(role)
  }
  const isHead = cells.length >= FEWEST_COLUMNS && cells.length <= MOST_COLUMNS && roles.has('task')
  if (!isHead || !HOLDERS.some((role) => roles.has(role))) return null
  const columns = readColumns(cells)
  return columns && { columns, texts: cells }
}

/** The head that begins at line `index`, or null: `TT`, and the other heads on lines of their own under it. */
export const findLinearHead = (lines: Line[], index: number): LinearHead | null => {
  if (!isLinearHead(lines[index]!.text)) return findTornHead(lines, index) ?? findPlainHead(lines, index)
  const cells: string[] = [lines[index]!.text]
  let head: string[] = []
  let to = index + 1
  for (let at = index + 1; at < Math.min(index + 24, lines.length); at++) {
    const { text } = lines[at]!
    if (/^\d/.test(text) || text.length > 40) break
    const goesOn = cells.length > 1 && (/^\p{Ll}/u.test(text) || columnRole(cells.at(-1)!) === null)
    if (goesOn) cells[cells.length - 1] += ` ${text}`
    else cells.push(text)
    if (columnRole(cells.at(-1)!) === null) continue
    // What follows the last line that reads as a head is the first row's.
    head = [...cells]
    to = at + 1
  }
  return headOf(head, lines.slice(index, to))
}

/** Whether the same head stands again at line `index`, as at the top of the next page. */
export const repeatsHead = (lines: Line[], index: number, { texts }: LinearHead): boolean =>
  lines[index]!.text === texts[0] && texts.every((text, i) => lines[index + i]?.text === text)
