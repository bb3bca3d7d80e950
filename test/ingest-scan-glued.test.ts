import { describe, expect, it } from 'vitest'
import type { Word } from '../src/ingest/layout/word'
import { partGlued } from '../src/ingest/scan/glued'
import { mendPages } from '../src/ingest/scan/mend'

const word = (text: string): Word => ({
  text,
  x0: 0,
  x1: text.length * 10,
  y: 100,
  size: 12,
  confidence: 0.9,
})
const part = (text: string): string =>
  partGlued([word(text)])
    .words.map((one) => one.text)
    .join(' ')

/** What is read as one word, and the words it is. */
const PARTED: [string, string][] = [
  ['dịchvụ', 'dịch vụ'],
  ['caonguyên', 'cao nguyên'],
  ['Ítnhất', 'Ít nhất'],
  ['(Kếhoạch', '(Kế hoạch'],
  ['UBNDhuyện,', 'UBND huyện,'],
  ['nhiễmHIV', 'nhiễm HIV'],
  ['Đợt1', 'Đợt 1'],
  ['Quý2/2021', 'Quý 2/2021'],
  ['NghịđịnhSố', 'Nghị định Số'],
  ['HIV/AIDSvà', 'HIV/AIDS và'],
]

/** What stands as it was read. */
const KEPT = [
  // Sound words, abbreviations, symbols and names.
  ...['nghiêng', 'khoảng', 'Quyết', 'UBND', 'QĐ-UBND', '30/2020/NĐ-CP', 'Zalo', 'Facebook'],
  // Parted in two ways, or without a mark that tells that it is Vietnamese.
  ...['côngan', 'banhanh', 'website', 'HĐND', 'SGDĐT', 'ThS', 'COVID-19', 'm2', 'A1', '10ha', 'CHÍTIỂU'],
]

describe('words that a recogniser ran together', () => {
  for (const [text, apart] of PARTED) it(`are parted: ${text}`, () => expect(part(text)).toBe(apart))
  for (const text of KEPT) it(`stay where nothing tells: ${text}`, () => expect(part(text)).toBe(text))

  it('share the place of the one word, by their letters', () => {
    expect(partGlued([word('dịchvụ')]).words).toEqual([
      { ...word('dịch'), x0: 0, x1: 40 },
      { ...word('vụ'), x0: 40, x1: 60 },
    ])
  })

  it('are told, and are not sought in text that nobody recognised', () => {
    expect(mendPages([{ words: [word('dịchvụ')] }], 'pdf').messages).toEqual([
      {
        rule: 'pdf/glued',
        severity: 'info',
        reason:
          'Unexpected 1 words run together, expected a space between words; parted ("dịchvụ" to "dịch vụ")',
        span: null,
      },
    ])
    const { confidence: _, ...written } = word('dịchvụ')
    expect(mendPages([{ words: [written] }], 'pdf')).toEqual({ pages: [{ words: [written] }], messages: [] })
  })
})
