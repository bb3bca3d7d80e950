import { readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { check } from '../src'
import { parseDocx } from '../src/docx'
import { loadRegistry } from '../src/registry'
import {
  changed,
  commented,
  commentsOf,
  expectOnlyComments,
  findingAt,
  partsOf,
  placed,
} from './commented-docx'
import { docxOf, paragraph, run } from './docx-file'
import { NUMBERED } from './docx-numbering'

describe('the file', () => {
  it('keeps the comments that it has', () => {
    const bytes = readFileSync('fixtures/formats/plain.docx')
    const once = changed(placed(bytes, 'SỞ GIÁO DỤC').after, {
      'word/comments.xml': (xml) => xml.replace('"chithi"', '"Lý Thị Mây"'),
    })
    const twice = placed(once, 'KẾ HOẠCH', 'HÀ GIANG')
    const comments = commentsOf(twice.after)
    expect([...comments.keys()]).toEqual(['0', '1', '2'])
    expect([...comments.values()].map(({ words }) => words)).toEqual(['SỞ GIÁO DỤC', 'KẾ HOẠCH', 'HÀ GIANG'])
  })

  it('may have comments in a part of any name, one that is still empty, and a mark of byte order', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const bytes = changed(docxOf({ body: paragraph(run('một hai')) }), {
      'word/document.xml': (xml) => `\ufeff${xml.replace('một', '<!-- không -->một')}`,
      'word/_rels/document.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="rIdComments1" Type="${office}/comments" Target="/word/notes/all.xml"/></Relationships>`,
        ),
      'word/notes/all.xml': () =>
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    })
    const directive = parseDocx(bytes)
    const { bytes: after } = commented(bytes, directive, [findingAt(directive, { start: 4, end: 7 })])
    const parts = partsOf(after)
    expect(parts['word/comments.xml']).toBeUndefined()
    expect(parts['word/notes/all.xml']).toMatch(
      /^<w:comments [^<>]*[^/]><w:comment .*<\/w:comment><\/w:comments>$/u,
    )
    expect([...unzipSync(after)['word/document.xml']!.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x3c])
    expect(parts['word/_rels/document.xml.rels']).toBe(partsOf(bytes)['word/_rels/document.xml.rels'])
    expect(parseDocx(after).text).toBe('một hai')
  })

  it('is refused where its letters are no UTF-8', () => {
    const bytes = docxOf({ body: paragraph(run('một hai')) })
    const parts = unzipSync(bytes)
    const at = Buffer.from(parts['word/document.xml']!).indexOf('hai')
    parts['word/document.xml']![at] = 0xff
    const broken = zipSync(parts)
    const directive = parseDocx(broken)
    expect(() => commented(broken, directive, [findingAt(directive, { start: 0, end: 3 })])).toThrow(
      /no UTF-8/u,
    )
  })

  it('is the same where nothing was found', () => {
    const bytes = readFileSync('fixtures/formats/plain.docx')
    expect(commented(bytes, parseDocx(bytes), []).bytes).toBe(bytes)
  })

  it('keeps each other part packed as it was', () => {
    const bytes = readFileSync('fixtures/formats/plain.docx')
    const { after } = placed(bytes, 'SỞ GIÁO DỤC')
    const styles = bytes.subarray(
      bytes.indexOf('word/styles.xml') - 30,
      bytes.indexOf('word/numbering.xml') - 30,
    )
    expect(styles.length).toBeGreaterThan(200)
    expect(Buffer.from(after).includes(styles)).toBe(true)
  })

  it('is refused where it is another than was read', () => {
    const bytes = readFileSync('fixtures/formats/plain.docx')
    const other = parseDocx(docxOf({ body: paragraph('Kế hoạch') }))
    expect(() => commented(bytes, other, [findingAt(other, { start: 0, end: 2 })])).toThrow(TypeError)
  })

  it('reads the same with a comment at any word, of all documents', () => {
    const files = [
      ...['plain', 'vni', 'vntime'].map((name) => readFileSync(`fixtures/formats/${name}.docx`)),
      ...Object.values(NUMBERED).map(({ word: _, ...parts }) => docxOf(parts)),
    ]
    for (const bytes of files) {
      const directive = parseDocx(bytes)
      const findings = [...directive.text.matchAll(/\S+/gu)].map(({ index, 0: word }) =>
        findingAt(directive, { start: index, end: index + word.length }),
      )
      if (findings.length === 0) continue
      const { bytes: after } = commented(bytes, directive, findings)
      expectOnlyComments(bytes, after)
      const { parser: _, source, ...read } = parseDocx(after)
      const { parser: __, source: own, ...before } = directive
      expect([read, source.segments]).toEqual([before, own.segments])
    }
  })
})

describe('what a comment says', () => {
  it('is the finding, what to write, the căn cứ as it should be, and on whose word', async () => {
    const text = 'Nghị định số 30/2020/NĐ-CP ngày 03 tháng 5 năm 2020 của Chính phủ về công tác văn thư'
    const bytes = docxOf({
      body: [
        'SỞ NỘI VỤ',
        'Số: 96/KH-SNV',
        'Cao Bằng, ngày 12 tháng 3 năm 2024',
        'KẾ HOẠCH',
        'Thi đua năm 2024',
        `Căn cứ ${text};`,
      ]
        .map((line) => paragraph(line))
        .join(''),
    })
    const directive = parseDocx(bytes)
    const result = check(directive, { registry: await loadRegistry() })
    const findings = result.findings.filter(({ ruleId }) => ruleId === 'citation/issued-differs')
    const [comment] = [...commentsOf(commented(bytes, directive, findings).bytes).values()]
    expect(comment!.words).toBe('ngày 03 tháng 5 năm 2020')
    expect(comment!.author).toBe('chithi')
    expect(comment!.lines).toEqual([
      expect.stringMatching(/^Lỗi: 30\/2020\/NĐ-CP ban hành ngày 05\/3\/2020/u),
      '“ngày 03 tháng 5 năm 2020” → sửa thành: ngày 05 tháng 3 năm 2020',
      `viện dẫn sau khi sửa: ${text.replace('03 tháng 5', '05 tháng 3')}`,
      expect.stringMatching(/^nguồn: decree:30-2020-nd-cp, /u),
      expect.stringMatching(/^citation\/issued-differs #[0-9a-z]+$/u),
    ])
  })
})
