import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ChithiError } from '../src/ingest/error'
import { LIMITS } from '../src/ingest/limits'
import { readPdf } from '../src/ingest/pdf/pdf'
import { pngOf } from '../src/ingest/scan/png'
import type { PageImage, Recognise, RecognisedWord } from '../src/ingest/scan/recognise'
import { readScan } from '../src/ingest/scan/scan'
import { flow, measure, writePdf } from './tools/write-pdf'

const LONG =
  'Thực hiện Kế hoạch số 41/KH-UBND ngày 05/3/2021 của Ủy ban nhân dân tỉnh, Sở Nội vụ yêu cầu các phòng báo cáo kết quả thực hiện phong trào thi đua trước ngày 15/12/2021 để tổng hợp.'
const TASK = '1. Văn phòng Sở chủ trì, phối hợp với Thanh tra Sở theo dõi.'
const SCALE = 200 / 72

/** What a recogniser makes of paragraphs on a page of 200 dpi that falls by `slope` to the right. */
const recognised = (texts: string[], { slope = 0, y = 100 } = {}): RecognisedWord[] => {
  let at = y
  let line = 0
  return texts.flatMap((text) => {
    const lines = flow(text, { y: at })
    at = lines.at(-1)!.y + 24
    return lines.flatMap((one) => {
      let x = one.x
      line++
      return one.text.split(' ').map((word): RecognisedWord => {
        const x0 = x
        x += measure(`${word} `)
        const down = one.y + slope * x0
        return {
          text: word,
          x0: (x0 - slope * one.y) * SCALE,
          x1: (x0 + measure(word) - slope * one.y) * SCALE,
          y0: (down - 10) * SCALE,
          y1: down * SCALE,
          confidence: 0.9,
          line,
          block: 0,
        }
      })
    })
  })
}

const page =
  (words: RecognisedWord[]): Recognise =>
  async () =>
    words
const png = pngOf({ width: 1654, height: 2339, data: new Uint8Array(1654 * 2339).fill(255) }).bytes
const speck = (text: string, x0: number, y: number, confidence: number, line: number): RecognisedWord => ({
  text,
  x0,
  x1: x0 + 12,
  y0: y - 12,
  y1: y,
  confidence,
  line,
  block: 1,
})
const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error) => (error instanceof ChithiError ? error.code : `${error}`),
  )

describe('pictures of pages', () => {
  it('are read into paragraphs, each word with how sure it is, and its line', async () => {
    const { text, words, segments } = await readScan([png], { recognise: page(recognised([LONG, TASK])) })
    expect(text).toBe(`${LONG}\n${TASK}`)
    expect(words).toHaveLength(`${LONG} ${TASK}`.split(' ').length)
    expect(words.map(({ span }) => text.slice(span.start, span.end))).toEqual(`${LONG} ${TASK}`.split(' '))
    expect(words.every(({ confidence }) => confidence === 0.9)).toBe(true)
    expect(segments[0]).toMatchObject({ page: 1, line: 1 })
    expect(segments.at(-1)).toMatchObject({ page: 1, line: segments.length })
  })

  it('are set straight', async () => {
    const texts = Array.from({ length: 12 }, (_, index) => (index % 2 ? TASK : LONG))
    for (const slope of [0.05, -0.05])
      expect((await readScan([png], { recognise: page(recognised(texts, { slope })) })).text).toBe(
        texts.join('\n'),
      )
  })

  it('lose their specks, told in a message, and keep bullets and short words', async () => {
    const words = recognised([LONG, '- Các phòng thuộc Sở.'])
    const dirt = [
      speck('|', 40, 150, 0.9, 90),
      speck('ơø', 60, 900, 0.3, 91),
      speck('mu', 10, words[0]!.y1, 0.4, words[0]!.line),
      speck('.', 1600, words.at(-1)!.y1, 0.8, words.at(-1)!.line),
    ]
    const { text, messages } = await readScan([png], {
      recognise: page([dirt[2]!, ...words, ...dirt.toSpliced(2, 1)]),
    })
    expect(text).toBe(`${LONG}\n- Các phòng thuộc Sở.`)
    expect(messages).toEqual([
      {
        rule: 'scan/specks',
        severity: 'info',
        reason: 'Unexpected 4 specks that make no words, expected text; left out',
        span: null,
      },
    ])
  })

  it('keep a doubtful short word within a line', async () => {
    const words = recognised(['Sở Y tế báo cáo kết quả.'])
    words[1]!.confidence = 0.2
    expect((await readScan([png], { recognise: page(words) })).text).toBe('Sở Y tế báo cáo kết quả.')
  })

  it('go on from one to the next', async () => {
    const first = recognised([LONG], { y: 780 })
    const [one, two] = [
      first.filter(({ y1 }) => y1 < 785 * SCALE),
      first.filter(({ y1 }) => y1 >= 785 * SCALE),
    ]
    const second = two.map((word) => ({ ...word, y0: word.y0 - 700 * SCALE, y1: word.y1 - 700 * SCALE }))
    const pages = [one, second]
    expect((await readScan([png, png], { recognise: async () => pages.shift()! })).text).toBe(LONG)
  })

  it('are refused where they are none, too many or too large, empty, or there is no recogniser', async () => {
    const recognise = page(recognised([LONG]))
    expect(await codeOf(readScan([new TextEncoder().encode('Kế hoạch')], { recognise }))).toBe('scan')
    expect(await codeOf(readScan([png.slice(0, 20)], { recognise }))).toBe('scan')
    expect(await codeOf(readScan([png, png], { recognise, limits: { ...LIMITS, mostPages: 1 } }))).toBe(
      'too-large',
    )
    const huge = png.slice()
    new DataView(huge.buffer).setUint32(16, 2 ** 31)
    expect(await codeOf(readScan([huge], { recognise }))).toBe('too-large')
    expect(await codeOf(readScan([png], { recognise: page([]) }))).toBe('empty')
    expect(await codeOf(readScan([png], { recognise: null }))).toBe('scan')
    expect(await codeOf(readScan([png], { recognise: () => Promise.reject(new Error('no')) }))).toBe('scan')
  })

  it('may be JPEG files', async () => {
    const jpeg = Uint8Array.of(
      0xff,
      0xd8,
      0xff,
      0xe0,
      0,
      4,
      0,
      0,
      0xff,
      0xff,
      0xc0,
      0,
      11,
      8,
      0x09,
      0x23,
      0x06,
      0x76,
      1,
      1,
      0x11,
      0,
    )
    let seen: PageImage | null = null
    await readScan([jpeg], {
      recognise: async (image) => {
        seen = image
        return recognised([LONG])
      },
    })
    expect(seen).toMatchObject({ width: 1654, height: 2339 })
  })

  it('never make more than a ChithiError, whatever bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom([0xff, 0xd8], [...png.slice(0, 8)], []),
        async (bytes, head) => {
          const result = readScan([Uint8Array.from([...head, ...bytes])], {
            recognise: page(recognised([TASK])),
          })
          expect(['read', 'scan', 'too-large']).toContain(await codeOf(result))
        },
      ),
    )
  })
})

/** A black bar on a white page: at the top, where the page stands upright. */
const bar = (width: number, height: number) => {
  const data = new Uint8Array(width * height).fill(255)
  data.fill(0, 0, width * Math.floor(height / 10))
  return { width, height, data }
}

/** The share of black in the top tenth of a grey PNG of ours, and in all of it, from what was handed over. */
const seenBy =
  (images: PageImage[]): Recognise =>
  async (image) => {
    images.push(image)
    return recognised([LONG, TASK])
  }

describe('PDFs of scans', () => {
  it('are read by a recogniser, from a picture of about 200 dpi', async () => {
    const images: PageImage[] = []
    const { text, words, messages } = await readPdf(writePdf([{ image: bar(60, 84) }]), {
      recognise: seenBy(images),
    })
    expect(text).toBe(`${LONG}\n${TASK}`)
    expect(words.length).toBeGreaterThan(10)
    expect(images.map(({ width, height }) => [width, height])).toEqual([[1653, 2339]])
    expect(messages.map(({ rule }) => rule)).toEqual(['pdf/recognised'])
  })

  it('are turned where the page is, or where the words make no sense', async () => {
    const images: PageImage[] = []
    const file = writePdf([{ image: bar(84, 60), rotate: 90 }])
    await readPdf(file, { recognise: seenBy(images) })
    expect(images.map(({ width, height }) => [width, height])).toEqual([[2339, 1653]])
    let tries = 0
    const doubtful: Recognise = async ({ width }) => {
      const words = recognised([LONG, TASK])
      return ++tries === 2 && width === 2339 ? words : words.map((word) => ({ ...word, confidence: 0.3 }))
    }
    const { text } = await readPdf(writePdf([{ image: bar(60, 84) }]), { recognise: doubtful })
    expect(tries).toBe(4)
    expect(text).toContain('Văn phòng Sở')
  })

  it('are turned to their negative where they are mostly black', async () => {
    const images: PageImage[] = []
    const white = { width: 60, height: 84, data: new Uint8Array(60 * 84).fill(255) }
    const black = { ...white, data: new Uint8Array(60 * 84).fill(0) }
    await readPdf(writePdf([{ image: white }, { image: black }]), { recognise: seenBy(images) })
    expect(images).toHaveLength(2)
    expect(images[1]!.bytes).toEqual(images[0]!.bytes)
  })

  it('keep pages with text, and tell of scans among them that nobody reads', async () => {
    const file = writePdf([{ texts: flow(LONG, { y: 100 }) }, { image: bar(60, 84) }])
    const { text, messages } = await readPdf(file, { recognise: null })
    expect(text).toBe(LONG)
    expect(messages.map(({ rule, severity }) => [rule, severity])).toEqual([['pdf/unread-scan', 'warning']])
  })

  it('with a scrambled layer under the picture are recognised instead', async () => {
    const letters = (letter: string) =>
      /[a-z]/u.test(letter) ? String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + 11) % 26)) : letter
    const texts = flow(LONG, { y: 300 }).map((line) => ({ ...line, mode: 3 }))
    const file = writePdf([{ image: bar(60, 84), texts }], { fonts: { F1: { name: 'HoaAnSerif', letters } } })
    expect((await readPdf(file, { recognise: page(recognised([LONG, TASK])) })).text).toBe(`${LONG}\n${TASK}`)
  })
})

const installed = await Promise.all([import('tesseract.js'), import('@tesseract.js-data/vie')]).then(
  () => true,
  () => false,
)

describe.runIf(installed)('Tesseract', () => {
  it('reads a picture of a page, in memory and offline', { timeout: 60_000 }, async () => {
    const image = readFileSync('fixtures/scan/ke-hoach.png')
    const { text, words } = await readScan([image])
    const [first, second] = text.split(/\n+/u)
    expect(first).toContain('41/KH-UBND ngày 05/3/2021')
    expect(first).toContain('trước ngày 15/12/2021')
    expect(second).toBe('1. Văn phòng Sở chủ trì, phối hợp với Thanh tra Sở.')
    expect(words.length).toBeGreaterThan(25)
  })
})
