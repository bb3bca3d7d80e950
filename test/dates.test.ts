import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotateDates } from '../src/annotate/dates/index'
import { isTime } from '../src/time/is-time'
import { readAt } from '../src/time/read-at'
import { readCases } from './cases'
import { describeDate } from './describe-date'
import { growth, LINEAR } from './growth'

const ROOM = 'src/time'

const read = (text: string): string =>
  annotateDates(text)
    .map((mark) => describeDate(text, mark))
    .join(' ; ') || 'nothing'

for (const folder of ['parsers', 'refiners'])
  for (const file of readdirSync(`${ROOM}/${folder}`).filter((name) => name.endsWith('.cases')))
    describe(`${folder}/${file}`, () => {
      for (const { line, input, output } of readCases(`${ROOM}/${folder}/${file}`))
        it(`${line}: ${input}`, () => expect(read(input)).toBe(output))
    })

describe('is-time.cases', () => {
  for (const { line, input, output } of readCases(`${ROOM}/is-time.cases`))
    it(`${line}: ${input}`, () => expect(isTime(input) ? 'time' : 'nothing').toBe(output))
})

describe('read-at.cases', () => {
  for (const { line, input, output } of readCases(`${ROOM}/read-at.cases`))
    it(`${line}: ${input}`, () => {
      const at = input.indexOf('^')
      const text = input.replace('^', '')
      const date = readAt(text, at)
      const found =
        date && `[${text.slice(date.start, date.end)}] ${date.iso ?? (date.isDay ? 'impossible' : 'period')}`
      expect(found ?? 'nothing').toBe(output)
    })
})

it('has cases beside every parser and refiner', () => {
  for (const folder of ['parsers', 'refiners']) {
    const names = readdirSync(`${ROOM}/${folder}`)
    for (const name of names.filter((each) => each.endsWith('.ts')))
      expect(names).toContain(name.replace('.ts', '.cases'))
  }
})

describe('whatever is read', () => {
  const pieces = [
    'ngày ',
    'tháng ',
    'năm ',
    'quý ',
    '5',
    '12',
    '/',
    ' - ',
    '2016',
    ' đến ',
    'từ nay',
    ' hằng ',
    ', ',
    '\n',
    '\t',
    'trước ',
    '(',
    ')',
    'a',
  ]
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))

  it('stands in order, without overlap, in one line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const { span } of annotateDates(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(span.start, span.end)).not.toContain('\n')
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('never ends before it starts', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of annotateDates(text))
          if (start !== null && end !== null) expect(start <= end).toBe(true)
      }),
    )
  })

  it('reads the same wherever it stands', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 300 }), (text, length) => {
        const before = `${'x'.repeat(length)}\n`
        const moved = annotateDates(before + text).map((mark) => describeDate(before + text, mark))
        expect(moved).toEqual(annotateDates(text).map((mark) => describeDate(text, mark)))
      }),
    )
  })
})

it('takes linear time, whatever is repeated', { timeout: 60_000 }, () => {
  const units = [
    '1/',
    '1/1/2016 ',
    'ngày ',
    'tháng 5 - ',
    '2016-',
    'từ nay đến a (',
    '5 ngày kể từ ',
    'quý I, ',
    '(',
  ]
  for (const unit of units) {
    const make = (size: number) => unit.repeat(size / unit.length)
    expect(growth(make, annotateDates, 15_000)).toBeLessThan(LINEAR)
  }
})
