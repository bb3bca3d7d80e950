import { strToU8, zipSync } from 'fflate'
import type { Part } from './document'

const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
const FORMATS = ['I', '1', 'a'] as const
const SUFFIXES = ['.', '.', ')']

const paragraph = (text: string): string => `<text:p>${text}</text:p>`
const table = (rows: readonly (readonly (readonly string[])[])[]): string =>
  `<table:table><table:table-column table:number-columns-repeated="${rows[0]!.length}"/>${rows
    .map(
      (row) =>
        `<table:table-row>${row.map((lines) => `<table:table-cell>${lines.map(paragraph).join('')}</table:table-cell>`).join('')}</table:table-row>`,
    )
    .join('')}</table:table>`

/** An item below as many list items without a text of their own as its level asks for; all stand in one list. */
const item = (level: number, text: string): string =>
  `<text:list text:style-name="L" text:continue-numbering="true">${'<text:list-item><text:list>'.repeat(level)}<text:list-item>${paragraph(text)}</text:list-item>${'</text:list></text:list-item>'.repeat(level)}</text:list>`

/** The document as an OpenDocument text, numbered by a list of its own. */
export const toOdt = (document: readonly Part[]): Uint8Array => {
  const levels = FORMATS.map(
    (format, at) =>
      `<text:list-level-style-number text:level="${at + 1}" style:num-format="${format}" style:num-suffix="${SUFFIXES[at]}"/>`,
  ).join('')
  const body = document
    .map((part) => {
      switch (part.kind) {
        case 'pair':
          return `${table([[part.left, part.right]])}${paragraph('')}`
        case 'item':
          return item(part.level, part.text)
        case 'table':
          return `${table(part.rows)}${paragraph('')}`
        default:
          return paragraph(part.text)
      }
    })
    .join('')
  const content = `<office:document-content ${NAMESPACES} office:version="1.3"><office:automatic-styles><text:list-style style:name="L">${levels}<text:list-level-style-bullet text:level="4" text:bullet-char="-"/></text:list-style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
  return zipSync(
    {
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(content),
      'META-INF/manifest.xml': strToU8(manifest),
    },
    { mtime: '2020-01-01' },
  )
}
