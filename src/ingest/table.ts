/** A row as its cells' texts; `\n` in a cell is a line break that was printed there. */
export type Row = string[]

const oneLine = (cell: string) =>
  cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

/** A row on one line, its cells between tabs: `Sơ kết\t6/2021`. */
export const rowText = (row: Row): string => row.map(oneLine).join('\t')

/** Lines in a cell from which on it holds more than an entry of a table. */
const MANY_LINES = 8

/**
 * Whether a table only sets texts side by side: the agency beside quốc hiệu, Nơi nhận beside the signature. Word does
 * this with a table of one or two rows and two cells, several lines in each, pages also with one row of more, with columns
 * that only keep others apart, with a cell all alone in its row for most of the text; they are read cell after cell.
 */
export const isLayout = (rows: readonly Row[]): boolean => {
  const shown = withoutBlankColumns(rows)
  const width = shown.reduce((most, row) => Math.max(most, row.length), 0)
  const hasLines = (row: Row | undefined) => row?.some((cell) => cell.includes('\n')) === true
  if (shown.length === 1 || (shown.length === 2 && width <= 2)) return hasLines(shown[0])
  return width === 1 ? shown.some(hasLines) : holdsMostAlone(shown)
}

const withoutBlankColumns = (rows: readonly Row[]): Row[] => {
  const used = new Set<number>()
  for (const row of rows) for (const [column, cell] of row.entries()) if (cell.trim() !== '') used.add(column)
  return rows.map((row) => row.filter((_, column) => used.has(column)))
}

/** Whether a cell alone in its row holds many lines, and more than all the rest: a document between its head and foot. */
const holdsMostAlone = (rows: readonly Row[]): boolean => {
  const length = (row: Row) => row.reduce((sum, cell) => sum + cell.length, 0)
  const all = rows.reduce((sum, row) => sum + length(row), 0)
  return rows.some((row) => {
    const shown = row.filter((cell) => cell.trim() !== '')
    return shown.length === 1 && shown[0]!.length * 2 > all && shown[0]!.split('\n').length >= MANY_LINES
  })
}
