import { describe, expect, it } from 'vitest'
import { readDoc } from '../src/ingest/doc/doc'
import { docFile, paragraph, type WrittenParagraph } from './doc-file'

const _linesOf = (text: string) => text.split('\n').filter((line) => line !== '')
const rulesOf = ({ messages }: ReturnType<typeof readDoc>) => messages.map(({ rule }) => rule)
const textOf = (...paragraphs: WrittenParagraph[]) => readDoc(docFile({ paragraphs })).text
const HIDDEN = [0x3c, 0x08, 1]
const SPECIAL = [0x55, 0x08, 1]

describe('characters that stand for something else', () => {
  it.each([
    [
      'a page break in a paragraph',
      paragraph('1. Họp\f2. Bàn'.normalize('NFC').replace('ọ', 'o')),
      '1. Hop\n2. Bàn',
    ],
    ['a line break', paragraph('Hai Phong\vSo 5'), 'Hai Phong\nSo 5'],
    [
      'hyphens that do not break, and that need not show',
      paragraph('Z\x1e12 kiem\x1f tra'),
      'Z-12 kiem\u00ad tra',
    ],
    ['a field', paragraph('Trang \x13 PAGE \x143\x15.'), 'Trang 3.'],
    [
      'a field in the instruction of a field',
      paragraph('A\x13 IF \x13 DATE \x14x\x15 = 1 \x14B\x15C'),
      'ABC',
    ],
    ['a field without a result', paragraph('A\x13 TC "x" \x15B'), 'AB'],
    ['a field of two separators', paragraph('A\x13 X \x14B\x14C\x13 Y \x14D\x15\x15E'), 'ABCDE'],
    ['a field that never ends', paragraph('A\x13 TC "x"'), 'A'],
    ['a field that never began', paragraph('A\x14B\x15C'), 'ABC'],
    ['hidden text', paragraph('A', { text: 'B', changes: HIDDEN }, 'C'), 'AC'],
    [
      'a field that is hidden',
      paragraph({ text: 'A\x13X', changes: HIDDEN }, 'Y', { text: '\x14', changes: HIDDEN }, 'Z\x15'),
      'Z',
    ],
    ['signs of windows-1252', paragraph('\x93A\x94 \x96 B'), '“A” – B'],
  ])('%s', (_, written, expected) => {
    expect(textOf(written)).toBe(expected)
  })

  it('ends paragraphs where sections end, and nowhere else where pages do', () => {
    const paragraphs = [{ runs: [{ text: 'Mot\f' }] }, paragraph('Hai\fBa')]
    for (const isOld of [true, false])
      expect(readDoc(docFile({ paragraphs, sectionEnds: [4, 11], isOld })).text).toBe('Mot\nHai\nBa')
  })

  it('tells pictures', () => {
    const reading = readDoc(docFile({ paragraphs: [paragraph('A', { text: '\x01', changes: SPECIAL })] }))
    expect(reading.text).toBe('A')
    expect(rulesOf(reading)).toEqual(['doc/picture'])
  })
})

describe('how the text lies in the file', () => {
  const paragraphs = [
    paragraph('Chi ', { text: 'an', changes: HIDDEN }, 'thi ve phong chay'),
    paragraph('Dieu 1. ', 'Kiem tra.'),
    paragraph('Dieu 2. ', 'Bao cao.'),
  ]
  const expected = 'Chi thi ve phong chay\nDieu 1. Kiem tra.\nDieu 2. Bao cao.'

  it.each([1, 5, 13, 40])('in pieces of %i characters, the last first', (pieceLength) => {
    expect(readDoc(docFile({ paragraphs, pieceLength })).text).toBe(expected)
    expect(readDoc(docFile({ paragraphs, pieceLength, width: 2 })).text).toBe(expected)
    expect(readDoc(docFile({ paragraphs: paragraphs.slice(1), pieceLength, isOld: true })).text).toBe(
      expected.slice(expected.indexOf('Dieu')),
    )
  })

  it('with what fast saving changed in its pieces', () => {
    const hide = (0x5c << 1) | (1 << 8)
    const hop = [paragraph('Hop')]
    expect(readDoc(docFile({ paragraphs: hop, change: hide })).text).toBe('')
    expect(readDoc(docFile({ paragraphs: hop, change: hide, isOld: true, pieceLength: 9 })).text).toBe('')
    expect(readDoc(docFile({ paragraphs: hop, change: 0x5c << 1 })).text).toBe('Hop')
  })

  it('in two bytes a character', () => {
    const written = [paragraph('Chỉ thị về phòng cháy')]
    expect(readDoc(docFile({ paragraphs: written, width: 2 })).text).toBe('Chỉ thị về phòng cháy')
  })
})
