import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Word } from '../src/ingest/layout/word'
import { mendPages } from '../src/ingest/scan/mend'
import { mendMisread } from '../src/ingest/scan/misread'

const words = (text: string, confidence: number | undefined = 0.9): Word[] =>
  text.split(' ').map((one, index): Word => {
    const word: Word = { text: one, x0: index * 50, x1: index * 50 + 40, y: 100, size: 12 }
    return confidence === undefined ? word : { ...word, confidence }
  })
const mend = (text: string): string =>
  mendMisread(words(text))
    .words.map((word) => word.text)
    .join(' ')
const times = (count: number, text: string): string => Array(count).fill(text).join(' ')

/** What a page reads, what it is mended to. */
const MENDED: [string, string][] = [
  [
    `${times(3, 'quản lý mỹ phẩm trên địa bàn,')} về mỹ phâm trên địa bàn.`,
    `${times(3, 'quản lý mỹ phẩm trên địa bàn,')} về mỹ phẩm trên địa bàn.`,
  ],
  [`${times(3, 'của Bộ Y tế 1')} Thanh tra Bộ V tế`, `${times(3, 'của Bộ Y tế 1')} Thanh tra Bộ Y tế`],
  // The neighbours may be misread as well; capitals and signs stay.
  [
    `${times(6, 'các sở y tế công lập; 2')} SỞ Y TÊ CÔNG LẬP; các sỡ y tê. công`,
    `${times(6, 'các sở y tế công lập; 2')} SỞ Y TẾ CÔNG LẬP; các sở y tế. công`,
  ],
  [
    `${times(3, '5 Kiểm tra việc 7')} Kiếm tra việc; 8 (Kế hoạch kiệm tra việc`,
    `${times(3, '5 Kiểm tra việc 7')} Kiếm tra việc; 8 (Kế hoạch kiệm tra việc`,
  ],
]

/** What stands as it was read. */
const KEPT: [string, string][] = [
  ['two readings are as frequent', 'sáng kiến cấp cơ sở 1 sáng kiến câp cơ sở 2 sáng kiến cập cơ sở'],
  ['another reading is not three times as frequent', `${times(2, 'mỹ phẩm trên 1')} mỹ phâm trên`],
  ['only one neighbour tells', `${times(4, 'các mục tiêu 1')} các mức độ`],
  ['the number of a chapter', `${times(4, 'Chương I của Luật 1')} Chương V của Luật`],
  ['symbols and numbers', `${times(4, 'số 41/KH-SYT của Sở')} số 41/KH-SỴT của Sở`],
  ['two readings are likelier', `${times(3, 'a cấp cơ 1')} ${times(3, 'a cập cơ 1')} a câp cơ`],
]

describe('words that a recogniser misread', () => {
  for (const [text, sound] of MENDED)
    it(`are mended: ${text.slice(-40)}`, () => expect(mend(text)).toBe(sound))
  for (const [why, text] of KEPT) it(`stand where ${why}`, () => expect(mend(text)).toBe(text))

  it('are told, with what they were, and are not sure any more', () => {
    const pages = [{ words: words(times(3, 'của Bộ Y tế 1')) }, { words: words('của Bộ V tế') }]
    const { pages: sound, messages } = mendPages(pages, 'scan')
    expect(sound.map((page) => page.words.length)).toEqual(pages.map((page) => page.words.length))
    expect(sound[1]!.words[2]).toMatchObject({ text: 'Y', confidence: 0.5 })
    expect(messages).toEqual([
      {
        rule: 'scan/misread',
        severity: 'info',
        reason:
          'Unexpected 1 words that read otherwise in their places everywhere else, expected one reading; mended ("Bộ V tế" to "Y")',
        span: null,
      },
    ])
  })

  it('are never sought in text that nobody recognised', () => {
    const written = words(`${times(3, 'của Bộ Y tế 1')} Thanh tra Bộ V tế`, undefined).map(
      ({ confidence: _, ...word }) => word,
    )
    expect(mendMisread(written)).toEqual({ words: written, mended: [] })
  })

  it('keep their places and number, and their letters but for marks and Y', () => {
    const text = fc.array(fc.constantFrom('sở', 'sờ', 'y', 'V', 'tế', 'tê', 'Tế,', '12', 'cấp', 'câp'), {
      maxLength: 60,
    })
    const bare = (word: string) =>
      word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('v', 'y')
    fc.assert(
      fc.property(text, (list) => {
        const read = words(list.join(' '))
        const sound = mendMisread(read).words
        expect(sound.map(({ text: _, confidence: __, ...place }) => place)).toEqual(
          read.map(({ text: _, confidence: __, ...place }) => place),
        )
        expect(sound.map((word) => bare(word.text))).toEqual(read.map((word) => bare(word.text)))
      }),
    )
  })
})
