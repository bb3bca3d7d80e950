import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const MORE =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const PARTS = ['styles', 'numbering', 'footnotes', 'endnotes'] as const

/** What stands in the parts of a Word document, as their elements. */
export type DocxParts = { body: string } & { [part in (typeof PARTS)[number]]?: string }

/** The bytes of a Word document; without settings, as the smallest of writers make them. */
export const docxOf = ({ body, ...parts }: DocxParts): Uint8Array => {
  const given = PARTS.filter((part) => parts[part] !== undefined)
  const types = ['document.main', ...given].map(
    (part) => `<Override PartName="/word/${part.split('.')[0]}.xml" ContentType="${TYPE}.${part}+xml"/>`,
  )
  const relations = given.map(
    (part, index) => `<Relationship Id="r${index}" Type="${OFFICE}/${part}" Target="${part}.xml"/>`,
  )
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relationships(
      `<Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': `<w:document ${W} ${MORE}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(relations.join('')),
    ...Object.fromEntries(
      given.map((part) => [`word/${part}.xml`, `<w:${part} ${W}>${parts[part]}</w:${part}>`]),
    ),
  }
  const bytes = Object.entries(files).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const)
  // A fixed day, so that the same parts give the same bytes.
  return zipSync(Object.fromEntries(bytes), { mtime: '2020-01-01' })
}

const relationships = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`

/** A run of text, its properties as elements: `<w:caps/>`. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph, its properties as elements: `<w:pStyle w:val="Mục"/>`. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${text.startsWith('<') ? text : run(text)}</w:p>`

/** A paragraph of a list. */
export const item = (list: number, level: number, text: string): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

/** A level of a list: `decimal`, `%1.%2.`, and further elements. */
export const level = (at: number, format: string, text: string, more = '', start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`

/** A definition of a list. */
export const definition = (id: number, levels: string, more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels}</w:abstractNum>`

/** A list of a definition, with what it overrides. */
export const list = (id: number, definition: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`

/** A cell of a table, its properties as elements. */
export const cell = (inner: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`
export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
export const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
/** A row of cells with a paragraph each. */
export const plainRow = (...texts: string[]): string => row(...texts.map((text) => cell(paragraph(text))))
