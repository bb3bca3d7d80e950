import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotateCitations } from '../src/annotate/citations'
import type { CitationMark } from '../src/annotate/citations/mark'
import { contains } from '../src/text/span'
import { readCases } from './cases'
import { growth, LINEAR } from './growth'

const describeMark = ({ within, type, symbol, issued, issuer, title }: CitationMark): string =>
  `${within ? '>' : ''}${type} ${symbol ?? '-'} ${issued ?? '-'} {${issuer ?? '-'}} (${title ?? '-'})`

for (const name of ['numbered', 'short-number', 'law', 'named', 'congress', 'title'])
  describe(`citations: ${name}`, () => {
    for (const { input, output, line } of readCases(`src/annotate/citations/${name}.cases`))
      test(`${name}.cases:${line} ${input}`, () => {
        expect(annotateCitations(input).map(describeMark).join(' ; ') || 'nothing').toBe(output)
      })
  })

const words = [
  'Quyết định',
  'số',
  'Luật',
  'Nghị quyết',
  '12/QĐ-UBND',
  '29-NQ/TW',
  'ngày 5/4/2016',
  'của',
  'UBND tỉnh',
  'Bộ Y tế',
  'về việc',
  'thực hiện',
  ',',
  ';',
  '.',
  '(',
  ')',
  '“',
  '”',
  'và',
  '\n',
  '\t',
  'sửa đổi',
  'Đại hội',
  'lần thứ XII',
  'Thi đua',
]
const sentence = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(' '))

describe('citations hold together', () => {
  test('marks come in order, their parts are the words that stand there, and nested ones lie inside', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        let last = 0
        for (const mark of annotateCitations(text)) {
          expect(mark.span.start).toBeGreaterThanOrEqual(last)
          last = mark.span.start
          if (mark.titleSpan) {
            expect(contains(mark.span, mark.titleSpan)).toBe(true)
            expect(text.slice(mark.titleSpan.start, mark.titleSpan.end)).toBe(mark.title)
          }
          if (mark.issuerSpan)
            expect(text.slice(mark.issuerSpan.start, mark.issuerSpan.end)).toBe(mark.issuer)
          if (mark.symbolSpan)
            expect(text.slice(mark.symbolSpan.start, mark.symbolSpan.end).replaceAll(' ', '')).toBe(
              mark.symbol,
            )
        }
      }),
    )
  })

  const hostile: [string, string][] = [
    ['digits and slashes', '1/'],
    ['symbols', '1/QĐ-UBND '],
    ['type words', 'Quyết định số '],
    ['laws', 'Luật sửa đổi, bổ sung một số điều của '],
    ['titles that never end', 'Kế hoạch số 1/KH-UBND về việc '],
    ['bodies', 'của Bộ trưởng Bộ Y tế và '],
    ['brackets', '('],
    ['quotes', 'Kế hoạch số 1/KH-UBND về “'],
    ['one letter', 'a'],
    ['capitals', 'QUYẾT ĐỊNH '],
  ]
  for (const [what, unit] of hostile)
    test(`${what} take time that grows with the text`, { timeout: 60_000 }, () => {
      const make = (size: number) => unit.repeat(size / unit.length)
      expect(growth(make, annotateCitations, 20_000)).toBeLessThan(LINEAR)
    })
})
