import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode } from '../src/ingest/decode'
import { ChithiError } from '../src/ingest/error'
import { LIMITS } from '../src/ingest/limits'
import { read } from '../src/ingest/read'

const utf16 = (text: string, order: 'le' | 'be', mark = '\ufeff') => {
  const bytes = Buffer.from(`${mark}${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
const failureOf = async (work: () => unknown): Promise<ChithiError> => {
  try {
    await work()
  } catch (error) {
    if (error instanceof ChithiError) return error
    throw error
  }
  throw new Error('expected a refusal')
}
const readText = (bytes: Uint8Array, name: string | null = null) => read(bytes, { name, limits: LIMITS })

const PLAN = `ỦY BAN NHÂN DÂN TỈNH CAO BẰNG
KẾ HOẠCH
Phát động thi đua năm học 2020-2021

Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;
I. MỤC ĐÍCH, YÊU CẦU
1. Động viên cán bộ, giáo viên, học sinh vượt qua khó khăn, dạy tốt, học tốt.
2. Huy động 98% trẻ sáu tuổi vào lớp 1 trước ngày 15 tháng 9 năm 2020.
`

describe('decode', () => {
  const text = 'KẾ HOẠCH\r\nThi đua năm 2021\n'

  it('reads UTF-8, and after a byte order mark, which is no part of the text', () => {
    expect(decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' })
    expect(decode(Buffer.from(`\ufeff${text}`))).toEqual({ text, encoding: 'utf-8' })
  })

  it('reads UTF-16 of either byte order, with the mark and without', () => {
    const apart = text.normalize('NFD')
    expect(decode(utf16(apart, 'le', ''))).toEqual({ text: apart, encoding: 'utf-16le' })
    for (const mark of ['\ufeff', '']) {
      expect(decode(utf16(text, 'le', mark))).toEqual({ text, encoding: 'utf-16le' })
      expect(decode(utf16(text, 'be', mark))).toEqual({ text, encoding: 'utf-16be' })
    }
  })

  it('reads nothing out of nothing', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
  })

  it('gives any text back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        fc.pre(!any.includes('\0') && !any.startsWith('\ufeff'))
        expect(decode(Buffer.from(any)).text).toBe(any)
      }),
    )
  })

  it('refuses what is no text, and names what it knows', async () => {
    const strangers: [string, number[]][] = [
      ['a NUL byte at offset 3', [0x61, 0x62, 0x63, 0x00]],
      ['a program', [0x4d, 0x5a, 0x90, 0x00, 0x03]],
      ['a TIFF image', [0x49, 0x49, 0x2a, 0x00]],
    ]
    for (const [what, bytes] of strangers) {
      const error = await failureOf(() => decode(Uint8Array.from(bytes)))
      expect([error.code, error.message]).toEqual(['binary', `found ${what}, expected a document`])
    }
  })

  it('reads a text whose last block was filled with zeros', () => {
    expect(decode(Buffer.from(`${text}\0\0\0`))).toEqual({ text, encoding: 'utf-8' })
  })

  it('leaves out a last letter that was cut, and says so', async () => {
    const { reading, encoding } = await readText(
      Buffer.from(PLAN).subarray(0, Buffer.from(PLAN).lastIndexOf('à') + 1),
    )
    expect(encoding).toBe('utf-8')
    expect(PLAN.startsWith(reading.text)).toBe(true)
    expect(reading.messages).toMatchObject([{ rule: 'text/cut', severity: 'warning' }])
  })

  it('says that plain text has the name of a file of another kind', async () => {
    const rulesOf = async (bytes: Uint8Array, name: string) =>
      (await readText(bytes, name)).reading.messages.map(({ rule }) => rule)
    for (const name of ['a.pdf', 'a.DOCX', 'a.doc', 'a.jpeg'])
      expect(await rulesOf(Buffer.from(text), name)).toEqual(['text/renamed'])
    for (const name of ['a.txt', 'a', 'pdf', 'a.pdf.txt'])
      expect(await rulesOf(Buffer.from(text), name)).toEqual([])
    expect(await rulesOf(Buffer.from(`<html><body><p>${text}</p></body></html>`), 'a.doc')).not.toContain(
      'text/renamed',
    )
  })

  it('refuses UTF-16 that breaks off', async () => {
    expect((await failureOf(() => decode(utf16(text, 'le').subarray(0, -1)))).code).toBe('damaged')
  })
})

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']

describe('an encoding that the words give away', () => {
  it('is windows-1258, composed', async () => {
    const apart = (letter: string) => {
      const tone = [...letter.normalize('NFD')].find((sign) => TONES.includes(sign)) ?? ''
      return letter.normalize('NFD').replace(tone, '').normalize('NFC') + tone
    }
    const bytes = iconv.encode(Array.from(PLAN, apart).join(''), 'windows-1258')
    const { reading, encoding } = await readText(bytes)
    expect(encoding).toBe('windows-1258')
    expect(reading.text).toBe(PLAN)
  })

  it('is TCVN3, as bytes and as the letters of their codes in UTF-8', async () => {
    const small = PLAN.toLowerCase()
    const bytes = iconv.encode(small, 'tcvn')
    for (const file of [bytes, Buffer.from(bytes.toString('latin1'))]) {
      const { reading, encoding } = await readText(file)
      expect(encoding).toBe('tcvn3')
      expect(reading.text).toBe(small)
      expect(reading.messages.map(({ rule }) => rule)).toEqual(['encoding/tcvn3'])
    }
  })

  it('is VNI, as bytes and as the letters of their codes in UTF-8', async () => {
    const vni =
      'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM\nÑoäc laäp - Töï do - Haïnh phuùc\n\nKEÁ HOAÏCH\nPhaùt ñoäng thi ñua naêm hoïc\n'
    const text =
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH\nPhát động thi đua năm học\n'
    for (const file of [Buffer.from(vni, 'latin1'), Buffer.from(vni)]) {
      const { reading, encoding } = await readText(file)
      expect(encoding).toBe('vni')
      expect(reading.text).toBe(text)
    }
  })

  it('keeps for each block of Markdown its line', async () => {
    const markdown = `# ${PLAN.replaceAll('\n', '\n\n')}`.toLowerCase()
    const plain = await readText(Buffer.from(markdown), 'a.md')
    const { reading, format } = await readText(iconv.encode(markdown, 'tcvn'), 'a.md')
    expect(format).toBe('markdown')
    expect(reading.segments).toEqual(plain.reading.segments)
  })

  it('is no other where the text is in no language that is known, and too short', async () => {
    expect((await readText(Buffer.from('S¾c lÖnh'))).encoding).toBe('utf-8')
    const french =
      'Le présent arrêté entre en vigueur dès sa publication après l’été; élève, école, forêt, fenêtre, où, à, très, déjà.'
    expect((await readText(Buffer.from(french))).reading.text).toBe(french)
  })

  it('is refused where nothing reads as Vietnamese', async () => {
    const error = await failureOf(() => readText(Buffer.from('K\xd5 ho\xb9ch', 'latin1')))
    expect(error.code).toBe('encoding')
    expect(error.message).toMatch(/^found bytes that are not UTF-8 .*, expected UTF-8, .* or VNI$/u)
  })
})

describe('an encoding that a page states', () => {
  it('is believed where too few words could tell', () => {
    const page = (charset: string) =>
      iconv.encode(
        `<meta charset=${charset}><p>Kế hoạch`.normalize('NFD').replace('e\u0302', 'ê'),
        'windows-1258',
      )
    expect(decode(page('windows-1258'))).toMatchObject({
      encoding: 'windows-1258',
      text: expect.stringContaining('Kế ho'),
    })
    expect(decode(page('utf-8')).encoding).toBe('windows-1252')
  })
})

describe('Vietnamese that lost its marks', () => {
  const toneless = PLAN.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D')

  it('is refused, not guessed at', async () => {
    for (const lost of [
      toneless,
      PLAN.replace(/[^\0-\x7f]/gu, '?'),
      PLAN.replace(/[^\0-\x7f]/gu, '\ufffd'),
    ]) {
      const error = await failureOf(() => readText(Buffer.from(lost)))
      expect(error.code).toBe('diacritics')
      expect(error.message).toMatch(/^found .*, expected the text with them; read the original file$/u)
    }
  })

  it('is not seen in other languages, in questions, nor where a few words lost theirs', async () => {
    const english =
      'The minister shall report to the government on the results of the campaign before the end of the year. '
    for (const text of [
      english.repeat(5),
      'Vì sao?Khi nào?Ở đâu? https://a.vn/b?c=d '.repeat(20),
      `${PLAN}Ai làm? Làm gì? Khi nào?`,
      `${PLAN}UBND tinh, Ban Thi dua`,
    ])
      expect((await readText(Buffer.from(text))).reading.text).toBe(text)
  })
})
