import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

export interface Column {
  title: string
  /** `number` stands at the right. */
  className?: string
}

/** A table that a phone shows as a card a row; its roles keep it a table for those who hear it there. */
export const sheetOf = (
  labelledBy: string,
  columns: readonly Column[],
  rows: readonly (readonly ElementContent[][])[],
  rowClass: string | ((index: number) => string) | null = null,
): Element =>
  h('table', { className: 'sheet', role: 'table', ariaLabelledBy: labelledBy }, [
    h('thead', { role: 'rowgroup' }, [
      h(
        'tr',
        { role: 'row' },
        columns.map(({ title, className }) =>
          h('th', { scope: 'col', role: 'columnheader', className }, title),
        ),
      ),
    ]),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map((cells, index) =>
        h(
          'tr',
          { role: 'row', className: typeof rowClass === 'function' ? rowClass(index) : rowClass },
          cells.map((cell, column) => {
            const { title, className } = columns[column]!
            return h('td', { role: 'cell', className, dataLabel: title }, cell)
          }),
        ),
      ),
    ),
  ])
