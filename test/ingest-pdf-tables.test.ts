import { describe, expect, it } from 'vitest'
import { cells, column, grid, HEAD, LONG, paragraphs, read, TASK, X } from './pdf-pages'
import { centred, flow, type PdfPage, type PdfText } from './tools/write-pdf'

describe('tables of a PDF', () => {
  it('are read by their rules, lines of a cell joined, each cell with its place', async () => {
    const rows = [HEAD, ['1', 'Xây dựng kế hoạch phát\nđộng phong trào', 'Sở Nội vụ', '15/3/2021']]
    const { text, segments } = await read([
      { texts: [...cells(X, 200, rows), ...column([LONG], 60)], rules: grid(X, 200, 2) },
    ])
    expect(text).toBe(
      `${LONG}\n\nTT\tNhiệm vụ\tChủ trì\tThời hạn\n1\tXây dựng kế hoạch phát\u2028động phong trào\tSở Nội vụ\t15/3/2021`,
    )
    const last = segments.at(-1)!
    expect(last).toMatchObject({ page: 1, table: 1, cell: 'D2' })
    expect(text.slice(last.span.start, last.span.end)).toBe('15/3/2021')
  })

  it('leave empty what others are merged into', async () => {
    const rules = grid(X, 200, 3).filter(
      ([x0, y0, x1, y1]) => !(y0 === 280 && y1 === 280) && !(x0 === 320 && x1 === 320),
    )
    rules.push([120, 280, 540, 280], [320, 200, 320, 280])
    const rows = [
      HEAD,
      ['1', 'Tuyên truyền', 'Sở Y tế', 'Quý I'],
      ['', 'Sơ kết, tổng kết phong trào', '', 'Quý IV'],
    ]
    expect((await read([{ texts: cells(X, 200, rows), rules }])).text).toBe(
      'TT\tNhiệm vụ\tChủ trì\tThời hạn\n1\tTuyên truyền\tSở Y tế\tQuý I\n\tSơ kết, tổng kết phong trào\t\tQuý IV',
    )
  })

  it('go on over pages, without the head that stands again, and a row with them', async () => {
    const first = [
      HEAD,
      ['1', 'Tuyên truyền', 'Sở Y tế', 'Quý I'],
      ['2', 'Tổ chức hội nghị sơ kết ba', 'Sở Nội vụ', 'Quý II'],
    ]
    const second = [HEAD, ['', 'tháng phát động', '', ''], ['3', 'Tổng kết', 'Sở Nội vụ', 'Quý IV']]
    const { text } = await read([
      { texts: cells(X, 680, first), rules: grid(X, 680, 3) },
      { texts: cells(X, 70, second), rules: grid(X, 70, 3) },
    ])
    expect(text.split('\n')).toEqual([
      'TT\tNhiệm vụ\tChủ trì\tThời hạn',
      '1\tTuyên truyền\tSở Y tế\tQuý I',
      '2\tTổ chức hội nghị sơ kết ba\u2028tháng phát động\tSở Nội vụ\tQuý II',
      '3\tTổng kết\tSở Nội vụ\tQuý IV',
    ])
  })

  it('are read without rules where lines fall into the same columns', async () => {
    const rows = [
      HEAD,
      ['1', 'Tuyên truyền', 'Sở Y tế', 'Quý I'],
      ['2', 'Tổ chức hội nghị\nsơ kết', 'Sở Nội vụ', 'Quý II'],
    ]
    const texts = [...column([LONG], 100), ...cells(X, 200, rows), ...column([TASK], 380)]
    expect(await paragraphs([{ texts }])).toEqual([
      LONG,
      'TT\tNhiệm vụ\tChủ trì\tThời hạn',
      '1\tTuyên truyền\tSở Y tế\tQuý I',
      '2\tTổ chức hội nghị\u2028sơ kết\tSở Nội vụ\tQuý II',
      TASK,
    ])
    const two = cells(X, 200, rows.slice(0, 2))
    expect((await read([{ texts: two }])).text).not.toContain('\t')
  })

  it('are no tables where rules only underline or frame', async () => {
    const rules: [number, number, number, number][] = [
      [300, 120, 400, 120],
      [80, 60, 550, 60],
      [80, 60, 80, 800],
      [80, 800, 550, 800],
      [550, 60, 550, 800],
    ]
    expect((await read([{ texts: column([LONG, TASK], 100), rules }])).text).toBe(`${LONG}\n${TASK}`)
  })
})

describe('running heads and page numbers of a PDF', () => {
  it('are not headings that count with the pages', async () => {
    const pages = [1, 2, 3, 4].map((number) => ({
      texts: [centred(`Biểu ${number}`, 60, 85, 540, 'B', 14), ...column([LONG, TASK], 200 + number * 10)],
    }))
    const text = (await paragraphs(pages)).join('\n')
    for (const number of [1, 2, 3, 4]) expect(text).toContain(`Biểu ${number}`)
  })

  const page = (number: number): PdfPage => ({
    texts: [
      { text: 'CÔNG BÁO/Số 281/Ngày 21-5-2021', x: 200, y: 50, size: 12 },
      { text: String(98 + number), x: number % 2 ? 520 : 85, y: 50, size: 12 },
      ...column([`${LONG} Trang thứ ${number}.`, '1. Sở Nội vụ'], 90),
    ],
  })

  it('are left out and told', async () => {
    const { text, messages } = await read([page(1), page(2), page(3)])
    expect(text).not.toMatch(/CÔNG BÁO|99|100|101/u)
    expect(text.match(/Sở Nội vụ/gu)).toHaveLength(3)
    expect(messages.map(({ rule, severity, reason }) => [rule, severity, reason])).toEqual([
      ['pdf/running-heads', 'info', 'Unexpected 3 running heads and 3 page numbers, expected text; left out'],
    ])
  })

  it.each(['2', '- 2 -', 'Trang 2/2'])('know %s by the page it stands on', async (number) => {
    const texts = (page: number) => [
      ...column([LONG], 90),
      { text: number.replace('2', String(page)), x: 300, y: 810 },
    ]
    expect((await read([{ texts: texts(1) }, { texts: texts(2) }])).text).toBe(`${LONG}\n${LONG}`)
  })

  it('are not the last words of pages, nor numbers that do not count with them', async () => {
    const texts = (number: string) => [...column([LONG], 90), { text: number, x: 300, y: 810 }]
    const { text } = await read([{ texts: texts('2020') }, { texts: texts('1945') }])
    expect(text).toContain('2020')
    expect(text).toContain('1945')
    const full = flow(Array(5).fill(LONG).join(' '), { y: 90, indent: 0 })
    const pages = Array.from({ length: 20 }, (_, index) => ({
      texts: [
        ...full,
        {
          text: index % 6 === 0 ? 'cơ sở dữ liệu quốc gia.' : `việc thứ ${index} đã nêu.`,
          x: 85,
          y: full.at(-1)!.y + 16.1,
        },
      ],
    }))
    expect((await read(pages)).text.match(/cơ sở dữ liệu quốc gia/gu)).toHaveLength(4)
  })
})

describe('stamps of digital signatures', () => {
  const stamp: PdfText[] = [
    'Ký bởi: Ủy ban nhân dân tỉnh Hòa An',
    'Cơ quan: Tỉnh Hòa An',
    'Thời gian ký: 12.05.2021 16:33:40 +07:00',
  ].map((text, index) => ({ text, x: 5, y: 12 + index * 10, size: 8 }))
  const lines = flow(`${LONG} ${LONG}`, { y: 760 })
  const cut = lines.filter(({ y }) => y <= 800).length
  const rest = lines.slice(cut).map((line, index) => ({ ...line, y: 70 + index * 16 }))

  it('in annotations stand after their page and cut no sentence', async () => {
    const annotations = [{ x: 250, y: 765, width: 250, height: 40, texts: stamp }]
    const { text, messages } = await read([{ texts: lines.slice(0, cut), annotations }, { texts: rest }])
    expect(text).toBe(
      `${LONG} ${LONG}\nKý bởi: Ủy ban nhân dân tỉnh Hòa An Cơ quan: Tỉnh Hòa An Thời gian ký: 12.05.2021 16:33:40 +07:00`,
    )
    expect(messages.map(({ rule }) => rule)).toEqual(['pdf/stamp'])
  })

  it('drawn last on the page as well', async () => {
    const drawn = stamp.map((text) => ({ ...text, x: text.x + 250, y: text.y + 765 }))
    const { text } = await read([{ texts: [...lines.slice(0, cut), ...drawn] }, { texts: rest }])
    expect(text.startsWith(`${LONG} ${LONG}\nKý bởi: `)).toBe(true)
  })

  it('fill the blanks that they lie over with numbers and dates', async () => {
    const texts: PdfText[] = [
      { text: 'Số:', x: 100, y: 115, size: 13 },
      { text: '/KH-UBND', x: 150, y: 115, size: 13 },
      { text: 'Hòa An, ngày', x: 290, y: 115, size: 13 },
      { text: 'tháng', x: 395, y: 115, size: 13 },
      { text: 'năm 2021', x: 460, y: 115, size: 13 },
      ...column([LONG]),
    ]
    const annotations = [
      { x: 120, y: 100, width: 30, height: 20, texts: [{ text: '41', x: 4, y: 17, size: 13 }] },
      {
        x: 365,
        y: 100,
        width: 90,
        height: 20,
        texts: [
          { text: '05', x: 5, y: 13, size: 13 },
          { text: '3', x: 75, y: 13, size: 13 },
        ],
      },
    ]
    const all = await paragraphs([{ texts, annotations }])
    expect(all.slice(0, 2)).toEqual(['Số: 41/KH-UBND', 'Hòa An, ngày 05 tháng 3 năm 2021'])
  })
})
