import { strToU8, zipSync } from 'fflate'
import { labelled, type Part } from './document'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const escaped = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')

/** The document as a sheet: a paragraph in a row's first cell, the table in its columns. */
export const toXlsx = (document: readonly Part[]): Uint8Array => {
  const rows: string[][] = labelled(document).flatMap(({ part, label }) => {
    switch (part.kind) {
      case 'pair':
        return [...part.left, ...part.right].map((line) => [line])
      case 'item':
        return [[`${label} ${part.text}`]]
      case 'table':
        return part.rows.map((row) => row.map((lines) => lines.join('\n')))
      default:
        return [[part.text]]
    }
  })
  const cells = (row: string[], at: number) =>
    row
      .map(
        (text, column) =>
          `<c r="${'ABCDEF'[column]}${at + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
      )
      .join('')
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${rows.map((row, at) => `<row r="${at + 1}">${cells(row, at)}</row>`).join('')}</sheetData></worksheet>`
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Kế hoạch" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), {
    mtime: '2020-01-01',
  })
}
