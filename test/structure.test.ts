import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SECTION_TYPES, sectionNodeSchema } from '../src/directive/section'
import { parseText } from '../src/index'
import type { Block, TreeNode } from '../src/structure/document'
import { readMarker } from '../src/structure/markers'
import { parseStructure } from '../src/structure/parse'
import { readCases } from './cases'

const leaves = (root: TreeNode, source: string): string => {
  const order = [root]
  let text = ''
  for (let node = order.pop(); node; node = order.pop()) {
    if (node.children) for (const child of node.children.toReversed()) order.push(child)
    else text += source.slice(node.position.start.offset, node.position.end.offset)
  }
  return text
}

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

describe('the tree', () => {
  it('gives every text back from its leaves', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'I. MỤC TIÊU',
        '1. Sở Y tế:',
        '- đạt 90%',
        'a) có',
        'TT\tViệc\tHạn',
        '1\tHọp\tQuý I',
        '',
        'Nơi nhận:',
        'PHỤ LỤC',
        '\u00adẩn',
        '\u200b',
        '\ufeff',
        'x\u2028y\r',
      ),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, ending) => {
        const source = lines.join(ending)
        expect(leaves(parseStructure(source).tree, source)).toBe(source)
      }),
    )
  })

  it('survives lines of which damage leaves nothing, among lines of residue', () => {
    expect(parseStructure(['!', '!', '‐', 'က', '!', '‐'].join('\n')).damaged).toBe(true)
  })

  it('keeps every block inside the source, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
        const { blocks, reading, source } = parseStructure(lines.join('\n'))
        let last = 0
        for (const { span, text } of blocks) {
          expect(reading.text.slice(span.start, span.end)).toBe(text)
          const at = reading.toSource(span)
          expect(at.start).toBeGreaterThanOrEqual(last)
          expect(at.end).toBeLessThanOrEqual(source.length)
          last = at.end
        }
      }),
    )
  })
})

describe('the types of its nodes', () => {
  const typesIn = (root: TreeNode): Set<string> => {
    const types = new Set<string>()
    for (const open = [root]; open.length > 0; ) {
      const { type, children } = open.pop()!
      types.add(type)
      for (const child of children ?? []) open.push(child)
    }
    return types
  }

  it('are those that a directive of all kinds of lines shows', () => {
    const source = [
      'UBND HUYỆN CHI LĂNG\nKẾ HOẠCH\nLàm sạch kênh mương',
      'Thực hiện kế hoạch của tỉnh, huyện làm sạch kênh mương như sau:',
      'I. VIỆC LÀM\n- Mỗi thôn vớt bèo một lần.\nCả huyện cùng làm.',
      'TT\tNội dung\tĐơn vị chủ trì\n1\tVớt bèo\tCác xã\n2\tĐắp bờ\tCác xã',
      'Trang 2\nNơi nhận:\n- Các xã;\nCHỦ TỊCH\nHoàng Văn Suối',
    ].join('\n\n')
    expect([...typesIn(parseStructure(source).tree)].sort()).toEqual([...SECTION_TYPES].sort())
  })

  it('are all that the schema takes', () => {
    const span = { start: 0, end: 1 }
    for (const type of SECTION_TYPES) expect(sectionNodeSchema.safeParse({ type, span }).success).toBe(true)
    expect(sectionNodeSchema.safeParse({ type: 'chapter', span }).success).toBe(false)
  })

  it('stand on the page of fields, each with what it is', () => {
    const page = readFileSync('docs/fields.md', 'utf8').split('\n## tree\n')[1]!.split('\n## ')[0]!
    const listed = [...page.matchAll(/^\| \*(?<type>[a-z]+)\* \| \S/gmu)].map(({ groups }) => groups!.type!)
    expect(listed).toEqual([...SECTION_TYPES])
  })
})

describe('a document without bound', () => {
  const MANY = 200_000
  const read = (line: string): number => {
    const source = line.repeat(MANY)
    const { tree, blocks } = parseStructure(source)
    expect(leaves(tree, source)).toBe(source)
    return blocks.length
  }

  it('may consist of blank lines', { timeout: 60_000 }, () => {
    expect(read('\n')).toBe(0)
  })

  it('may have any number of paragraphs beside each other', { timeout: 60_000 }, () => {
    expect(read('Cả xã cùng làm.\n')).toBe(MANY)
  })

  it('may have any number of rows in a table', { timeout: 60_000 }, () => {
    expect(read('Họp dân\tCác thôn\tQuý I\n')).toBe(MANY)
  })

  it('may have any number of cells in a row', { timeout: 60_000 }, () => {
    const { tables } = parseBody(`TT\tNội dung\tThời gian\n1\tVớt bèo${'\tx'.repeat(MANY)}`)
    expect(tables[0]!.rows[0]!.cells).toHaveLength(MANY + 2)
  })
})

describe('the reading text', () => {
  const plain = 'KẾ HOẠCH\nThi đua năm 2020\n\nI. CHỈ TIÊU\n- Tỷ lệ đạt 98%\n- Mỗi xã có một thư viện'
  it('is the same for CRLF, combining marks and no-break spaces', () => {
    const { text } = parseStructure(plain).reading
    expect(parseStructure(plain.replaceAll('\n', '\r\n')).reading.text).toBe(text)
    expect(parseStructure(plain.normalize('NFD')).reading.text).toBe(text)
    expect(parseStructure(plain.replaceAll(' ', '\u00a0')).reading.text).toBe(text)
  })

  it('leads back to the very words of a text in combining marks', () => {
    const source = plain.normalize('NFD')
    const { blocks, reading } = parseStructure(source)
    const { start, end } = reading.toSource(blocks.at(-1)!.span)
    expect(source.slice(start, end).normalize('NFC')).toBe('- Mỗi xã có một thư viện')
  })

  it('joins lines that a layout has broken, across a running head too', () => {
    const wrapped = [
      'I. NHIỆM VỤ',
      '1. Các đơn vị rà soát tủ sách của từng lớp, bổ sung sách mới theo danh mục đã',
      'duyệt và báo cáo số liệu theo Nghị quyết số 29-',
      'NQ/TW.',
      '2. Phòng Giáo dục và Đào tạo các quận, huyện đôn đốc, kiểm tra việc thực hiện,',
      'CÔNG BÁO/Số 12/Ngày 05-3-2019',
      '7',
      'tổng hợp kết quả gửi về Sở.',
    ].join('\n')
    const texts = parseStructure(wrapped).blocks.map(({ text }) => text)
    expect(texts).toContain(
      '1. Các đơn vị rà soát tủ sách của từng lớp, bổ sung sách mới theo danh mục đã duyệt và báo cáo số liệu theo Nghị quyết số 29-NQ/TW.',
    )
    expect(texts.at(-1)).toMatch(/thực hiện, tổng hợp kết quả gửi về Sở\.$/)
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
