import { stringify } from 'csv-stringify/sync'
import type { Export } from './export'
import { vietnameseDay } from './phrases'
import { TABLES, type Value } from './tables'

const DELIMITER = ';'

/** Days as `20/12/2021`, what is so as `x`. */
const cellOf = (value: Value): string | number => {
  if (value === null || value === false) return ''
  if (value === true) return 'x'
  return typeof value === 'object' ? vietnameseDay(value.day) : value
}

/**
 * Tables as Excel in Viet Nam opens them: UTF-8 with a byte order mark, semicolons between the cells (the comma is decimal
 * there), days as dd/mm/yyyy, and words that Excel would take for a formula behind an apostrophe. One table a kind of entry,
 * all directives in it.
 */
export const csv: Export = (directives, language) => ({
  files: TABLES.map(({ name, headings, rows }) => ({
    name: `${name}.csv`,
    text: stringify(
      [headings(language), ...directives.flatMap((directive) => rows(directive, language))].map((row) =>
        row.map(cellOf),
      ),
      {
        bom: true,
        delimiter: DELIMITER,
        escape_formulas: true,
        record_delimiter: 'windows',
        // A number below zero is no formula.
        cast: { number: (value) => ({ value: String(value).replace('.', ','), delimiter: DELIMITER }) },
      },
    ),
  })),
  left: [],
})
