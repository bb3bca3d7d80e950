import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ChithiError } from '../src/ingest/error'
import { formatOf } from '../src/ingest/format'

const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])))
const refused = (bytes: Uint8Array): string => {
  try {
    return `read as ${formatOf(bytes, null).format}`
  } catch (error) {
    if (error instanceof ChithiError) return `${error.code}: ${error.message}`
    throw error
  }
}

describe('a format is recognised by the content', () => {
  const files: [what: string, format: string, bytes: string | Uint8Array, name?: string][] = [
    ['plain text', 'text', 'KẾ HOẠCH\nThi đua năm 2021\n- Tiểu học đạt 98%.\n'],
    ['text with rules of dashes', 'text', 'SỞ Y TẾ\n-------\nKẾ HOẠCH\n---|---\n', 'a.doc'],
    ['text named as Markdown', 'markdown', 'KẾ HOẠCH\n', 'a.MD'],
    ['a table of Markdown', 'markdown', '| Việc | Hạn |\n| --- | --- |\n| Sơ kết | 6/2021 |\n', 'a.txt'],
    ['strong words', 'markdown', '**KẾ HOẠCH**\n\n**I. MỤC ĐÍCH**\n\n**II. YÊU CẦU**\n'],
    ['stars of a note', 'text', '(*) Số liệu ước tính\n(**) Số liệu năm 2020\n'],
    ['a page', 'html', '<!DOCTYPE html>\n<html><body><p>Kế hoạch</p></body></html>', 'a.doc'],
    ['a page with a comment before', 'html', '\n<!-- lưu từ trang -->\n<html lang="vi"><p>Kế hoạch'],
    ['a fragment', 'html', '<div class="content"><p>Kế hoạch</p></div>'],
    ['a fragment in Markdown', 'markdown', '<div align="center">\n\nKẾ HOẠCH\n\n</div>\n', 'a.md'],
    [
      'Markdown that begins with HTML',
      'markdown',
      '<p align="center">KẾ HOẠCH</p>\n\n| Việc | Hạn |\n| --- | --- |\n| A | B |\n',
    ],
    ['a fragment that begins in a row', 'html', '<tr><td>Kế hoạch</td></tr>'],
    ['many comments before a page', 'html', `${'<!---->'.repeat(5_000)}<html><p>Kế hoạch`],
    ['a flat OpenDocument text', 'odt', '<?xml version="1.0"?>\n<office:document xmlns:office="a"/>'],
    ['bars without end', 'text', `|\n${'|--'.repeat(50_000)} `.repeat(3)],
    ['text in angle brackets', 'text', '<kính gửi> các đơn vị'],
    ['rtf', 'rtf', '{\\rtf1\\ansi Kế hoạch}', 'a.doc'],
    ['pdf', 'pdf', '%PDF-1.7\n', 'a.docx'],
    ['pdf after other bytes', 'pdf', '\r\n\r\n%PDF-1.4\n'],
    ['a Word file', 'doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a picture', 'scan', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['docx', 'docx', zip('[Content_Types].xml', 'word/document.xml'), 'a.doc'],
    ['odt', 'odt', zip('mimetype', 'content.xml')],
    ['xlsx', 'xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
  ]
  for (const [what, format, content, name = null] of files)
    it(`${what}: ${format}`, () => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      expect(formatOf(bytes, name).format).toBe(format)
    })

  it('and refused where it is not read, with what to do', () => {
    expect(refused(zip('ảnh.png', 'b.png'))).toMatch(
      /^unsupported: found a ZIP archive that holds ảnh.png, b.png, expected docx/u,
    )
    expect(refused(zipSync({}))).toBe('binary: found an empty ZIP archive, expected a document')
    const mail = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"\n\n--a\n'
    expect(refused(Buffer.from(mail))).toMatch(
      /^unsupported: found a web page saved as one file \(.mht\), .*; save it in one of these$/u,
    )
    expect(refused(Buffer.from('<?xml version="1.0"?>\n<w:wordDocument xmlns:w="a"/>'))).toMatch(
      /^unsupported/u,
    )
    expect(refused(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]))).toBe(
      'binary: found a program, expected a document',
    )
  })
})
