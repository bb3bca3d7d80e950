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

/**
 * Whether a table only sets texts side by side: the agency beside quốc hiệu, Nơi nhận beside the signature. Word does
 * this with a table of one or two rows and two cells, several lines in each; they are read cell after cell.
 */
export const isLayout = (rows: Row[]): boolean =>
  rows.length <= 2 &&
  rows.every((row) => row.length <= 2) &&
  rows[0]?.some((cell) => cell.includes('\n')) === true
