import { describe, expect, it } from 'vitest'
import type { Target } from '../src'
import { parseText } from '../src'
import { countedIn } from '../src/assemble/targets/counted-in'
import { readCases } from './cases'
import { growth, LINEAR } from './growth'

const RULES = 'src/assemble'
/** Tables of years are of years to come. */
const DATED = 'ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\n\nCao Bằng, ngày 06 tháng 3 năm 2022\n\n'
/** Cases hold the body alone. */
const HEAD = 'KẾ HOẠCH\nCông tác thi đua\n\n'

const counted = ({ quantity, metric, body }: Target): string =>
  quantity ? `${quantity.value} ${quantity.unit}` : `${metric} ← ${body}`

const started = ({ baseline }: Target): string => {
  if (!baseline) return 'nothing'
  const { value, unit, time } = baseline
  const number = value === null ? [] : [`${value} ${unit}`]
  return [...number, ...(time ? [`${time.start} to ${time.end}`] : [])].join(' of ')
}

const VIEWS: Record<string, (target: Target) => string> = {
  'targets/commitment': (target) => `${counted(target)} ${target.comparator}`,
  'targets/clause': ({ quote }) => quote,
  'targets/metric': ({ metric }) => metric,
  'targets/due': ({ due }) => String(due),
  'targets/each': (target) => `${counted(target)}${target.each ? ' each' : ''}`,
  'targets/base': (target) => `${counted(target)} ${target.comparator} ← ${started(target)}`,
  'targets/table-columns': (target) =>
    `${counted(target)} ${target.comparator} by ${target.due}: ${target.metric} ← ${target.body}`,
  bearer: ({ body }) => String(body),
  'targets/awards': counted,
}

for (const [rule, view] of Object.entries(VIEWS))
  describe(`${rule}.cases`, () => {
    for (const { line, input, output } of readCases(`${RULES}/${rule}.cases`))
      it(`${line}: ${input}`, () => {
        const { targets } = parseText((rule === 'targets/table-columns' ? DATED : '') + HEAD + input)
        expect(targets.map(view).join(' | ') || 'nothing').toBe(output)
      })
  })

describe('targets/counted-in.cases', () => {
  for (const { line, input, output } of readCases(`${RULES}/targets/counted-in.cases`))
    it(`${line}: ${input}`, () => expect(countedIn(input) ?? 'nothing').toBe(output))
})

describe('targets', () => {
  const text = `${HEAD}I. CHỈ TIÊU NĂM 2021\n1. Phòng Y tế\n- Phấn đấu tiêm chủng đạt ít nhất 95%.`
  const [target] = parseText(text).targets

  it('say where each value was read', () => {
    const words = (field: string) => {
      const span = target?.evidence[field]?.span
      return span && text.slice(span.start, span.end)
    }
    expect(words('quantity')).toBe('95%')
    expect(words('comparator')).toBe('ít nhất 95%')
    expect(words('due')).toBe('NĂM 2021')
    expect(words('body')).toBe('Phòng Y tế')
    expect(target?.evidence.body?.how).toBe('inferred')
  })

  it('tell what was completed from its surroundings', () => {
    const source =
      'ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\n\nCao Bằng, ngày 06 tháng 3 năm 2020\n\nKẾ HOẠCH\nCông tác thi đua\n\nI. CHỈ TIÊU\n' +
      '- Sở Nội vụ đạt 80% hồ sơ đúng hạn đến tháng 9.\n- Trường Nguyễn Huệ đạt 80% hồ sơ đúng hạn đến tháng 9/2020.'
    const views = parseText(source).targets.map(({ body, due, evidence }) => [
      body,
      evidence.body?.how,
      due,
      evidence.due?.how,
    ])
    expect(views).toEqual([
      ['Sở Nội vụ tỉnh Cao Bằng', 'inferred', '2020-09-30', 'inferred'],
      ['Trường Nguyễn Huệ', 'read', '2020-09-30', 'read'],
    ])
  })

  it('point at the head of the column that says when they are due', () => {
    const source = `${HEAD}I. CHỈ TIÊU\nTT\tChỉ tiêu\tĐơn vị tính\tThực hiện 2021\tKế hoạch 2022\n1\tDiện tích gieo trồng\tha\t5.100\t5.200`
    const { due, evidence } = parseText(source).targets[0]!
    expect([due, evidence.due?.how]).toEqual(['2022-12-31', 'read'])
    expect(source.slice(evidence.due?.span?.start).startsWith('2022\n1')).toBe(true)
  })

  it('are set by the columns of years to come, not of those that are over', () => {
    const source =
      'ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\n\nCao Bằng, ngày 06 tháng 3 năm 2020\n\nKẾ HOẠCH\nCông tác thi đua\n\nI. MỤC TIÊU\n' +
      'TT\tChỉ tiêu\tĐơn vị tính\tThực hiện năm 2018\tKế hoạch 2021\tGiai đoạn 2021 - 2025\n1\tTỷ lệ che phủ rừng\t%\t52\t54\t≥ 57\n2\tSố hộ có vườn\tHộ\t900\t1.100\t1.500'
    const views = parseText(source).targets.map(
      ({ quantity, comparator, due }) => `${quantity?.value} ${quantity?.unit} ${comparator} ${due}`,
    )
    expect(views).toEqual([
      '54 percent eq 2021-12-31',
      '57 percent gte 2025-12-31',
      '1100 hộ eq 2021-12-31',
      '1500 hộ eq 2025-12-31',
    ])
  })

  it('stand in their section with their own words', () => {
    expect(target?.section).toBe('I.1')
    expect(text.slice(target?.span.start, target?.span.end)).toBe(target?.quote)
  })

  it('take linear time in a line of many numbers', () => {
    for (const unit of ['đạt 80% và ', 'Tỷ lệ A đạt 80%; ']) {
      const make = (size: number) => `${HEAD}I. CHỈ TIÊU\n- ${unit.repeat(size / unit.length)}`
      expect(growth(make, parseText, 20_000)).toBeLessThan(LINEAR)
    }
  }, 60_000)
})
