import type { Matrix, MatrixCell } from '../compare/many'
import { compareWords } from './compare-words'
import type { Language } from './report'

/** A table of targets by plans, its head first; `cellWords` writes what a plan sets. */
const tableOf = (
  { plans, rows }: Matrix,
  heads: readonly string[],
  cellWords: (cell: MatrixCell) => string,
  unitWords: (unit: string | null) => string,
): string[][] => [
  [
    ...heads,
    ...plans.map(
      ({ symbol, issuer, issued, name }, index) =>
        [symbol, issuer, issued?.slice(0, 4)].filter(Boolean).join(', ') || (name ?? String(index + 1)),
    ),
  ],
  ...rows.map(({ metric, unit, cells }) => [
    metric,
    unitWords(unit),
    ...cells.map((cell) => (cell === null ? '' : cellWords(cell))),
  ]),
]

const SIGN: Readonly<Record<MatrixCell['comparator'], string>> = {
  eq: '',
  gte: '≥ ',
  gt: '> ',
  lte: '≤ ',
  lt: '< ',
  increase: '+',
  decrease: '−',
}

const WIDEST = 48
const cut = (text: string): string => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text)

/** The table for people: a row a line, columns side by side, the place of each plan in brackets. */
export const matrixText = (matrix: Matrix, language: Language): string => {
  const { phrases, quantity } = compareWords(language)
  const cellWords = ({ quantity: of, comparator, rank }: MatrixCell): string =>
    `${SIGN[comparator]}${quantity(of)}${rank === null ? '' : ` (${rank})`}`
  const table = tableOf(matrix, [phrases.metric, phrases.unit], cellWords, (unit) =>
    unit === 'percent' ? '%' : (unit ?? ''),
  ).map((row) => row.map(cut))
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  return table
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

const MARK = '\uFEFF'
/** What begins so is a formula to a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/u
const csvCell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",;\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The table for a spreadsheet: UTF-8 with its mark, numbers alone in their cells as the language writes them. */
export const matrixCsv = (matrix: Matrix, language: Language): string => {
  const { phrases, number } = compareWords(language)
  const cellWords = ({ quantity: of }: MatrixCell): string =>
    of === null
      ? phrases.award
      : of.outOf === null
        ? number(of.value)
        : `${number(of.value)}/${number(of.outOf)}`
  const table = tableOf(matrix, [phrases.metric, phrases.unit], cellWords, (unit) =>
    unit === 'percent' ? '%' : (unit ?? ''),
  )
  return MARK + table.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}
