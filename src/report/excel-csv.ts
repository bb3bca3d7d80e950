import { stringify } from 'csv-stringify/sync'

const DELIMITER = ';'

/**
 * A table as Excel in Viet Nam opens it: UTF-8 with a byte order mark, semicolons between the cells (the comma is decimal
 * there), and words that Excel would take for a formula behind an apostrophe. `[['Tiểu học', 98.5]]` gives `Tiểu học;98,5`.
 */
export const excelCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify([...rows], {
    bom: true,
    delimiter: DELIMITER,
    escape_formulas: true,
    record_delimiter: 'windows',
    // A number below zero is no formula.
    cast: { number: (value) => ({ value: String(value).replace('.', ','), delimiter: DELIMITER }) },
  })
