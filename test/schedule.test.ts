import { describe, expect, it } from 'vitest'
import { type Deadline, type Directive, type Phase, parseText } from '../src'
import { readCases } from './cases'
import { growth, LINEAR } from './growth'

const RULES = 'src/assemble/schedule'
/** Cases hold the body alone, of a plan for 2020. */
const HEAD = 'KẾ HOẠCH\nCông tác thi đua năm 2020\n\n'

const stage = ({ label, period: { start, end, precision } }: Phase): string =>
  `${label} ${start === end ? start : `${start ?? '?'}..${end ?? '?'}`} ${precision}`

const limit = ({ due, boundary, recurrence, relative, task }: Deadline): string => {
  const resolved = relative?.resolved ? ` = ${relative.resolved}` : ''
  const count =
    relative &&
    `${relative.count} ${relative.unit} ${relative.direction ?? 'after'} ${relative.anchor}${resolved}`
  return `${due ?? recurrence ?? count} ${boundary}: ${task}`
}

const VIEWS: Record<string, (directive: Directive) => string[]> = {
  'prose-stages': ({ phases }) => phases.map(stage),
  'row-stages': ({ phases }) => phases.map(stage),
  'prose-limits': ({ deadlines }) => deadlines.map(limit),
  'row-limits': ({ deadlines }) => deadlines.map(limit),
  keeper: ({ deadlines }) => deadlines.map(({ body }) => String(body)),
}

for (const [rule, view] of Object.entries(VIEWS))
  describe(`${rule}.cases`, () => {
    for (const { line, input, output } of readCases(`${RULES}/${rule}.cases`))
      it(`${line}: ${input}`, () =>
        expect(view(parseText(HEAD + input)).join(' | ') || 'nothing').toBe(output))
  })

describe('phases and deadlines', () => {
  const text =
    `${HEAD}II. TIẾN ĐỘ\n- Tháng 3: Sở Nội vụ phát động.\n- Sở Nội vụ báo cáo trước ngày 15/6/2020.\n` +
    '- Chấm thi từ ngày 01/9 đến ngày 05/9/2020.'
  const { phases, deadlines } = parseText(text)
  const said = (span: { start: number; end: number } | null | undefined) =>
    span && text.slice(span.start, span.end)

  it('tell what was read from what was concluded, and on which words', () => {
    expect(phases.map(({ evidence }) => [evidence.start?.how, said(evidence.start?.span)])).toEqual([
      ['inferred', 'Tháng 3'],
      ['read', 'từ ngày 01/9 đến ngày 05/9/2020'],
    ])
    const [deadline] = deadlines
    expect([deadline?.evidence.due?.how, said(deadline?.evidence.due?.span)]).toEqual([
      'read',
      'ngày 15/6/2020',
    ])
    expect(said(deadline?.evidence.body?.span)).toBe('Sở Nội vụ')
  })

  it('tell a body that was completed from one that was read', () => {
    const source =
      'ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\n\nCao Bằng, ngày 06 tháng 3 năm 2020\n\nKẾ HOẠCH\nCông tác thi đua\n\nII. NHIỆM VỤ\n' +
      '1. Sở Nội vụ gửi báo cáo trước ngày 15/6/2020.\n2. Trường Nguyễn Huệ gửi báo cáo trước ngày 15/6/2020.'
    expect(
      parseText(source).deadlines.map(({ body, task, evidence }) => [body, task, evidence.body?.how]),
    ).toEqual([
      ['Sở Nội vụ tỉnh Cao Bằng', 'gửi báo cáo', 'inferred'],
      ['Trường Nguyễn Huệ', 'gửi báo cáo', 'read'],
    ])
  })

  it('fall to whom the opening of a directive charges', () => {
    const source =
      'ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nSố: 05/CT-UBND\nCao Bằng, ngày 06 tháng 3 năm 2020\n\nCHỈ THỊ\nVề phòng cháy\n\n' +
      'Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Sở Nội vụ, các trường học thực hiện các việc sau:\n' +
      '1. Kiểm tra bình chữa cháy trước ngày 15/6/2020.\n2. Phòng Y tế gửi báo cáo trước ngày 20/6/2020.'
    const { deadlines: limits } = parseText(source)
    expect(limits.map(({ body, evidence }) => [body, evidence.body?.how])).toEqual([
      ['Sở Nội vụ tỉnh Cao Bằng, Các trường học', 'inferred'],
      ['Phòng Y tế', 'read'],
    ])
  })

  it('point at the first of several bodies, each of which stands in the list by itself', () => {
    const source =
      'ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\n\nCao Bằng, ngày 06 tháng 3 năm 2020\n\nKẾ HOẠCH\nPhòng cháy\n\nII. NHIỆM VỤ\n' +
      '1. Sở Nội vụ, các trường học gửi báo cáo trước ngày 15/6/2020.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Mẫu'
    const { deadlines: limits, bodies } = parseText(source)
    expect(limits[0]?.bodyId).toBe('body-sở-nội-vụ-tỉnh-cao-bằng')
    expect(bodies.map(({ name }) => name)).toEqual([
      'Ủy ban nhân dân tỉnh Cao Bằng',
      'Sở Nội vụ tỉnh Cao Bằng',
      'Chủ tịch',
      'Các trường học',
    ])
  })

  it('stand in their section with their own words', () => {
    for (const { span, quote, section } of [...phases, ...deadlines]) {
      expect(said(span)).toBe(quote)
      expect(section).toBe('II')
    }
  })

  it('take linear time, whatever is repeated', { timeout: 60_000 }, () => {
    const units = [
      '1. trong tháng 5 ',
      ', báo cáo trước 5/3/2020',
      'tổ chức từ 1/3 đến 5/3/2020, ',
      '1/2016\t',
      '- Đợt 1: a\n',
    ]
    for (const unit of units) {
      const make = (size: number) => `${HEAD}II. THỜI GIAN\n- ${unit.repeat(size / unit.length)}`
      expect(growth(make, parseText, 10_000)).toBeLessThan(LINEAR)
    }
  })
})
