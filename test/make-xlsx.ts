import { strToU8, zipSync } from 'fflate'
import { readXlsx } from '../src/ingest/xlsx/xlsx'

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Styles by number: plain, dd/mm/yyyy, percent, .VnTime, #,##0, hidden by its format. */
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode=";;;"/></numFmts>
<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts>
<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="9" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="3" fontId="0"/><xf numFmtId="165" fontId="0"/></cellXfs></styleSheet>`

interface Made {
  name?: string
  state?: string
  xml: string
}

export const workbook = (sheets: Made[], { strings = '', properties = '' } = {}) =>
  zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${RELATIONS}"><workbookPr ${properties}/><sheets>${sheets.map(({ name, state = 'visible' }, at) => `<sheet name="${name ?? `Sheet${at + 1}`}" state="${state}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${sheets.map((_, at) => `<Relationship Id="r${at}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at}.xml"/>`).join('')}<Relationship Id="s" Type="${RELATIONS}/styles" Target="/xl/styles.xml"/><Relationship Id="t" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(STYLES),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at}.xml`, strToU8(`<worksheet>${xml}</worksheet>`)]),
    ),
  })

/** A sheet of rows of cells: text, number, XML of a cell's own, or nothing. */
export const rows = (...all: (string | number | null)[][]) =>
  `<sheetData>${all
    .map((cells, row) => {
      const made = cells.map((cell, column) => {
        const at = `r="${String.fromCharCode(65 + column)}${row + 1}"`
        if (cell === null) return ''
        if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`
        return cell.startsWith('<c')
          ? cell.replace('<c', `<c ${at}`)
          : `<c ${at} t="inlineStr"><is><t>${cell}</t></is></c>`
      })
      return `<row r="${row + 1}">${made.join('')}</row>`
    })
    .join('')}</sheetData>`

export const read = (xml: string, more = {}) => readXlsx(workbook([{ xml }], more))
