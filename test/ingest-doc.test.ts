import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDoc } from '../src/ingest/doc/doc'
import { readDocx } from '../src/ingest/docx/docx'
import { ChithiError } from '../src/ingest/error'
import { LIMITS } from '../src/ingest/limits'
import { compoundFile, docFile, paragraph } from './doc-file'

const FOLDER = 'fixtures/doc/'
const read = (name: string) => readDoc(readFileSync(`${FOLDER}${name}.doc`))
const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')
const rulesOf = ({ messages }: ReturnType<typeof readDoc>) => messages.map(({ rule }) => rule)

describe('a document that Word 97 can open', () => {
  const lines = linesOf(read('thi-dua-lam-nghiep-2019').text)

  it('has the numbers and bullets that Word counts', () => {
    expect(lines.slice(6, 26)).toEqual([
      'KẾ HOẠCH',
      'Thi đua bảo vệ rừng mùa khô năm 2019',
      'I. MỤC ĐÍCH',
      '1. Giữ vững diện tích rừng hiện có.',
      '2. Ít nhất 98% số xã[1] ký cam kết.',
      'a) Xã vùng cao trước ngày 30/4/2019;',
      'b) Xã vùng thấp trước ngày 15/5/2019.',
      'II. NỘI DUNG',
      '1. Tuần tra các khu rừng giáp ranh.',
      '- Mỗi tuần hai lần;',
      '- Ban đêm khi có cháy.',
      '2. Tập huấn cho tổ đội.',
      '3. SƠ KẾT TỪNG QUÝ.',
      'Điều 1. Khen thưởng theo quy định.',
      '1.1. Tập thể.[2]',
      '1.2. Cá nhân.',
      '• Giấy khen.',
      '01/ Hạt Kiểm lâm Mèo Vạc.',
      '02/ Hạt Kiểm lâm Yên Minh.',
      '(i)trạm cửa rừng;',
    ])
  })

  it('starts a list anew where it says so', () => {
    expect(lines.slice(26, 28)).toEqual(['Việc của văn phòng:', '01/ Tổng hợp.'])
  })

  it('has a letterhead that is read cell after cell', () => {
    expect(lines.slice(0, 6)).toEqual([
      'UBND TỈNH HÀ GIANG',
      'CHI CỤC KIỂM LÂM',
      'Số: 57/KH-CCKL',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hà Giang, ngày 11 tháng 3 năm 2019',
    ])
  })

  it('has rows of as many cells as columns, those that others are merged over empty', () => {
    expect(lines.slice(28, 32)).toEqual([
      'TT\tViệc\tPhân công\t',
      '\t\tChủ trì\tThời hạn',
      '1\tRà soát\u2028• biển báo;\u2028• chòi canh.\tPhòng Bảo vệ rừng\t20/4/2019',
      '2\tDiễn tập\t\t10/5/2019',
    ])
  })

  it('has its notes at the end', () => {
    expect(lines.slice(32)).toEqual([
      'Nơi nhận:\tCHI CỤC TRƯỞNG',
      '[1] Không tính xã đảo.',
      '[2] Theo Nghị định số 91/2017/NĐ-CP.',
    ])
  })

  it('says where its text stands', () => {
    const { text, segments } = read('thi-dua-lam-nghiep-2019')
    const at = (quote: string) => segments.find(({ span }) => text.slice(span.start, span.end) === quote)
    expect(at('10/5/2019')).toMatchObject({ table: 2, cell: 'D4' })
    expect(at('CHI CỤC KIỂM LÂM')).toMatchObject({ table: 1, cell: 'A1', paragraph: 3 })
  })

  it('reads letters in the codes of their fonts, and those in Unicode as they are', () => {
    const reading = read('chi-thi-ve-sinh-2004')
    expect(linesOf(reading.text)).toEqual([
      'ỦY BAN NHÂN DÂN HUYỆN PHÚ XUYÊN',
      'Kính gửi: Các xã, thị trấn trong huyện.',
      '1. Mỗi hộ quét dọn đường làng vào sáng thứ bảy hằng tuần.',
      '2. Diện tích ao tù phải lấp: 350 m² mỗi thôn.',
      '3. Trạm y tế xã tổng hợp trước ngày 30/6/2004.',
      'UBND HUYỆN kiểm tra hằng tháng.',
      '4. Các ông Trưởng thôn làm báo cáo, nêu rõ hộ chưa làm, lý do và hạn bổ sung.',
      '5. Hạn nộp báo cáo: trước ngày 20/7/2004.',
      '6. Nhiệt độ phun thuốc ≤ 35°C.',
      '7. Xem trang của huyện;',
      'hộp thư Z-12.',
      'Đợt 1',
      'Xã Tri Trung\t05/6',
      'Hai ngày',
      'Chủ tịch',
    ])
    expect(reading.encoding).toBe('tcvn3')
    expect(rulesOf(reading)).toEqual(['doc/tracked-changes'])
  })

  it('has text boxes after the paragraphs that they are bound to, and goes on over marks that are not shown', () => {
    const reading = read('khuyen-hoc-2016')
    expect(linesOf(reading.text)).toEqual([
      'HỘI KHUYẾN HỌC TỈNH BẾN TRE',
      'KHẨN',
      'Gửi trong ngày',
      'HƯỚNG DẪN',
      '1. Mỗi chi hội nhận giúp một học sinh nghèo.',
      '2. Trao quà trước ngày 05/9/2016.',
      'Hết phần một.',
      'Báo cáo về tỉnh hội trước ngày 30/9/2016.',
      '3. Tuyên dương điển hình.',
      'Lưu: VT.',
    ])
    expect(rulesOf(reading)).toEqual(['doc/tracked-changes'])
    expect(reading.text).toContain('Hết phần một.\n\nBáo cáo')
  })

  it('reads as the .docx does that it was made of', () => {
    const name = 'thi-dua-lam-nghiep-2019'
    expect(read(name).text).toBe(readDocx(readFileSync(`${FOLDER}${name}.docx`)).text)
  })
})

const errorOf = (bytes: Uint8Array, limits = LIMITS) => {
  try {
    readDoc(bytes, limits)
  } catch (error) {
    if (error instanceof ChithiError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'no error'
}

describe('files that are none, or that nobody may read', () => {
  const paragraphs = [paragraph('Chi thi')]

  it.each([
    ['a locked document', docFile({ paragraphs, flags: 0x100 }), /^encrypted: .*password/u],
    [
      'a locked document of Word 95',
      docFile({ paragraphs, flags: 0x100, isOld: true }),
      /^encrypted: .*password/u,
    ],
    [
      'a locked .docx',
      compoundFile({ EncryptedPackage: [1], EncryptionInfo: [1] }),
      /^encrypted: .*password/u,
    ],
    [
      'a workbook',
      compoundFile({ Workbook: [1] }),
      /^unsupported: .*without the stream WordDocument \(it holds Workbook\)/u,
    ],
    ['an empty compound file', compoundFile({}), /^unsupported: .*it holds nothing/u],
    ['no compound file', Uint8Array.of(1, 2, 3), /^damaged: .*no compound file/u],
    ['no bytes', new Uint8Array(0), /^damaged: .*no compound file/u],
    [
      'a document without its table',
      compoundFile({ WordDocument: [0xec, 0xa5, 193, 0, ...new Array(1000).fill(0)] }),
      /^damaged: /u,
    ],
    [
      'a document of another kind',
      compoundFile({ WordDocument: [0x9b, 0xa5, 33, 0] }),
      /^damaged: .*kind a59b/u,
    ],
  ])('%s', (_, bytes, expected) => {
    expect(errorOf(bytes)).toMatch(expected)
  })

  it('refuses a chain of sectors that runs in a circle', () => {
    const bytes = docFile({ paragraphs })
    // The first sector of the first stream names itself the next.
    const table = 512 + new DataView(bytes.buffer).getUint32(76, true) * 512
    new DataView(bytes.buffer).setUint32(table, 0, true)
    expect(errorOf(bytes)).toMatch(/^damaged: .*circle/u)
  })

  it('refuses a text that is longer than its file', () => {
    const bytes = docFile({ paragraphs, head: (head) => head.splice(0x4c, 4, 0xff, 0xff, 0xff, 0x7f) })
    expect(errorOf(bytes)).toBe('no error')
    expect(readDoc(bytes).text).toBe('Chi thi')
    expect(
      errorOf(docFile({ paragraphs, head: (head) => head.splice(0x4c, 4, 0xff, 0xff, 0xff, 0xff) })),
    ).toMatch(/^damaged: .*-1 characters/u)
  })

  it('refuses more paragraphs and cells than limits allow', () => {
    const limits = { ...LIMITS, mostParagraphs: 20 }
    const marks = (text: string, changes: number[] = []) =>
      docFile({ paragraphs: [{ runs: [{ text }], changes }] })
    const inTable = [0x16, 0x24, 1]
    expect(errorOf(marks('\r'.repeat(20)), limits)).toBe('no error')
    expect(errorOf(marks('\r'.repeat(21)), limits)).toMatch(/^too-large: .*20 paragraphs/u)
    expect(errorOf(marks('\x07'.repeat(20), inTable), limits)).toBe('no error')
    expect(errorOf(marks('\x07'.repeat(21), inTable), limits)).toMatch(/^too-large: /u)
    // Rows of one cell, each as wide as the widest.
    const wide = [
      0x08,
      0xd6,
      26,
      0,
      11,
      ...Array.from({ length: 12 }, (_, i) => [(i * 500) & 255, (i * 500) >> 8]).flat(),
    ]
    const row = [
      { runs: [{ text: 'A\x07' }], changes: inTable },
      { runs: [{ text: '\x07' }], changes: [...inTable, 0x17, 0x24, 1, ...wide] },
    ]
    expect(errorOf(docFile({ paragraphs: row }), limits)).toBe('no error')
    expect(errorOf(docFile({ paragraphs: [...row, ...row] }), limits)).toMatch(
      /^too-large: .*2 rows and 11 columns/u,
    )
  })

  it('refuses tables too deep in one another', () => {
    const deep = { runs: [{ text: 'A\r' }], changes: [0x16, 0x24, 1, 0x49, 0x66, 0xff, 0xff, 0xff, 0x7f] }
    expect(errorOf(docFile({ paragraphs: [deep] }))).toMatch(/^too-large: .*at most 256/u)
  })

  it('reads the text where only its looks are damaged, and says so', () => {
    const head = (bytes: number[]) => bytes.splice(0x112, 4, 0xff, 0xff, 0, 0)
    const broken = (bytes: number[]) => {
      head(bytes)
      bytes.splice(0x2e2, 16, 0xf0, 0xff, 0, 0, 9, 0, 0, 0, 0xf0, 0xff, 0, 0, 9, 0, 0, 0)
    }
    const reading = readDoc(docFile({ paragraphs, head: broken }))
    expect(reading.text).toBe('Chi thi')
    expect(rulesOf(reading)).toContain('doc/damaged')
  })
})

describe('whatever bytes come', () => {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.doc'))
    .map((name) => readFileSync(FOLDER + name))
  const some = [
    ...files,
    docFile({ paragraphs: [paragraph('S¾c lÖnh'), paragraph('Hai')], isOld: true, pieceLength: 7 }),
  ]

  it('gives a reading or an error that says why', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      kind: fc.constantFrom('flip', 'cut', 'repeat', 'fill'),
      length: fc.integer({ min: 1, max: 600 }),
      byte: fc.integer({ min: 0, max: 255 }),
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...some),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        (file, edits) => {
          let bytes = Uint8Array.from(file)
          for (const { at, kind, length, byte } of edits) {
            const place = Math.floor(at * bytes.length)
            if (kind === 'flip' && bytes.length > 0) bytes[place]! ^= byte
            else if (kind === 'fill') bytes.fill(byte, place, place + (length % 9))
            else if (kind === 'cut' && length > 540) bytes = bytes.slice(0, place)
            else if (kind === 'repeat') bytes.copyWithin(place, Math.max(0, place - length), place)
          }
          const { text = '', segments = [] } = errorOf(bytes) === 'no error' ? readDoc(bytes) : {}
          for (const { span } of segments) expect(span.end).toBeLessThanOrEqual(text.length)
        },
      ),
      { numRuns: 600 },
    )
  })
})
