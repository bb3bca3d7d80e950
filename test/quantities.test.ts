import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotateQuantities } from '../src/annotate/quantities'
import type { QuantityMark } from '../src/annotate/quantities/mark'
import { readNumber } from '../src/text/numbers'
import { readCases } from './cases'
import { growth, LINEAR } from './growth'

const RULES = 'src/annotate/quantities'

/** A mark as the cases write it: `3/5 trường eq`, `about 12..14 percent gte`. */
const written = ({ value, max, outOf, unit, comparator, approximate }: QuantityMark): string =>
  `${approximate ? 'about ' : ''}${value}${max === null ? '' : `..${max}`}${outOf === null ? '' : `/${outOf}`} ${unit} ${comparator}`

const annotated = (text: string): string => annotateQuantities(text).map(written).join(' | ') || 'nothing'

for (const file of readdirSync(RULES).filter((name) => name.endsWith('.cases')))
  describe(file, () => {
    for (const { line, input, output } of readCases(`${RULES}/${file}`))
      it(`${line}: ${input}`, () => expect(annotated(input)).toBe(output))
  })

describe('numbers.cases', () => {
  for (const { line, input, output } of readCases('src/text/numbers.cases'))
    it(`${line}: ${input}`, () => expect(String(readNumber(input) ?? 'nothing')).toBe(output))
})

describe('annotateQuantities', () => {
  it('keeps the number inside the mark and the marks inside the text, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '1',
        '25',
        '3/5',
        ' ',
        ',',
        '.',
        '-',
        '%',
        ' trường',
        ' đến ',
        'ít nhất ',
        'tăng ',
        ' triệu',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { span, number, value } of annotateQuantities(text)) {
          expect(span.start).toBeLessThanOrEqual(number.start)
          expect(number.end).toBeLessThanOrEqual(span.end)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(number.start).toBeGreaterThanOrEqual(last)
          expect(Number.isFinite(value)).toBe(true)
          last = number.end
        }
      }),
    )
  })

  it('stays quick on long runs of digits, slashes, blanks and comparing words', () => {
    for (const unit of ['1', '1/', '1 ', '1-', '1.', 'ít nhất ', '1 trường ', '1% ', 'tăng 1% ', '1 đến ']) {
      const make = (size: number) => unit.repeat(size / unit.length)
      expect(growth(make, annotateQuantities, 20_000)).toBeLessThan(LINEAR)
    }
  }, 60_000)
})
