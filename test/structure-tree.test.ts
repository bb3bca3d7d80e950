import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SECTION_TYPES, sectionNodeSchema } from '../src/directive/section'
import type { TreeNode } from '../src/structure/document'
import { parseStructure } from '../src/structure/parse'

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

  it('is the same where an export left the marks of bold words and headings', () => {
    const { text } = parseStructure(plain).reading
    const marked = plain.replace('I. CHỈ TIÊU', '## **I. CHỈ TIÊU**').replace('98%', '**98%**')
    const { blocks, reading } = parseStructure(marked)
    expect(reading.text).toBe(text)
    const { start, end } = reading.toSource(blocks.at(-2)!.span)
    expect(marked.slice(start, end)).toBe('- Tỷ lệ đạt **98%')
    expect(parseStructure(`${plain} ** 2 *** # 3`).reading.text).toBe(`${text} ** 2 *** # 3`)
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
