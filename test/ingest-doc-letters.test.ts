import { describe, expect, it } from 'vitest'
import { readDoc } from '../src/ingest/doc/doc'
import { docFile, paragraph, type WrittenParagraph } from './doc-file'

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')
const rulesOf = ({ messages }: ReturnType<typeof readDoc>) => messages.map(({ rule }) => rule)
const _textOf = (...paragraphs: WrittenParagraph[]) => readDoc(docFile({ paragraphs })).text

describe('letters in fonts that they were not written for', () => {
  const fonts = ['Times New Roman', '.VnTime']
  const inFont = (font: number) => [0x4f, 0x4a, font, 0, 0x51, 0x4a, font, 0]
  const [unicode, abc] = [inFont(0), inFont(1)] as const
  const inParts = (text: string) =>
    paragraph(
      ...[...text].map((letter) => ({
        text: letter,
        changes: /[Ā-ỿ]/u.test(letter) ? unicode : abc,
      })),
    )
  const whole = (text: string) => paragraph({ text, changes: abc })
  const lines = (...paragraphs: WrittenParagraph[]) =>
    linesOf(readDoc(docFile({ paragraphs, fonts, width: 2 })).text)

  it('are read as they stand where a word lies in two fonts', () => {
    expect(lines(inParts('thông tin về công nghệ'), whole('th¸ng b¶y'))).toEqual([
      'thông tin về công nghệ',
      'tháng bảy',
    ])
  })

  it('are read in the codes of the font where that gives more words', () => {
    expect(lines(whole('®é qu¶n lý, sö dông kinh phÝ sù nghiÖp thùc hiÖn'))).toEqual([
      'độ quản lý, sử dụng kinh phí sự nghiệp thực hiện',
    ])
  })

  it('are read as the rest of the document where both ways give words', () => {
    expect(lines(inParts('hội nghị trực tuyến'), whole('tháng ba'), whole('xã'))).toEqual([
      'hội nghị trực tuyến',
      'tháng ba',
      'xã',
    ])
    expect(lines(whole('héi nghÞ trùc tuyÕn'), whole('mía')).at(-1)).toBe('mía')
    expect(lines(whole('héi nghÞ trùc tuyÕn'), whole('tá'))).toEqual(['hội nghị trực tuyến', 'tỏ'])
  })
})

const TCVN3 =
  'Kính göi: Uû ban nh©n d©n c¸c x·, ph­êng. Thùc hiÖn chØ ®¹o cña tØnh, huyÖn yªu cÇu c¸c ®¬n vÞ tæng kÕt.'.replace(
    'í',
    'Ý',
  )
const VNI =
  'Kính göûi: UÛy ban nhaân daân caùc xaõ, phöôøng. Thöïc hieän chæ ñaïo cuûa tænh, huyeän yeâu caàu caùc ñôn vò toång keát.'
const SAID = 'Ủy ban nhân dân các xã, phường. Thực hiện chỉ đạo của tỉnh, huyện yêu cầu các đơn vị tổng kết.'

describe('Word 6 and 95', () => {
  const font = (number: number) => [93, number, 0]

  it('reads letters in the codes of their fonts', () => {
    const reading = readDoc(
      docFile({
        isOld: true,
        fonts: ['Times New Roman', '.VnTime', '.VnTimeH'],
        paragraphs: [
          paragraph({ text: 'kÕ ho¹ch', changes: font(2) }),
          paragraph(
            { text: '§iÒu 1: TØnh ', changes: font(1) },
            { text: 'B¾c bé', changes: [...font(1), 91, 1] },
          ),
        ],
      }),
    )
    expect(linesOf(reading.text)).toEqual(['KẾ HOẠCH', 'Điều 1: Tỉnh BẮC BỘ'])
    expect(reading.encoding).toBe('tcvn3')
    expect(rulesOf(reading)).toEqual([])
  })

  it.each([
    ['TCVN3', TCVN3, 'tcvn3'],
    ['VNI', VNI, 'vni'],
  ])('finds %s by the words where no font tells of it', (_, text, encoding) => {
    const reading = readDoc(docFile({ isOld: true, paragraphs: [paragraph(text)] }))
    expect(reading.text.replace('Uỷ', 'Ủy')).toContain(SAID)
    expect(reading.encoding).toBe(encoding)
    expect(rulesOf(reading)).toEqual([`encoding/${encoding}`])
  })

  it('leaves alone what is no Vietnamese', () => {
    const text =
      'Règlement général des études: préparation à l’école, été, forêt, élève, première année, où, là.'
    const reading = readDoc(docFile({ isOld: true, paragraphs: [paragraph(text.replace('’', "'"))] }))
    expect(reading.text).toBe(text.replace('’', "'"))
    expect(reading.encoding).toBeNull()
  })

  it('says that numbers are not read', () => {
    const paragraphs = [{ runs: [{ text: 'Hop.\r' }], changes: [12, 2, 0, 0] }]
    expect(rulesOf(readDoc(docFile({ isOld: true, paragraphs })))).toEqual(['doc/automatic-numbers'])
  })
})
