import { excelCsv } from '../excel-csv'
import type { Export } from './export'
import { vietnameseDay } from './phrases'
import { TABLES, type Value } from './tables'

/** Days as `20/12/2021`, what is so as `x`. */
const cellOf = (value: Value): string | number => {
  if (value === null || value === false) return ''
  if (value === true) return 'x'
  return typeof value === 'object' ? vietnameseDay(value.day) : value
}

/** One table a kind of entry, all directives in it, as Excel in Viet Nam opens them; days as dd/mm/yyyy. */
export const csv: Export = (directives, language) => ({
  files: TABLES.map(({ name, headings, rows }) => ({
    name: `${name}.csv`,
    text: excelCsv(
      [headings(language), ...directives.flatMap((directive) => rows(directive, language))].map((row) =>
        row.map(cellOf),
      ),
    ),
  })),
  left: [],
})
