const WIDE = 28

/** A table for a terminal. */
export const plain = ({ columns, rows }) => {
  const widths = columns.map((name, index) =>
    Math.max(...[name, ...rows.map((row) => row[index])].map((cell) => cell.length)),
  )
  const line = (cells) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(WIDE) : cell.padStart(widths[index] + 3))).join('')
  return [columns, ...rows].map(line).join('\n')
}

/** The same for a page. */
export const markdown = ({ columns, rows }) => {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [
    line(columns),
    line(columns.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n')
}

/** A figure with as many digits as say something. */
export const figure = (value) => (value < 10 ? value.toPrecision(2) : Math.round(value).toLocaleString('en'))
