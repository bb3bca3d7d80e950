import { labelled, type Part } from './document'

const escaped = (text: string): string =>
  Array.from(text.replace(/[\\{}]/gu, '\\$&'), (letter) => {
    const code = letter.charCodeAt(0)
    return code < 128 ? letter : `\\u${code > 32767 ? code - 65536 : code}?`
  }).join('')

const rowOf = (row: readonly (readonly string[])[]): string => {
  const cells = row.map((_, index) => `\\cellx${(index + 1) * 1900}`).join('')
  return `\\trowd${cells}\n${row.map((lines) => `\\pard\\intbl ${lines.map(escaped).join('\\par ')}\\cell`).join('\n')}\\row`
}

/** The document in RTF, its labels as the text that stands for Word's numbers; in a font over other codes where one is named. */
export const toRtf = (document: readonly Part[], font = 'Times New Roman'): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman ${font};}}\n${labelled(document)
    .map(({ part, label }) => {
      switch (part.kind) {
        case 'pair':
          return `${rowOf([part.left, part.right])}\\pard\\par`
        case 'item':
          return `{\\listtext ${escaped(label)}\\tab}${escaped(part.text)}\\par`
        case 'table':
          return `${part.rows.map(rowOf).join('\n')}\\pard\\par`
        default:
          return `\\pard ${escaped(part.text)}\\par`
      }
    })
    .join('\n')}}\n`
