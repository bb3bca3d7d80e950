import type { Matrix, MatrixCell } from '../compare/many'
import { compareWords } from './compare-words'
import { excelCsv } from './excel-csv'
import { matrixTable } from './matrix-table'
import type { Language } from './report'

/** The table for a spreadsheet: a number alone is one there; `3/5` and `12-14`, which it would take for days, are words. */
export const matrixCsv = (matrix: Matrix, language: Language): string => {
  const { phrases, number } = compareWords(language)
  const cellWords = ({ quantity }: MatrixCell): string | number => {
    if (quantity === null) return phrases.award
    const { value, max, outOf } = quantity
    if (outOf !== null) return `${number(value)} ${phrases.outOf} ${number(outOf)}`
    return max === undefined ? value : `${number(value)}–${number(max)}`
  }
  return excelCsv(matrixTable(matrix, [phrases.metric, phrases.unit], cellWords))
}
