import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocx } from '../src/docx'
import {
  changed,
  commented,
  commentsOf,
  expectOnlyComments,
  findingAt,
  partsOf,
  placed,
} from './commented-docx'
import { cell, definition, docxOf, item, level, list, paragraph, row, run, table } from './docx-file'

const bare = (text: string) => text.replace(/\s+/gu, ' ').trim()

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

  it('letters of VNI, of which some take two codes', () => {
    const body = paragraph(run('Keá hoaïch naêm', '<w:rFonts w:hAnsi="VNI-Times"/>') + run(' học'))
    expect(wordsAt(body, 'hoạch', 'Kế', 'năm học')).toEqual(['hoaïch', 'Keá', 'naêm học'])
    expect(wordsAt(body, 'ế hoạc')).toEqual(['eá hoaïc'])
  })

  it('whole runs where their letters have become others', () => {
    const capitals = run('Keá hoaïch naêm', '<w:rFonts w:hAnsi="VNI-Times"/><w:caps/>')
    expect(wordsAt(paragraph(capitals), 'HOẠCH')).toEqual(['Keá hoaïch naêm'])
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
