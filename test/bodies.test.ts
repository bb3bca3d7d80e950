import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annotateBodies } from '../src/annotate/bodies'
import { bodyIdOf } from '../src/body/id'
import { readPlace } from '../src/body/place'
import { writeOutBody } from '../src/body/write-out'
import type { DocumentContext } from '../src/resolve/document'
import { readCases } from './cases'

describe('bodies in a reading text', () => {
  for (const { line, input, output } of readCases('src/body/names/names.cases'))
    it(`line ${line}: ${input}`, () => {
      const names = annotateBodies(input).map(({ name, kind }) => `${name} (${kind})`)
      expect(names.join('; ') || 'nothing').toBe(output)
    })

  const pieces = [
    'các ',
    'Sở ',
    'Nội vụ',
    ', ',
    ' và ',
    'UBND',
    ' tỉnh',
    ' Sơn La',
    'Bộ ',
    '\n',
    '\t',
    'đơn vị ',
    'trực thuộc ',
    '(',
    ')',
    '-',
    '/',
  ]
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))

  it('stand in order and without overlap, each on its own words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        for (const { span, text: words } of annotateBodies(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim()).toBe(words)
          end = span.end
        }
      }),
    )
  })

  it('does not read further for a body that a table cell borders', () => {
    expect(annotateBodies('Sở\tNội vụ').map(({ name }) => name)).toEqual(['Sở'])
  })
})

const CONTEXTS: Readonly<Record<string, Pick<DocumentContext, 'place' | 'province'>>> = {
  'Sở Giáo dục và Đào tạo tỉnh Lai Châu': {
    place: { kind: 'tỉnh', name: 'Lai Châu' },
    province: { kind: 'tỉnh', name: 'Lai Châu' },
  },
  'Phòng Giáo dục và Đào tạo thành phố Sầm Sơn': {
    place: { kind: 'thành phố', name: 'Sầm Sơn' },
    province: { kind: 'tỉnh', name: 'Thanh Hóa' },
  },
  'Bộ Xây dựng': { place: null, province: null },
}

describe('bodies written out', () => {
  for (const { line, input, output } of readCases('src/body/write-out.cases'))
    it(`line ${line}: ${input}`, () => {
      const [issuer, text] = input.split(': ')
      const context = {
        issued: null,
        period: null,
        abbreviations: new Map(),
        issuer: issuer!,
        ...CONTEXTS[issuer!]!,
      }
      expect(writeOutBody(text!, context)).toBe(output)
    })

  it('has one id for the same name', () => {
    expect(bodyIdOf('Sở Nội vụ tỉnh Hà Nam')).toBe('body-sở-nội-vụ-tỉnh-hà-nam')
    expect(bodyIdOf('SỞ NỘI VỤ TỈNH HÀ NAM')).toBe(bodyIdOf('Sở Nội vụ tỉnh Hà Nam'))
    expect(bodyIdOf('Uỷ ban nhân dân')).toBe(bodyIdOf('Ủy ban nhân dân'))
  })

  it('has two ids for two names that only their marks tell apart', () => {
    expect(bodyIdOf('xã Tân An')).not.toBe(bodyIdOf('xã Tân Ân'))
  })
})

describe('the place that a letterhead names', () => {
  it.each([
    ['UBND TỈNH KIÊN GIANG', 'tỉnh Kiên Giang'],
    ['SỞ Y TẾ KIÊN GIANG', 'tỉnh Kiên Giang'],
    ['ủy ban nhân dân thành phố Sầm Sơn', 'thành phố Sầm Sơn'],
    ['UBND QUẬN BA ĐÌNH', 'quận Ba Đình'],
    ['Tp. Hồ Chí Minh, ngày 02 tháng 3', 'thành phố Hồ Chí Minh'],
    ['BỘ TÀI CHÍNH', null],
  ])('%s', (text, place) => {
    const read = readPlace(text)
    expect(read && `${read.kind} ${read.name}`).toBe(place)
  })
})
