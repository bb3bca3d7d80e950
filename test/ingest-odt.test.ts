import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFodt, readOdt } from '../src/ingest/odt/odt'
import { flat, item, lines, list, p, packed, sub } from './make-odt'
import { besideExport } from './office-export'

const FIXTURE = 'fixtures/odt/quyet-dinh-quy-che-thi-dua-2022'

describe('an OpenDocument text beside the text that LibreOffice exports of it', () => {
  for (const [name, read] of [
    ['packed', () => readOdt(readFileSync(`${FIXTURE}.odt`))],
    ['flat', () => readFodt(readFileSync(`${FIXTURE}.fodt`, 'utf8'))],
  ] as const)
    it(`has every number and every line, ${name}`, () => {
      const { ours, theirs } = besideExport(FIXTURE, read().text)
      expect(theirs.length).toBeGreaterThan(60)
      expect(ours).toEqual(theirs)
    })

  it('keeps the shape of its tables, which the export loses', () => {
    const { text } = readOdt(readFileSync(`${FIXTURE}.odt`))
    expect(text).toContain('STT\tNhiệm vụ\tCơ quan\t\n\t\tChủ trì\tPhối hợp\n01\tKiểm tra công vụ\t')
    expect(text).toContain('500 m².')
  })
})

describe('lists', () => {
  const cases: [what: string, body: string, shown: string[]][] = [
    ['count anew', list('L', item(p('A')), item(p('B'))) + list('L', item(p('C'))), ['1. A', '2. B', '1. C']],
    [
      'go on with the one before, if it has their style',
      list('L', item(p('A'))) +
        p('giữa') +
        list('L', item(p('B'))).replace('<text:list ', '<text:list text:continue-numbering="true" '),
      ['1. A', 'giữa', '2. B'],
    ],
    [
      'do not go on with one of another style',
      list('L', item(p('A'))) +
        list('Lien', item(p('B'))) +
        list('L', item(p('C'))).replace('<text:list ', '<text:list text:continue-numbering="true" '),
      ['1. A', 'I-B', '1. C'],
    ],
    [
      'number the first paragraph of an item alone',
      list('L', item(p('A') + p('nối')), item(p('B'))),
      ['1. A', 'nối', '2. B'],
    ],
    [
      'number nothing in a header',
      list('L', item(p('A')), `<text:list-header>${p('đầu')}</text:list-header>`, item(p('B'))),
      ['1. A', 'đầu', '2. B'],
    ],
    [
      'begin where an item says',
      list('L', item(p('A'), 'text:start-value="4"'), item(p('B'))),
      ['4. A', '5. B'],
    ],
    [
      'count a level that has no item of its own',
      list('L', item(sub(item(p('A')))), item(p('B'))),
      ['a) A', '2. B'],
    ],
    [
      'start the second list in an item anew',
      list('L', item(p('A') + sub(item(p('B'))) + sub(item(p('C')), item(p('D'))))),
      ['1. A', 'a) B', 'a) C', 'b) D'],
    ],
    [
      'leave out a level without numbers with the point after it',
      list('Bo', item(p('A') + sub(item(p('B') + sub(item(p('C'))))))),
      ['1. A', '. B', '1.1) C'],
    ],
    ['draw the signs of fonts', list('Dau', item(p('A') + sub(item(p('B'))))), ['➢ A', '• B']],
    ['without a style bear a bullet', sub(item(p('A'))), ['• A']],
    [
      'of ten levels count the tenth',
      list(
        'Dau',
        item('<text:list><text:list-item>'.repeat(9) + p('A') + '</text:list-item></text:list>'.repeat(9)),
      ),
      ['1. A'],
    ],
    [
      'count numbered paragraphs by their list',
      `<text:numbered-paragraph text:list-id="n" text:style-name="L">${p('A')}</text:numbered-paragraph>`.repeat(
        2,
      ),
      ['1. A', '2. A'],
    ],
  ]
  for (const [what, body, shown] of cases) it(what, () => expect(lines(body)).toEqual(shown))

  it('count headings by their level, those that say so not', () => {
    const heading = (text: string, more = '') => `<text:h text:outline-level="1" ${more}>${text}</text:h>`
    expect(
      lines(
        heading('A') +
          heading('B', 'text:is-list-header="true"') +
          p('C', 'TieuDe') +
          heading('D', 'text:restart-numbering="true" text:start-value="7"') +
          '<text:h text:outline-level="2">E</text:h>',
      ),
    ).toEqual(['I. A', 'B', 'II. C', 'VII. D', 'E'])
  })
})

describe('the text of a paragraph', () => {
  const cases: [what: string, body: string, shown: string][] = [
    ['takes blanks in the file for one', p('Sở \n  Nội<text:span> </text:span> vụ'), 'Sở Nội vụ'],
    [
      'has blanks, tabs and lines of its own',
      p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d'),
      'a   b\tc\nd',
    ],
    ['is written in capitals by a style', p('Kế hoạch', 'Hoa'), 'KẾ HOẠCH'],
    ['is read by its font, TCVN3', p('S¾c lÖnh', 'Cu'), 'Sắc lệnh'],
    [
      'is read by its font, VNI',
      p('<text:span text:style-name="CuVni">Keá hoaïch</text:span> 2021'),
      'Kế hoạch 2021',
    ],
    [
      'raises and lowers digits',
      p(
        '500 m<text:span text:style-name="Mu">2</text:span> CO<text:span text:style-name="Duoi">2</text:span>',
      ),
      '500 m² CO₂',
    ],
    ['leaves out what is hidden', p('Hạn<text:span text:style-name="An"> nháp</text:span> nộp'), 'Hạn nộp'],
    [
      'shows fields by their text',
      p('ngày <text:date text:fixed="true">05/3/2021</text:date>'),
      'ngày 05/3/2021',
    ],
    ['leaves out comments', p('A<office:annotation><text:p>ghi chú</text:p></office:annotation>B'), 'AB'],
    ['survives styles that are based on each other', p('A', 'Vong1'), 'A'],
  ]
  for (const [what, body, shown] of cases) it(what, () => expect(readFodt(flat(body)).text).toBe(shown))

  it('gives notes at the end, numbered in their order', () => {
    const note = (text: string) =>
      `<text:note><text:note-citation>*</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`
    expect(lines(p(`Một${note('chú một')} hai${note('chú hai')}`))).toEqual([
      'Một[1] hai[2]',
      '[1] chú một',
      '[2] chú hai',
    ])
  })

  it('is followed by the frames that stand at it', () => {
    const frame = `<draw:frame><draw:text-box>${p('trong khung')}</draw:text-box></draw:frame>`
    const shape = `<draw:g><draw:custom-shape>${p('trong hình')}</draw:custom-shape></draw:g>`
    expect(lines(p(`A${frame}${shape} B`))).toEqual(['A B', 'trong khung', 'trong hình'])
  })

  it('tells of pictures', () => {
    const { text, messages } = readFodt(flat(p('A<draw:frame><draw:image/></draw:frame>')))
    expect(text).toBe('A')
    expect(messages.map(({ rule }) => rule)).toEqual(['odt/picture'])
  })
})

describe('the parts of a text', () => {
  it('leaves out hidden sections, reads others and indexes', () => {
    expect(
      lines(
        `<text:section>${p('A')}</text:section><text:section text:display="none">${p('B')}</text:section>` +
          `<text:table-of-content><text:table-of-content-source>${p('C')}</text:table-of-content-source><text:index-body>${p('D')}</text:index-body></text:table-of-content>`,
      ),
    ).toEqual(['A', 'D'])
  })

  it('reads tracked changes as accepted, and says so', () => {
    const { text, messages } = readFodt(
      flat(
        `<text:tracked-changes><text:changed-region><text:deletion>${p('đã xóa')}</text:deletion></text:changed-region></text:tracked-changes>` +
          p('còn <text:change/><text:change-start/>thêm<text:change-end/>'),
      ),
    )
    expect(text).toBe('còn thêm')
    expect(messages).toMatchObject([{ rule: 'odt/tracked-changes', severity: 'info' }])
  })

  it('reads tables cell by cell, with the places of their cells', () => {
    const cell = (text: string, more = '') => `<table:table-cell ${more}>${p(text)}</table:table-cell>`
    const table = `<table:table><table:table-header-rows><table:table-row>${cell('Việc', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell('Hạn')}</table:table-row></table:table-header-rows>
      <table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
      <table:table-row table:number-rows-repeated="2">${cell('x', 'table:number-columns-repeated="2"')}${cell('y')}</table:table-row></table:table>`
    const { text, segments } = readFodt(flat(p('Trước') + table))
    expect(text).toBe('Trước\n\nViệc\t\tHạn\nx\tx\ty\nx\tx\ty')
    expect(segments.map(({ table, cell, paragraph }) => [table, cell, paragraph])).toEqual([
      [undefined, undefined, 1],
      [1, 'A1', 2],
      [1, 'C1', 3],
      [1, 'A1000002', 4],
      [1, 'B1000002', 5],
      [1, 'C1000002', 6],
      [1, 'A1000003', 7],
      [1, 'B1000003', 8],
      [1, 'C1000003', 9],
    ])
  })

  it('are the same packed as flat', () => {
    const body = p('S¾c lÖnh', 'Cu') + list('L', item(p('A')))
    expect(readOdt(packed(body))).toEqual(readFodt(flat(body)))
    expect(readOdt(packed(body)).text).toBe('Sắc lệnh\n1. A')
  })
})
