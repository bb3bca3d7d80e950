import { definition, docxOf, item, level, list, paragraph, run } from '../docx-file'
import type { Part } from './document'

const NUMBERING =
  definition(
    0,
    level(0, 'upperRoman', '%1.') +
      level(1, 'decimal', '%2.') +
      level(2, 'lowerLetter', '%3)') +
      level(3, 'bullet', '-', '<w:pPr/>'),
  ) + list(1, 0)

const cell = (lines: readonly string[], size: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${lines.map((line) => paragraph(run(line, size))).join('')}</w:tc>`
const SMALLER = '<w:sz w:val="22"/>'
/** Quốc hiệu takes more room than the agency. */
const SIDES = '<w:gridCol w:w="3600"/><w:gridCol w:w="5600"/>'
const table = (rows: readonly (readonly (readonly string[])[])[], ruled: boolean) => {
  const columns = ruled ? '<w:gridCol w:w="1900"/>'.repeat(rows[0]!.length) : SIDES
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="${ruled ? 'single' : 'nil'}" w:sz="4"/>`)
    .join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows
    .map((row) => `<w:tr>${row.map((lines) => cell(lines, ruled ? '' : SMALLER)).join('')}</w:tr>`)
    .join('')}</w:tbl>`
}

/** The document in Word's format, numbered by Word's lists; in a font over other codes where one is named. */
export const toDocx = (document: readonly Part[], font = 'Times New Roman'): Uint8Array =>
  docxOf({
    numbering: NUMBERING,
    styles: `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/><w:sz w:val="26"/></w:rPr></w:rPrDefault></w:docDefaults>`,
    body: document
      .map((part) => {
        switch (part.kind) {
          case 'pair':
            return `${table([[part.left, part.right]], false)}${paragraph('')}`
          case 'centred':
            return paragraph(run(part.text, '<w:b/>'), '<w:jc w:val="center"/>')
          case 'item':
            return item(1, part.level, part.text)
          case 'table':
            return `${table(part.rows, true)}${paragraph('')}`
          default:
            return paragraph(part.text)
        }
      })
      .join(''),
  })
