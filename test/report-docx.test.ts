import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { check } from '../src'
import { parseDocx } from '../src/docx'
import { loadRegistry } from '../src/registry'
import { commented, commentsOf, expectOnlyComments, findingAt, partsOf } from './commented-docx'
import { cell, definition, docxOf, item, level, list, paragraph, row, run, table } from './docx-file'
import { NUMBERED } from './docx-numbering'

/** A document with other texts in its parts. */
const changed = (bytes: Uint8Array, to: Record<string, (xml: string) => string>): Uint8Array => {
  const parts = partsOf(bytes)
  for (const [name, change] of Object.entries(to)) parts[name] = change(parts[name] ?? '')
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

const bare = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** The words that comments on given words of a document stand at. */
const placed = (bytes: Uint8Array, ...words: string[]) => {
  const untouched = Uint8Array.from(bytes)
  const directive = parseDocx(bytes)
  const findings = words.map((word) => {
    const start = directive.text.indexOf(word)
    expect([word, start]).not.toEqual([word, -1])
    return findingAt(directive, { start, end: start + word.length })
  })
  const { bytes: after, comments, beside } = commented(bytes, directive, findings)
  expect(comments).toBe(words.length)
  expect(Buffer.compare(bytes, untouched)).toBe(0)
  expectOnlyComments(bytes, after)
  const again = parseDocx(after)
  expect([again.text, again.source.segments]).toEqual([directive.text, directive.source.segments])
  return { after, beside, found: [...commentsOf(after).values()] }
}
const wordsAt = (body: string, ...words: string[]) =>
  placed(docxOf({ body }), ...words).found.map(({ words }) => words)

describe('comments stand at the words that are meant', () => {
  const cases: [what: string, body: string, words: string[]][] = [
    ['a whole run', paragraph(run('Kế ') + run('hoạch') + run(' năm')), ['hoạch']],
    [
      'the midst of a run, with its look',
      paragraph(run('Kế hoạch năm 2021', '<w:b/><w:sz w:val="28"/>')),
      ['hoạch'],
    ],
    ['several runs', paragraph(run('Kế hoạch') + run(' số 1', '<w:i/>') + run('2/KH')), ['hoạch số 12']],
    ['two that touch', paragraph(run('Kế hoạch năm')), ['Kế ', 'hoạch']],
    ['two that overlap', paragraph(run('Kế hoạch năm 2021')), ['Kế hoạch năm', 'hoạch năm 2021']],
    ['the same twice', paragraph(run('Kế hoạch năm')), ['hoạch', 'hoạch']],
    ['entities', paragraph(run('Thi đua &amp; khen &#x1EBF;&lt;thưởng&gt;')), ['& khen', 'ế<thưởng>']],
    [
      'a run with several parts',
      paragraph(
        '<w:r><w:rPr><w:b/></w:rPr><w:t>một</w:t><w:tab/><w:t>hai ba</w:t><w:br/><w:t>bốn</w:t></w:r>',
      ),
      ['hai', 'ba\nbốn'],
    ],
    ['blanks that do not count', paragraph('<w:r><w:t>một hai</w:t></w:r>'), ['hai']],
    ['a link', paragraph(`${run('theo ')}<w:hyperlink>${run('Luật Giáo dục')}</w:hyperlink>`), ['Luật']],
    ['what was put in', paragraph(`${run('đạt ')}<w:ins w:id="3">${run('95 phần')}</w:ins>`), ['95']],
    [
      'a content control',
      `<w:sdt><w:sdtContent>${paragraph('Sở Y tế tỉnh')}</w:sdtContent></w:sdt>`,
      ['Y tế'],
    ],
    [
      'a cell',
      table(
        row(cell(paragraph('Việc')), cell(paragraph('Hạn'))),
        row(cell(paragraph('Rà soát lại')), cell(paragraph('Tháng 5'))),
      ),
      ['soát', 'Tháng'],
    ],
    ['letters of TCVN3', paragraph(run('KÕ ho¹ch n¨m', '<w:rFonts w:hAnsi=".VnTime"/>')), ['hoạch']],
    ['capitals of a look', paragraph(run('Kế hoạch', '<w:caps/>')), ['HOẠCH']],
  ]
  for (const [what, body, words] of cases)
    it(what, () => {
      const lower = (texts: readonly string[]) => texts.map((text) => bare(text).toLowerCase())
      const shown = what.includes('TCVN3') ? ['ho¹ch'] : words
      expect(lower(wordsAt(body, ...words))).toEqual(lower(shown))
    })

  it('keeping the look of a run that is divided, and its blanks', () => {
    const { after } = placed(
      docxOf({ body: paragraph('<w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t>một hai</w:t></w:r>') }),
      'hai',
    )
    expect(partsOf(after)['word/document.xml']).toContain(
      '<w:p><w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">một </w:t></w:r><w:commentRangeStart w:id="0"/>' +
        '<w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">hai</w:t></w:r><w:commentRangeEnd w:id="0"/>' +
        '<w:r><w:commentReference w:id="0"/></w:r></w:p>',
    )
  })

  it('dividing no run that is meant whole, and beginning where another ends behind that', () => {
    const { after } = placed(
      docxOf({ body: paragraph(run('Kế ') + run('hoạch') + run(' năm')) }),
      'hoạch',
      ' năm',
    )
    const marks = (id: number) =>
      `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
    expect(partsOf(after)['word/document.xml']).toContain(
      `<w:p>${run('Kế ')}<w:commentRangeStart w:id="0"/>${run('hoạch')}${marks(0)}<w:commentRangeStart w:id="1"/>${run(' năm')}${marks(1)}</w:p>`,
    )
  })

  it('whole runs where letters are no longer what they were', () => {
    expect(
      wordsAt(paragraph(run('Keá hoaïch naêm', '<w:rFonts w:hAnsi="VNI-Times"/>') + run(' học')), 'hoạch'),
    ).toEqual(['Keá hoaïch naêm'])
  })

  it('whole runs that Word would show otherwise if they were divided', () => {
    expect(wordsAt(paragraph('<w:r><w:t> một hai</w:t></w:r><w:r><w:t>ba</w:t></w:r>'), 'hai')).toEqual([
      ' một hai',
    ])
  })

  it('however its words are set in runs', () => {
    const piece = fc.constantFrom('Kế', ' hoạch', ' số 1', '2 ', '&amp;', ' &lt;b&gt;', '<w:tab/>', 'Ủy ban')
    const looks = fc.constantFrom('', '<w:b/>', '<w:caps/>')
    const runs = fc.array(fc.tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), looks, fc.boolean()), {
      minLength: 1,
      maxLength: 5,
    })
    const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(fc.array(runs, { minLength: 1, maxLength: 3 }), spans, (paragraphs, spans) => {
        const xml = ([pieces, look, isPreserved]: [string[], string, boolean]) =>
          `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${pieces
            .map((each) =>
              each.startsWith('<') ? each : `<w:t${isPreserved ? ' xml:space="preserve"' : ''}>${each}</w:t>`,
            )
            .join('')}</w:r>`
        const bytes = docxOf({
          body: paragraphs.map((runs) => `<w:p>${runs.map(xml).join('')}</w:p>`).join(''),
        })
        const directive = parseDocx(bytes)
        const { text } = directive
        const findings = spans.flatMap(([start, length]) => {
          const end = Math.min(start + length, text.length)
          return start < end && text.slice(start, end).trim() !== ''
            ? [findingAt(directive, { start, end })]
            : []
        })
        fc.pre(findings.length > 0)
        const { bytes: after, beside } = commented(bytes, directive, findings)
        expectOnlyComments(bytes, after)
        expect(beside).toBe(0)
        expect(parseDocx(after).text).toBe(text)
        const comments = [...commentsOf(after).values()]
        for (const [index, { quote }] of findings.entries()) {
          const got = comments[index]!.words.replace(/\s+/gu, '').toLowerCase()
          const wanted = quote.replace(/\s+/gu, '').toLowerCase()
          // A run that cannot be divided is taken whole.
          expect(got).toContain(wanted)
          if (paragraphs.flat().every(([, , isPreserved]) => isPreserved)) expect(got).toBe(wanted)
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('what has no place of its own stands beside, and says so', () => {
  const first = ({ found }: ReturnType<typeof placed>) => found.map(({ words, lines }) => [words, lines[0]])

  it('a number that Word counts', () => {
    const numbering = definition(0, level(0, 'upperRoman', '%1.')) + list(1, 0)
    const bytes = docxOf({ body: item(1, 0, 'MỤC ĐÍCH') + item(1, 0, 'YÊU CẦU'), numbering })
    expect(first(placed(bytes, 'II.'))).toEqual([['YÊU CẦU', 'Ở số thứ tự do Word đánh: “II.”']])
  })

  it('a text box', () => {
    const box = `<w:r><w:drawing><wps:txbx><w:txbxContent>${paragraph('trong khung')}</w:txbxContent></wps:txbx></w:drawing></w:r>`
    const bytes = docxOf({ body: `<w:p>${run('ngoài')}${box}</w:p>` })
    const directive = parseDocx(bytes)
    const start = directive.text.indexOf('trong')
    const { bytes: after, beside } = commented(bytes, directive, [
      findingAt(directive, { start, end: start + 5 }),
    ])
    expect(beside).toBe(1)
    expect(parseDocx(after).text).toBe(directive.text)
    const xml = partsOf(after)['word/document.xml']!
    expect(xml.indexOf('commentRangeStart')).toBeLessThan(xml.indexOf('ngoài'))
    expect(/<w:txbxContent>.*<\/w:txbxContent>/u.exec(xml)![0]).not.toContain('comment')
    expect([...commentsOf(after).values()][0]!.lines[0]).toBe('Trong khung chữ: “trong”')
  })

  it('the head of the first page', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const bytes = changed(docxOf({ body: table(row(cell(paragraph('một hai')), cell(paragraph('ba')))) }), {
      'word/document.xml': (xml) =>
        xml.replace(
          '<w:sectPr/>',
          `<w:sectPr><w:headerReference xmlns:r="${office}" r:id="h1" w:type="first"/><w:titlePg/></w:sectPr>`,
        ),
      'word/_rels/document.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="h1" Type="${office}/header" Target="header1.xml"/></Relationships>`,
        ),
      'word/header1.xml': () => `<w:hdr ${W}>${paragraph('SỞ Y TẾ')}</w:hdr>`,
    })
    expect(first(placed(bytes, 'Y TẾ'))).toEqual([['một hai', 'Ở đầu trang: “Y TẾ”']])
  })

  it('a document that has no words in its flow', () => {
    const box = `<w:r><w:drawing><wps:txbx><w:txbxContent>${paragraph('trong khung')}</w:txbxContent></wps:txbx></w:drawing></w:r>`
    const found = placed(docxOf({ body: `<w:p/><w:p>${box}</w:p>` }), 'khung').found
    expect(found[0]!.lines[0]).toBe('Trong khung chữ: “khung”')
  })

  it('a note', () => {
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const footnotes = `<w:footnote w:id="2">${paragraph('Xem Luật')}</w:footnote>`
    const bytes = docxOf({ body: `<w:p>${run('một')}${mark}${run('hai')}</w:p>`, footnotes })
    const { after, beside, found } = placed(bytes, 'Luật')
    expect(beside).toBe(1)
    expect(partsOf(after)['word/document.xml']).toContain(
      `<w:commentRangeStart w:id="0"/>${mark}<w:commentRangeEnd`,
    )
    expect(found[0]!.lines[0]).toBe('Ở chú thích cuối trang hoặc cuối văn bản: “Luật”')
  })
})

describe('the file', () => {
  it('keeps the comments that it has', () => {
    const bytes = readFileSync('fixtures/formats/plain.docx')
    const once = placed(bytes, 'SỞ GIÁO DỤC')
    const twice = placed(once.after, 'KẾ HOẠCH', 'HÀ GIANG')
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
      'citation/issued-differs',
    ])
  })
})
