import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseText } from '../src'
import { readDocx } from '../src/ingest/docx/docx'
import {
  cell,
  type DocxParts,
  definition,
  docxOf,
  item,
  level,
  list,
  paragraph,
  plainRow,
  row,
  run,
  table,
} from './docx-file'
import { NUMBERED } from './docx-numbering'
import { convert, hasLibreOffice } from './tools/libreoffice.mjs'

const textOf = (parts: DocxParts | string) =>
  readDocx(docxOf(typeof parts === 'string' ? { body: parts } : parts)).text
const linesOf = (text: string) =>
  text
    .replace(/^\ufeff/u, '')
    .split(/[\n\t]/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')

describe("Word's automatic numbers are the labels that the page shows", () => {
  const golden: Record<string, string[]> = JSON.parse(
    readFileSync('fixtures/docx/numbering.libreoffice.json', 'utf8'),
  )
  // LibreOffice writes every bullet as one.
  const labels = (lines: readonly string[]) => lines.map((line) => line.replace(/^- /u, '• '))

  it('are judged by LibreOffice for each of the documents', () => {
    expect(Object.keys(golden)).toEqual(Object.keys(NUMBERED))
  })
  for (const [name, { word, ...parts }] of Object.entries(NUMBERED))
    it(word ? `${name}: ${word.why}` : name, () => {
      expect(labels(linesOf(textOf(parts)))).toEqual(word?.lines ?? golden[name])
    })

  it.skipIf(!hasLibreOffice())(
    'and LibreOffice, where it is installed, still says the same',
    () => {
      const names = Object.keys(NUMBERED)
      const files = Object.fromEntries(names.map((name, at) => [`${at}.docx`, docxOf(NUMBERED[name]!)]))
      const texts = convert(files, 'txt:Text (encoded):UTF8')
      for (const [at, name] of names.entries())
        expect(linesOf(String(texts[`${at}.docx`]))).toEqual(golden[name])
    },
    120_000,
  )
})

describe('what a page shows of a paragraph', () => {
  const cases: [what: string, body: string, shown: string][] = [
    ['runs side by side', paragraph(run('Kế ') + run('hoạch')), 'Kế hoạch'],
    [
      'tabs and line breaks',
      paragraph('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>'),
      'a\tb\nc',
    ],
    ['capitals of a look', paragraph(run('Kế hoạch', '<w:caps/>')), 'KẾ HOẠCH'],
    ['small capitals as they are', paragraph(run('Kế hoạch', '<w:smallCaps/>')), 'Kế hoạch'],
    ['raised digits', paragraph(run('100 m') + run('2', '<w:vertAlign w:val="superscript"/>')), '100 m²'],
    ['no hidden text', paragraph(run('thấy') + run(' không', '<w:vanish/>')), 'thấy'],
    ['hidden text that is shown again', paragraph(run('thấy', '<w:vanish w:val="0"/>')), 'thấy'],
    [
      'a hyphen that does not break',
      paragraph('<w:r><w:t>2016</w:t><w:noBreakHyphen/><w:t>2020</w:t></w:r>'),
      '2016-2020',
    ],
    ['links', paragraph(`<w:hyperlink>${run('Luật Giáo dục')}</w:hyperlink>`), 'Luật Giáo dục'],
    [
      'the result of a field',
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
      '7',
    ],
    ['content controls', `<w:sdt><w:sdtContent>${paragraph('Sở Y tế')}</w:sdtContent></w:sdt>`, 'Sở Y tế'],
    ['signs of Symbol', paragraph('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>80%</w:t></w:r>'), '≥80%'],
    ['TCVN3', paragraph(run('KÕ ho¹ch', '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')), 'Kế hoạch'],
    [
      'capitals of TCVN3',
      paragraph(run('kÕ ho¹ch', '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>')),
      'KẾ HOẠCH',
    ],
    [
      'VNI beside Unicode',
      paragraph(run('Keá hoaïch', '<w:rFonts w:hAnsi="VNI-Times"/>') + run(' năm học')),
      'Kế hoạch năm học',
    ],
    ['Unicode in a font of TCVN3', paragraph(run('Kế hoạch', '<w:rFonts w:hAnsi=".VnTime"/>')), 'Kế hoạch'],
  ]
  for (const [what, body, shown] of cases) it(what, () => expect(textOf(body)).toBe(shown))

  it('by styles and defaults', () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:styleId="De"><w:rPr><w:caps/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Moi"><w:rPr><w:rFonts w:hAnsi="Arial"/></w:rPr></w:style>'
    const body =
      paragraph('KÕ ho¹ch') +
      paragraph('kÕ ho¹ch', '<w:pStyle w:val="De"/>') +
      paragraph(run('Sở Y tế', '<w:rStyle w:val="Moi"/>'))
    expect(textOf({ body, styles })).toBe('Kế hoạch\nKẾ HOẠCH\nSở Y tế')
  })
})

describe('tracked changes are read as accepted, and told', () => {
  const read = (body: string) => readDocx(docxOf({ body }))
  it('in a line', () => {
    const { text, messages } = read(
      paragraph(
        `${run('đạt ')}<w:del><w:r><w:delText>90</w:delText></w:r></w:del><w:ins>${run('95')}</w:ins>${run('%')}`,
      ),
    )
    expect(text).toBe('đạt 95%')
    expect(messages.map(({ rule }) => rule)).toEqual(['docx/tracked-changes'])
  })

  it('of a mark between paragraphs, of which the second gives the number', () => {
    const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>'
    const numbering = definition(0, level(0, 'decimal', '%1.')) + list(1, 0)
    const body = item(1, 0, 'Một') + paragraph('Hai ', deleted) + item(1, 0, 'liền') + item(1, 0, 'Ba')
    expect(textOf({ body, numbering })).toBe('1. Một\n2. Hai liền\n3. Ba')
  })

  it('of rows', () => {
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(paragraph('bỏ'))}${cell(paragraph('đi'))}</w:tr>`
    expect(textOf(table(plainRow('a', 'b'), gone, plainRow('c', 'd'), plainRow('e', 'f')))).toBe(
      'a\tb\nc\td\ne\tf',
    )
  })
})

describe('tables', () => {
  it('have a row on a line and a place for each cell', () => {
    const { text, segments } = readDocx(
      docxOf({
        body:
          paragraph('Phụ lục') + table(plainRow('TT', 'Việc', 'Hạn'), plainRow('1', 'Rà soát', 'Tháng 5')),
      }),
    )
    expect(text).toBe('Phụ lục\n\nTT\tViệc\tHạn\n1\tRà soát\tTháng 5')
    expect(segments.at(-1)).toMatchObject({ table: 1, cell: 'C2', paragraph: 7 })
    expect(segments.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'Phụ lục',
      'TT',
      'Việc',
      'Hạn',
      '1',
      'Rà soát',
      'Tháng 5',
    ])
  })

  it('leave merged cells empty where they go on', () => {
    const merged = table(
      row(cell(paragraph('Nhóm'), '<w:gridSpan w:val="2"/>'), cell(paragraph('Hạn'))),
      row(cell(paragraph('A'), '<w:vMerge w:val="restart"/>'), cell(paragraph('a')), cell(paragraph('1'))),
      row(cell(paragraph(''), '<w:vMerge/>'), cell(paragraph('b')), cell(paragraph('2'))),
    )
    expect(textOf(merged)).toBe('Nhóm\t\tHạn\nA\ta\t1\n\tb\t2')
  })

  it('keep the lines of a cell apart, for whoever reads the row as well', () => {
    const bodies = cell(paragraph('Sở Y tế') + paragraph('Sở Nội vụ'))
    const head = plainRow('TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời gian')
    const { text } = readDocx(
      docxOf({
        body: `${paragraph('KẾ HOẠCH')}${paragraph('Thi đua năm 2020')}${paragraph('I. PHÂN CÔNG')}${table(
          head,
          row(cell(paragraph('1')), cell(paragraph('Rà soát')), bodies, cell(paragraph('Tháng 5'))),
          plainRow('2', 'Công bố', 'Sở Tài chính', 'Tháng 6'),
        )}`,
      }),
    )
    expect(text).toContain('1\tRà soát\tSở Y tế\u2028Sở Nội vụ\tTháng 5\n2')
    expect(parseText(text).responsibleBodies.map(({ body }) => body)).toEqual([
      'Sở Y tế',
      'Sở Nội vụ',
      'Sở Tài chính',
    ])
  })

  it('tell once who leads where the cell spans rows: the later rows have the same keeper', () => {
    const rows = table(
      plainRow('TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời gian'),
      row(
        ...['1', 'Kiểm tra tại xã An Bình'].map((text) => cell(paragraph(text))),
        cell(paragraph('Sở Y tế'), '<w:vMerge w:val="restart"/>'),
        cell(paragraph('Tháng 6/2020')),
      ),
      row(
        ...['2', 'Kiểm tra tại xã An Lạc'].map((text) => cell(paragraph(text))),
        cell(paragraph(''), '<w:vMerge/>'),
        cell(paragraph('Tháng 7/2020')),
      ),
    )
    const { deadlines } = parseText(
      textOf(paragraph('KẾ HOẠCH') + paragraph('Kiểm tra') + paragraph('I. PHÂN CÔNG') + rows),
    )
    expect(deadlines.map(({ due, body }) => [due, body])).toEqual([
      ['2020-06-30', 'Sở Y tế'],
      ['2020-07-31', 'Sở Y tế'],
    ])
  })

  it('that set texts side by side are read one after the other', () => {
    const agency = cell(paragraph('UBND TỈNH CAO BẰNG') + paragraph('SỞ NỘI VỤ'))
    const state = cell(
      paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + paragraph('Độc lập - Tự do - Hạnh phúc'),
    )
    expect(textOf(table(row(agency, state)))).toBe(
      'UBND TỈNH CAO BẰNG\nSỞ NỘI VỤ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    )
  })
})

describe('an empty paragraph', () => {
  it('is an empty line, and others stand right under one another', () => {
    expect(textOf(paragraph('a') + paragraph('') + paragraph('') + paragraph('b') + paragraph('c'))).toBe(
      'a\n\nb\nc',
    )
  })
})
