import type { Matrix, MatrixCell, MatrixRow } from '../compare/many'
import { compareWords } from './compare-words'
import { excelCsv } from './excel-csv'
import { COMPARATOR } from './export/phrases'
import { matrixTable } from './matrix-table'
import type { Language } from './report'

/**
 * The table for a spreadsheet, two columns a plan: `giảm` and `2`, since a number alone does not say whether it is a level or a change. A
 * number is one there; `3/5` and `12-14`, which it would take for days, are words, and so is what is counted in another unit than its row.
 */
export const matrixCsv = (matrix: Matrix, language: Language): string => {
  const { phrases, number, quantity: written } = compareWords(language)
  const amountOf = ({ quantity }: MatrixCell, { unit }: MatrixRow): string | number => {
    if (quantity === null) return phrases.award
    if (quantity.unit !== unit) return written(quantity)
    const { value, max, outOf } = quantity
    if (outOf !== null) return `${number(value)} ${phrases.outOf} ${number(outOf)}`
    return max === undefined ? value : `${number(value)}–${number(max)}`
  }
  const comparatorOf = ({ quantity, comparator }: MatrixCell): string =>
    quantity === null ? '' : phrases.comparators[comparator]
  const heads = [phrases.metric, phrases.unit]
  const comparators = matrixTable(matrix, heads, comparatorOf)
  const rows = matrixTable(matrix, heads, amountOf).map((row, at) =>
    row.flatMap((cell, column) => {
      if (column < heads.length) return [cell]
      const comparator = comparators[at]![column]!
      return [at === 0 ? `${comparator}: ${COMPARATOR[language].toLowerCase()}` : comparator, cell]
    }),
  )
  return excelCsv(rows)
}
