import type { Matrix, MatrixCell } from '../compare/many'
import { compareWords } from './compare-words'
import { matrixTable } from './matrix-table'
import type { Language } from './report'

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

/** The table in words, its head first, the place of each plan in brackets. */
export const matrixWords = (matrix: Matrix, language: Language): string[][] => {
  const { phrases, quantity } = compareWords(language)
  return matrixTable(
    matrix,
    [phrases.metric, phrases.unit],
    ({ quantity: of, comparator, rank }) =>
      `${SIGN[comparator]}${quantity(of)}${rank === null ? '' : ` (${rank})`}`,
  )
}

/** The table for people: a row a line, columns side by side. */
export const matrixText = (matrix: Matrix, language: Language): string => {
  const table = matrixWords(matrix, language).map((row) => row.map(cut))
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
