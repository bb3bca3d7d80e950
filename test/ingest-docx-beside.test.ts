import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../src/ingest/docx/docx'
import { type DocxParts, docxOf, paragraph, run } from './docx-file'

const textOf = (parts: DocxParts | string) =>
  readDocx(docxOf(typeof parts === 'string' ? { body: parts } : parts)).text

describe('what stands beside the text', () => {
  it('notes are numbered where they are called, and stand at the end', () => {
    const footnotes = `<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="5">${paragraph('Số liệu năm 2019.')}</w:footnote>`
    const body =
      paragraph(`${run('đạt 95%')}<w:r><w:footnoteReference w:id="5"/></w:r>${run('.')}`) + paragraph('Hết')
    expect(textOf({ body, footnotes })).toBe('đạt 95%[1].\nHết\n[1] Số liệu năm 2019.')
  })

  it('notes with a mark of their own are no less notes', () => {
    const footnotes = `<w:footnote w:id="5">${paragraph('* Không tính xã đảo.')}</w:footnote>`
    const mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="5"/><w:t>*</w:t></w:r>'
    expect(textOf({ body: paragraph(run('Chỉ tiêu') + mark), footnotes })).toBe(
      'Chỉ tiêu[1]*\n[1] * Không tính xã đảo.',
    )
  })

  it('other documents within it are told', () => {
    expect(readDocx(docxOf({ body: '<w:altChunk/>' })).messages).toMatchObject([
      { rule: 'docx/embedded', severity: 'warning' },
    ])
  })

  it('text boxes follow their paragraph, once', () => {
    const box = (inner: string) => `<w:txbxContent>${paragraph(inner)}</w:txbxContent>`
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('DỰ THẢO')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('DỰ THẢO')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(textOf(paragraph(run('KẾ HOẠCH') + both))).toBe('KẾ HOẠCH\nDỰ THẢO')
  })

  it('pictures are told', () => {
    const { messages } = readDocx(docxOf({ body: paragraph('<w:r><w:drawing/></w:r>') }))
    expect(messages).toEqual([
      {
        rule: 'docx/picture',
        severity: 'info',
        reason: expect.stringMatching(/^Unexpected 1 pictures, expected/u),
        span: null,
      },
    ])
  })

  const headed = (section: string) => {
    const files = unzipSync(docxOf({ body: paragraph('KẾ HOẠCH') }))
    const header = (text: string) =>
      strToU8(
        `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph(text)}</w:hdr>`,
      )
    const document = new TextDecoder().decode(files['word/document.xml']).replace('<w:sectPr/>', section)
    return readDocx(
      zipSync({
        ...files,
        'word/document.xml': strToU8(document),
        'word/_rels/document.xml.rels': strToU8(
          '<Relationships><Relationship Id="h1" Target="header1.xml"/><Relationship Id="h2" Target="header2.xml"/></Relationships>',
        ),
        'word/header1.xml': header('SỞ NỘI VỤ'),
        'word/header2.xml': header('CÔNG BÁO/Số 12'),
      }),
    )
  }
  const references =
    '<w:headerReference w:type="first" r:id="h1"/><w:headerReference w:type="default" r:id="h2"/>'

  it('the head of the first page stands first, heads that run over the others are left out and told', () => {
    const { text, messages } = headed(`<w:sectPr>${references}<w:titlePg/></w:sectPr>`)
    expect(text).toBe('SỞ NỘI VỤ\nKẾ HOẠCH')
    expect(messages.map(({ rule }) => rule)).toEqual(['docx/running-heads'])
  })

  it('a head of the first page that is switched off is not shown', () => {
    expect(headed(`<w:sectPr>${references}</w:sectPr>`).text).toBe('KẾ HOẠCH')
  })
})
