import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotateCitations } from '../src/annotate/citations'
import { formatCitation } from '../src/instrument/format'
import { type CitedInstrument, identify } from '../src/instrument/identity'
import { symbolKey } from '../src/instrument/key'
import { repairSymbol } from '../src/instrument/repair'

/** Forms of symbols, `#` for the number and `@` for the year, with the type and one who issues such. */
const FORMS = [
  ['decree', '#/@/NĐ-CP', 'Chính phủ'],
  ['circular', '#/@/TT-BYT', 'Bộ trưởng Bộ Y tế'],
  ['joint-circular', '#/@/TTLT-BGDĐT-BNV', 'Bộ Giáo dục và Đào tạo và Bộ Nội vụ'],
  ['resolution', '#/@/NQ-HĐND', 'Hội đồng nhân dân tỉnh Trà Vinh'],
  ['resolution', '#/NQ-CP', 'Chính phủ'],
  ['decision', '#/QĐ-TTg', 'Thủ tướng Chính phủ'],
  ['directive', '#/CT-UBND', 'Ủy ban nhân dân tỉnh Bắc Ninh'],
  ['plan', '#/KH-SGDĐT', 'Sở Giáo dục và Đào tạo tỉnh Nam Định'],
  ['proposal', '#/TTr-SNV', 'Sở Nội vụ tỉnh Hà Nam'],
  ['dispatch', '#/SXD-QLN', 'Sở Xây dựng tỉnh Lào Cai'],
  ['directive', '#-CT/TW', 'Bộ Chính trị'],
  ['programme', '#-CTr/TU', 'Tỉnh ủy Bắc Ninh'],
  ['guidance', '#-HD/VPTW', 'Văn phòng Trung ương Đảng'],
] as const
const TITLES = [
  null,
  'bảo vệ nguồn nước',
  'quy định chi tiết thi hành công tác lưu trữ',
  'phê duyệt đề án trồng rừng phòng hộ',
  'tăng cường quản lý đất đai giai đoạn 2016 - 2020',
]
const LAWS = ['Thống kê', 'Thi đua, khen thưởng', 'Lâm nghiệp', 'Giáo dục']

const day = fc
  .date({ min: new Date('1998-01-01'), max: new Date('2026-03-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const number = fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(2, '0'))
const numbered = fc
  .tuple(fc.constantFrom(...FORMS), number, day, fc.constantFrom(...TITLES), fc.boolean(), fc.boolean())
  .map(
    ([[type, form, issuer], first, issued, title, isDated, isSigned]): CitedInstrument => ({
      type,
      symbol: form.replace('#', first).replace('@', issued.slice(0, 4)),
      issued: isDated ? issued : null,
      issuer: isSigned ? issuer : null,
      title,
    }),
  )
const law = fc.tuple(fc.constantFrom(...LAWS), day).map(
  ([title, issued]): CitedInstrument => ({
    type: 'law',
    symbol: null,
    issued,
    issuer: null,
    title,
  }),
)

describe('round trips', () => {
  test('what formatCitation writes is read back as the same instrument', () => {
    fc.assert(
      fc.property(
        fc.oneof(numbered, law),
        fc.constantFrom('full' as const, 'basis' as const),
        fc.constantFrom('long' as const, 'short' as const),
        (instrument, style, date) => {
          const [mark, ...others] = annotateCitations(`${formatCitation(instrument, { style, date })}\n`)
          expect(others).toEqual([])
          const { type, symbol, issued, issuer, title } = mark!
          expect({ type, symbol, issued, issuer, title }).toEqual(instrument)
        },
      ),
    )
  })

  test('a short citation keeps type and number, or name', () => {
    fc.assert(
      fc.property(fc.oneof(numbered, law), (instrument) => {
        const [mark] = annotateCitations(`theo ${formatCitation(instrument, { style: 'short' })}.`)
        expect(mark).toMatchObject({ type: instrument.type, symbol: instrument.symbol, issued: null })
      }),
    )
  })
})

/** Slips that leave one reading, and what is to come back. */
const SLIPS: readonly ((symbol: string) => string)[] = [
  (symbol) => symbol.replace('/', ' /'),
  (symbol) => symbol.replaceAll('-', ' – '),
  (symbol) => symbol.replaceAll('-', '_'),
  (symbol) => symbol.replaceAll('T', 'Т'),
  (symbol) => symbol.replaceAll('C', 'С'),
  (symbol) => symbol.replaceAll('Đ', 'Ð'),
]

describe('symbols with slips', () => {
  test('are repaired to what they were, and are the same by key and id', () => {
    fc.assert(
      fc.property(numbered, fc.constantFrom(...SLIPS), (instrument, slip) => {
        const symbol = instrument.symbol!
        const slipped = slip(symbol)
        const { symbol: repaired, repairs } = repairSymbol(slipped, instrument.type)
        expect(repaired).toBe(symbol)
        expect(repairs.length > 0).toBe(slipped !== symbol)
        expect(symbolKey(slipped)).toBe(symbolKey(symbol))
        expect(identify({ ...instrument, symbol: slipped })).toEqual(identify(instrument))
      }),
    )
  })

  test('a repaired symbol needs no repair, and its digits stay', () => {
    const piece = fc.constantFrom(
      '12',
      '/',
      '-',
      '2016',
      'QĐ',
      'NĐ',
      'UBND',
      'TW',
      'ttg',
      '_',
      ' ',
      'СР',
      'ND',
      '.',
      'I3',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('')
        const { symbol } = repairSymbol(text)
        expect(repairSymbol(symbol)).toEqual({ symbol, repairs: [] })
        expect(symbol.replace(/\D/gu, '')).toBe(text.replace(/\D/gu, ''))
      }),
    )
  })
})

describe('ids', () => {
  test('can stand in a URL, and differ where number, code, place or day differ', () => {
    fc.assert(
      fc.property(numbered, numbered, (a, b) => {
        const [one, other] = [identify(a), identify(b)]
        expect(one.id).toMatch(/^[a-z\d.:~-]+$/u)
        if (one.missing.length > 0 || other.missing.length > 0) return
        const isOne = a.type === b.type && symbolKey(a.symbol!) === symbolKey(b.symbol!)
        if (one.id === other.id) expect(isOne).toBe(true)
      }),
    )
  })
})
