import { describe, expect, it } from 'vitest'
import { parseText } from '../src/index'
import type { Block } from '../src/structure/document'
import { readMarker } from '../src/structure/markers'
import { parseStructure } from '../src/structure/parse'
import { readCases } from './cases'

/** A document whose body is these lines. */
const parseBody = (lines: string) => parseStructure(`KẾ HOẠCH\nGiữ sạch kênh mương\n\n${lines}`)

const outline = (source: string): string[] =>
  parseStructure(source).blocks.map(({ zone, section, text }: Block) => `${zone} ${section ?? '-'} ${text}`)

const run = (path: string, read: (input: string) => string) => {
  for (const { line, input, output } of readCases(path))
    it(`line ${line}: ${input}`, () => {
      expect(read(input) || 'nothing').toBe(output)
    })
}

describe('markers', () => {
  run('src/structure/markers.cases', (input) => {
    const marker = readMarker(input)
    return marker ? `${marker.family} ${marker.value}` : ''
  })
})

describe('zones', () => {
  run('src/structure/zones.cases', (input) => {
    const runs: [string, number][] = []
    for (const { zone } of parseStructure(input).blocks) {
      if (runs.at(-1)?.[0] === zone) runs.at(-1)![1]++
      else runs.push([zone, 1])
    }
    return runs.map((found) => found.join(' ')).join(', ')
  })
})

describe('wrapped lines', () => {
  run('src/structure/wraps.cases', (input) =>
    parseBody(input)
      .blocks.slice(2)
      .map(({ text }) => text)
      .join(' | '),
  )
})

describe('numbered lines taken for a page of the web', () => {
  const page = (tail: string) =>
    parseText(`KẾ HOẠCH\nVớt bèo\nI. MỤC TIÊU\n1. Sạch kênh.\n2. Đẹp đường.\nTin khác\n${tail}`)

  it('are told in a message, with their place', () => {
    const { messages, text } = page('5. Ngày hội\nLượt xem: 9\n7. Chợ quê')
    expect(messages.map(({ rule }) => rule)).toEqual(['structure/unread'])
    const { start, end } = messages[0]!.span!
    expect(text.slice(start, end)).toBe('5. Ngày hội\nLượt xem: 9\n7. Chợ quê')
  })

  it('are left alone where they repeat the document', () => {
    expect(page('2. Đẹp đường.').messages).toEqual([])
  })
})

describe('sections', () => {
  run('src/structure/sections.cases', (input) =>
    parseBody(input)
      .blocks.slice(2)
      .map(({ kind, section }) => (kind === 'row' ? `[${section}]` : (section ?? '-')))
      .join(' '),
  )

  it('take their address from the numbers above them', () => {
    expect(
      outline(
        'KẾ HOẠCH\nThi đua\nI. MỤC TIÊU\n1. Chung\na) Một\nb) Hai\nđ) Ba\n2. Riêng\n2.1. Bốn\n- Năm\nII. VIỆC\n1. Sáu',
      ),
    ).toEqual([
      'header - KẾ HOẠCH',
      'header - Thi đua',
      'body I I. MỤC TIÊU',
      'body I.1 1. Chung',
      'body I.1.a a) Một',
      'body I.1.b b) Hai',
      'body I.1.đ đ) Ba',
      'body I.2 2. Riêng',
      'body I.2.1 2.1. Bốn',
      'body I.2.1 - Năm',
      'body II II. VIỆC',
      'body II.1 1. Sáu',
    ])
  })

  it('begin anew under each article, and keep the chapter above it', () => {
    const { blocks } = parseStructure(
      'QUY CHẾ\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một\nĐiều 2. Đối tượng\n1. Hai',
    )
    expect(blocks.filter(({ zone }) => zone === 'body').map(({ section }) => section)).toEqual([
      'I',
      'I',
      'Điều 1',
      'Điều 1.1',
      'Điều 2',
      'Điều 2.1',
    ])
    expect(blocks.at(-1)!.parent!.parent!.text).toBe('QUY ĐỊNH CHUNG')
  })
})

describe('a number of a list before a share', () => {
  it('is no range with it', () => {
    const body = 'I - CHỈ TIÊU\n1 - 90% số thôn vớt bèo.\n2 - 100% số hộ đắp bờ.'
    const { targets } = parseText(`KẾ HOẠCH\nGiữ sạch kênh mương năm 2020\n${body}`)
    expect(targets.map(({ section, quantity }) => [section, quantity])).toEqual([
      ['I.1', { value: 90, outOf: null, unit: 'percent' }],
      ['I.2', { value: 100, outOf: null, unit: 'percent' }],
    ])
  })
})

describe('what is attached', () => {
  run('src/structure/attachments.cases', (input) => {
    const { blocks } = parseStructure(`KẾ HOẠCH\nVớt bèo\nI. VIỆC\nCHỦ TỊCH\nLò Văn Suối\n${input}\n1. Kênh`)
    return (blocks.at(-1)!.section ?? '').replace(/\.1$/, '')
  })
})

describe('tables', () => {
  run('src/structure/tables.cases', (input) =>
    parseBody(input)
      .tables.map(({ columns, rows }) => {
        const roles = columns.length > 0 ? columns.map(({ role }) => role).join(' ') : 'no head'
        return `${roles} (${rows.length})`
      })
      .join(', '),
  )

  it('name their columns and keep the lines of a cell together', () => {
    const { tables, reading } = parseStructure(
      [
        'KẾ HOẠCH',
        'Kiểm tra',
        'I. PHÂN CÔNG',
        'TT\tNội dung công việc\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian',
        '1\tRà soát hồ sơ\n- Lập danh sách.\tVăn phòng Sở\nThanh tra Sở\tCác phòng\tTháng 3',
        '2\tTổng hợp\tVăn phòng Sở\t\tQuý II',
      ].join('\n'),
    )
    expect(tables.map(({ columns }) => columns.map(({ role }) => role))).toEqual([
      ['ordinal', 'task', 'lead', 'coordinate', 'time'],
    ])
    const cells = tables[0]!.rows.map(({ cells: of }) =>
      of.map(({ span }) => reading.text.slice(span.start, span.end)),
    )
    expect(cells).toEqual([
      ['1', 'Rà soát hồ sơ\n- Lập danh sách.', 'Văn phòng Sở\nThanh tra Sở', 'Các phòng', 'Tháng 3'],
      ['2', 'Tổng hợp', 'Văn phòng Sở', '', 'Quý II'],
    ])
  })

  it('are read where each cell stands on lines of its own', () => {
    const { tables, reading } = parseStructure(
      [
        'KẾ HOẠCH',
        'Chuyển đổi số',
        'I. PHÂN CÔNG',
        'TT',
        'Tên nhiệm vụ',
        'Cơ quan',
        'chủ trì',
        'Cơ quan',
        'phối hợp',
        'Kết quả',
        'Thời gian',
        'hoàn thành',
        '1',
        'Xây dựng cổng dữ liệu mở của',
        'tỉnh',
        'Sở Nội vụ',
        'Các sở,',
        'ngành',
        'Cổng được vận hành',
        'Tháng',
        '6/2026',
        '2',
        'Tập huấn cán bộ',
        'Sở Y tế',
        'UBND các xã',
        'Báo cáo',
        '2026',
      ].join('\n'),
    )
    const rows = tables[0]!.rows.map(({ cells }) =>
      cells.map(({ span, column }) => `${column?.role}: ${reading.text.slice(span.start, span.end)}`),
    )
    expect(rows).toEqual([
      [
        'ordinal: 1',
        'task: Xây dựng cổng dữ liệu mở của tỉnh',
        'lead: Sở Nội vụ',
        'coordinate: Các sở, ngành',
        'result: Cổng được vận hành',
        'time: Tháng 6/2026',
      ],
      [
        'ordinal: 2',
        'task: Tập huấn cán bộ',
        'lead: Sở Y tế',
        'coordinate: UBND các xã',
        'result: Báo cáo',
        'time: 2026',
      ],
    ])
  })

  it('are not made of numbers with a tab behind them', () => {
    expect(parseStructure('KẾ HOẠCH\nHọp\n1.\tKhai mạc\n2.\tBế mạc\n3.\tTổng kết').tables).toEqual([])
  })
})

describe('page furniture', () => {
  run('src/structure/furniture.cases', (input) => {
    const { tree, source } = parseBody(input)
    const found: string[] = []
    for (const open = [tree]; open.length > 0; ) {
      const { type, position, children } = open.pop()!
      if (type === 'furniture') found.push(source.slice(position.start.offset, position.end.offset).trim())
      for (const child of children ?? []) open.push(child)
    }
    return found.reverse().join(' | ')
  })

  it('stands outside the blocks, at both ends of a saved page and between its lines', () => {
    const texts = parseStructure(
      'Trang chủ\nTin tức\nPhát động thi đua chào mừng ngày hội đọc sách\n12/3/2019\n\nCăn cứ Kế hoạch số 12/KH-SGDĐT ngày 05/3/2019 của Sở Giáo dục và Đào tạo về ngày hội đọc sách;\nI. VIỆC CẦN LÀM\n- Mỗi lớp góp một cuốn sách.\nĐánh giá bài viết (3/5)\nLượt xem: 120',
    ).blocks.map(({ text }) => text)
    expect(texts[0]).toBe('Phát động thi đua chào mừng ngày hội đọc sách')
    expect(texts.at(-1)).toBe('- Mỗi lớp góp một cuốn sách.')
  })
})
