import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../src/ingest/decode'
import { ChithiError } from '../src/ingest/error'

const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
const failure = (bytes: Uint8Array) => {
  try {
    decode(bytes, 'kế hoạch.txt')
  } catch (error) {
    if (error instanceof ChithiError) return error
    throw error
  }
  throw new Error('expected a refusal')
}

describe('decode', () => {
  const text = 'KẾ HOẠCH\r\nThi đua năm 2021\n'

  it('reads UTF-8', () => {
    expect(decode(Buffer.from(text), null)).toEqual({ text, encoding: 'utf-8' })
  })

  it('reads UTF-8 after a byte order mark, which is no part of the text', () => {
    expect(decode(Buffer.from(`\ufeff${text}`), null)).toEqual({ text, encoding: 'utf-8' })
  })

  it('reads UTF-16 of either byte order', () => {
    expect(decode(utf16(text, 'le'), null)).toEqual({ text, encoding: 'utf-16le' })
    expect(decode(utf16(text, 'be'), null)).toEqual({ text, encoding: 'utf-16be' })
  })

  it('reads nothing out of nothing', () => {
    expect(decode(new Uint8Array(), null)).toEqual({ text: '', encoding: 'utf-8' })
  })

  it('gives any text back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        fc.pre(!any.includes('\0') && !any.startsWith('\ufeff'))
        fc.pre(!/^(?:%PDF-|PK|\{\\rtf|GIF8)/.test(any))
        expect(decode(Buffer.from(any), null).text).toBe(any)
      }),
    )
  })

  const binary: [string, number[]][] = [
    ['PDF', [...Buffer.from('%PDF-1.7\n')]],
    ['a ZIP archive (.docx, .xlsx, .odt)', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['an old Office file (.doc, .xls)', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['a PNG image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['a JPEG image', [0xff, 0xd8, 0xff, 0xe0]],
    ['RTF', [...Buffer.from('{\\rtf1\\ansi')]],
    ['a NUL byte at offset 3', [0x61, 0x62, 0x63, 0x00]],
  ]
  for (const [what, bytes] of binary)
    it(`refuses ${what} and says what was expected`, () => {
      const error = failure(Uint8Array.from(bytes))
      expect(error.code).toBe('binary')
      expect(error.message).toBe(`kế hoạch.txt: found ${what}, expected plain text or Markdown`)
    })

  it('refuses bytes that are in no encoding it knows, at the place', () => {
    const error = failure(Buffer.from('KÕ ho¹ch', 'latin1'))
    expect(error.code).toBe('encoding')
    expect(error.message).toBe(
      'kế hoạch.txt: found bytes that are not UTF-8, expected UTF-8, or UTF-16 with a byte order mark',
    )
  })

  it('refuses UTF-16 that breaks off', () => {
    expect(failure(utf16(text, 'le').subarray(0, -1)).message).toBe(
      'kế hoạch.txt: found bytes that are not UTF-16, expected UTF-8, or UTF-16 with a byte order mark',
    )
  })
})
