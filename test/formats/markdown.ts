import { labelled, type Part } from './document'

/** The document as converters write it in Markdown: strong headings, pipe tables, escaped numbers. */
export const toMarkdown = (document: readonly Part[]): string =>
  `${labelled(document)
    .map(({ part, label }) => {
      switch (part.kind) {
        case 'pair':
          return `| ${part.left.join('<br>')} | ${part.right.join('<br>')} |\n| --- | --- |`
        case 'centred':
          return `**${part.text}**`
        case 'item':
          return part.level === 0
            ? `## ${label} ${part.text}`
            : `${label.replace('.', '\\.').replace(/^-/u, '\\-')} ${part.text}`
        case 'table': {
          const [head, ...rows] = part.rows.map(
            (row) => `| ${row.map((lines) => lines.join('<br>')).join(' | ')} |`,
          )
          return [head, `|${' --- |'.repeat(part.rows[0]!.length)}`, ...rows].join('\n')
        }
        default:
          return part.text
      }
    })
    .join('\n\n')}\n`
