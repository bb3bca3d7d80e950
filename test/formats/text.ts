import { labelled, type Part } from './document'

/** The document as plain text; a row of the table on a line. */
export const toText = (document: readonly Part[]): string =>
  `${labelled(document)
    .map(({ part, label }) => {
      switch (part.kind) {
        case 'pair':
          return `${part.left.join('\n')}\n\n${part.right.join('\n')}\n`
        case 'item':
          return `${label} ${part.text}`
        case 'table':
          return `\n${part.rows.map((row) => row.map((lines) => lines.join(' ')).join('\t')).join('\n')}\n`
        default:
          return part.text
      }
    })
    .join('\n')}\n`
