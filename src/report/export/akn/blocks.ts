import { xmlElement } from '../../xml'
import type { Run } from './runs'
import type { AknWriter } from './writer'

/** A table of rows that follow each other, their cells parted by tabs. */
const tableOf = (rows: readonly Run[], writer: AknWriter): string =>
  xmlElement(
    'table',
    { eId: writer.id('table') },
    ...rows.map((row) => {
      const cells = []
      const text = writer.directive.text.slice(row.start, row.end)
      let at = row.start
      for (const cell of text.split('\t')) {
        cells.push(xmlElement('td', {}, writer.p({ start: at, end: at + cell.length })))
        at += cell.length + 1
      }
      return xmlElement('tr', {}, ...cells)
    }),
  )

/** Stretches as blocks: a paragraph each, rows that follow each other as a table; blank ones say nothing. */
export const blocksOf = (runs: readonly Run[], writer: AknWriter): string[] => {
  const shown = runs.filter((run) => !writer.isBlank(run))
  const blocks: string[] = []
  for (let i = 0; i < shown.length; ) {
    const first = shown[i]!
    let next = i + 1
    if (first.type === 'row') {
      while (shown[next]?.type === 'row') next++
      blocks.push(tableOf(shown.slice(i, next), writer))
    } else blocks.push(writer.p(first, first.type === 'furniture' ? { class: 'furniture' } : {}))
    i = next
  }
  return blocks
}
