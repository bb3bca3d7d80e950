import { describe, expect, it } from 'vitest'
import type { Target } from '../src'
import { parseText } from '../src'
import { readCases } from './cases'

const RULES = 'src/assemble/targets'
/** Cases hold the body alone. */
const HEAD = 'KẾ HOẠCH\nCông tác thi đua\n\n'

const counted = ({ quantity, metric, body }: Target): string =>
  quantity ? `${quantity.value} ${quantity.unit}` : `${metric} ← ${body}`

const VIEWS: Record<string, (target: Target) => string> = {
  commitment: (target) => `${counted(target)} ${target.comparator}`,
  clause: ({ quote }) => quote,
  metric: ({ metric }) => metric,
  due: ({ due }) => String(due),
  bearer: ({ body }) => String(body),
  awards: counted,
}

for (const [rule, view] of Object.entries(VIEWS))
  describe(`${rule}.cases`, () => {
    for (const { line, input, output } of readCases(`${RULES}/${rule}.cases`))
      it(`${line}: ${input}`, () => {
        const { targets } = parseText(HEAD + input)
        expect(targets.map(view).join(' | ') || 'nothing').toBe(output)
      })
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

  it('stand in their section with their own words', () => {
    expect(target?.section).toBe('I.1')
    expect(text.slice(target?.span.start, target?.span.end)).toBe(target?.quote)
  })

  it('take linear time in a line of many numbers', () => {
    const began = performance.now()
    parseText(`${HEAD}I. CHỈ TIÊU\n- ${'đạt 80% và '.repeat(10_000)}`)
    parseText(`${HEAD}I. CHỈ TIÊU\n- ${'Tỷ lệ A đạt 80%; '.repeat(6_000)}`)
    expect(performance.now() - began).toBeLessThan(10_000)
  }, 60_000)
})
