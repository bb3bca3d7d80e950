import { describe, expect, it } from 'vitest'
import { holidayLexicon } from '../src/lexicon/holidays'
import { dayOfWeek } from '../src/text/days'
import { countFrom } from '../src/time/count-from'
import { readCases } from './cases'

const COUNT = /^(?<count>\d+) (?<unit>[a-z-]+) (?<direction>after|before) (?<day>\S+)$/u

describe('count-from.cases', () => {
  for (const { line, input, output } of readCases('src/time/count-from.cases'))
    it(`${line}: ${input}`, () => {
      const { count, unit, direction, day } = COUNT.exec(input)!.groups as Record<string, string>
      const relative = { count: Number(count), unit: unit as 'day', anchor: 'ngày ký', resolved: null }
      const back = direction === 'before' ? { direction: 'before' as const } : {}
      expect(countFrom(day!, { ...relative, ...back }) ?? 'nothing').toBe(output)
    })
})

describe('holidays.json', () => {
  it('lists days off from Monday to Friday, and Saturdays worked', () => {
    expect([...holidayLexicon.off].filter((day) => [0, 6].includes(dayOfWeek(day)))).toEqual([])
    expect([...holidayLexicon.worked].filter((day) => dayOfWeek(day) !== 6)).toEqual([])
  })

  it('covers the years that it lists', () => {
    const years = new Set([...holidayLexicon.off].map((day) => day.slice(0, 4)))
    expect([...years].sort().at(0)).toBe(holidayLexicon.covered.first.slice(0, 4))
    expect([...years].sort().at(-1)).toBe(holidayLexicon.covered.last.slice(0, 4))
  })
})
