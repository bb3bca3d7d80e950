import { structureLexicon } from '../lexicon/structure'
import { columnRole, readColumns } from './columns'
import type { Column } from './document'
import type { Line } from './lines'

/** The head of a table whose cells stand on lines of their own. */
export interface LinearHead {
  columns: Column[]
  /** Its lines, by which it is known again on the next page. */
  texts: string[]
}

/** `TT` alone on its line. */
export const isLinearHead = (text: string): boolean => structureLexicon.firstColumn.test(text)

/** The head that begins at line `index`, or null: `TT`, and the other heads on lines of their own under it. */
export const findLinearHead = (lines: Line[], index: number): LinearHead | null => {
  if (!isLinearHead(lines[index]!.text)) return null
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
  const columns = readColumns(head)
  const isTask = columns?.some(({ role }) => role === 'task')
  return columns && isTask && columns.length >= 4
    ? { columns, texts: lines.slice(index, to).map(({ text }) => text) }
    : null
}

/** Whether the same head stands again at line `index`, as at the top of the next page. */
export const repeatsHead = (lines: Line[], index: number, { texts }: LinearHead): boolean =>
  isLinearHead(lines[index]!.text) && texts.every((text, i) => lines[index + i]?.text === text)
