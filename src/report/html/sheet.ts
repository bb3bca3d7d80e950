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
  rowClass: string | null = null,
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
      rows.map((cells) =>
        h(
          'tr',
          { role: 'row', className: rowClass },
          cells.map((cell, index) => {
            const { title, className } = columns[index]!
            return h('td', { role: 'cell', className, dataLabel: index === 0 ? null : title }, cell)
          }),
        ),
      ),
    ),
  ])
