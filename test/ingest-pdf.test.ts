import fc from 'fast-check'
import { zlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ChithiError } from '../src/ingest/error'
import { LIMITS } from '../src/ingest/limits'
import { readPdf } from '../src/ingest/pdf/pdf'
import { cells, column, grid, HEAD, LETTERHEAD, LONG, paragraphs, read, refusal, TASK, X } from './pdf-pages'
import { type PdfText, writePdf } from './tools/write-pdf'

describe('what a PDF draws otherwise', () => {
  const image = { width: 8, height: 8, data: new Uint8Array(64).fill(200) }

  it('text to be found under a picture is read and told', async () => {
    const { text, messages } = await read([
      { texts: column([LONG]).map((line) => ({ ...line, mode: 3 })), image },
    ])
    expect(text).toBe(LONG)
    expect(messages.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['pdf/hidden-text-layer', 'warning'],
    ])
  })

  it('hidden text under shown text is read once', async () => {
    const lines = column([LONG])
    expect((await read([{ texts: [...lines, ...lines.map((line) => ({ ...line, mode: 3 }))] }])).text).toBe(
      LONG,
    )
  })

  it('pages turned by their entry, or by their text', async () => {
    const lines = column([LONG, TASK], 100)
    const sideways = lines.map((line) => ({ ...line, x: line.y, y: 700 - line.x + 60, turn: 90 }))
    expect((await read([{ texts: sideways, rotate: 90 }])).text).toBe(`${LONG}\n${TASK}`)
    expect((await read([{ texts: sideways }])).text).toBe(`${LONG}\n${TASK}`)
  })

  it('what runs across a page does not cut its lines', async () => {
    const across: PdfText = { text: 'Bản sao', x: 70, y: 500, turn: 90 }
    expect(await paragraphs([{ texts: [...column([LONG]), across] }])).toEqual([LONG, 'Bản sao'])
  })

  it('pictures are told', async () => {
    const { messages } = await read([
      { texts: column([LONG]), image: { ...image, box: [100, 100, 200, 200] } },
    ])
    expect(messages.map(({ rule }) => rule)).toEqual(['pdf/picture'])
  })

  it('TCVN3 by its font’s name, and by evidence where the name does not tell', async () => {
    const text = 'KÕ ho¹ch thùc hiÖn phong trµo thi ®ua yªu n-íc cña ngµnh gi¸o dôc tØnh'.replace(
      'n-íc',
      'n\u00adíc',
    )
    const unicode = 'Kế hoạch thực hiện phong trào thi đua yêu nước của ngành giáo dục tỉnh'
    for (const name of ['ABCDEF+.VnTime', 'T1', 'ABCDEF+VnTime'])
      expect(
        (
          await read([{ texts: [{ text, x: 60, y: 100, size: 12, font: 'L' }] }], {
            fonts: { L: { name, bytes: true } },
          })
        ).text,
      ).toBe(unicode)
  })
})

describe('PDFs that are refused', () => {
  it('with a scrambled text layer', async () => {
    const letters = (letter: string) =>
      /[a-z]/u.test(letter) ? String.fromCharCode(97 + ((letter.charCodeAt(0) - 97 + 11) % 26)) : letter
    const file = writePdf([{ texts: column([LONG, TASK]) }], {
      fonts: { F1: { name: 'TimesNewRomanPSMT', letters } },
    })
    expect(await refusal(file)).toBe('scrambled')
  })

  it('not in another language', async () => {
    const english =
      'The provincial committee shall report the results of the campaign to the ministry before the end of the year.'
    expect((await read([{ texts: column([english]) }])).text).toBe(english)
  })

  it('of pictures alone, where there is no recogniser', async () => {
    expect(await refusal(writePdf([{ image: { width: 8, height: 8, data: new Uint8Array(64) } }]))).toBe(
      'scan',
    )
  })

  it('with nothing on their pages', async () => {
    expect(await refusal(writePdf([{}]))).toBe('empty')
  })

  it('of more pages than the limit', async () => {
    const file = writePdf(Array.from({ length: 5_000 }, () => ({})))
    expect(await refusal(file)).toBe('too-large')
    await expect(readPdf(file)).rejects.toThrow(/5000 pages.*limits\.mostPages/u)
  })

  it('that want a password', async () => {
    expect(await refusal(writePdf([{ texts: column([LONG]) }], { encrypt: true }))).toBe('encrypted')
  })

  it('that are none, or broken', async () => {
    expect(await refusal(new TextEncoder().encode('Kế hoạch'))).toBe('damaged')
    expect(await refusal(new Uint8Array(0))).toBe('damaged')
    expect(await refusal(writePdf([{ texts: column([LONG]) }]).slice(0, 400))).toBe('damaged')
  })

  it('that draw without end: forms in forms in forms', async () => {
    const base = writePdf([{}])
    const forms = new TextDecoder('latin1').decode(base).match(/ \d+ 0 obj|\n\d+ 0 obj/gu)!.length
    const number = (depth: number) => forms + 1 + depth + 1
    const extra = Array.from({ length: 12 }, (_, depth) => {
      const body = depth === 11 ? 'q Q '.repeat(10) : '/F Do '.repeat(10)
      return `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ${number(depth)} 0 R>>>>/Length ${body.length}>>\nstream\n${body}\nendstream`
    })
    const file = writePdf([{ content: '/F Do' }], { extra })
    const text = new TextDecoder('latin1').decode(file)
    const named = text.replace('/Resources<</Font', `/Resources<</XObject<</F ${number(-1)} 0 R>>/Font`)
    expect(
      await refusal(
        Uint8Array.from(named, (letter) => letter.charCodeAt(0)),
        { ...LIMITS, mostElements: 50_000 },
      ),
    ).toBe('too-large')
  })
})

describe('whatever bytes come', () => {
  const good = writePdf([
    { texts: [...LETTERHEAD, ...column([LONG, TASK])], rules: grid(X, 600, 2) },
    { texts: cells(X, 100, [HEAD, HEAD]), rules: grid(X, 100, 2) },
  ])

  it('there is a reading or a ChithiError', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 30 }),
        fc.nat(good.length),
        fc.boolean(),
        async (flips, cut, twice) => {
          const bytes = good.slice(0, cut > good.length * 0.7 ? cut : good.length)
          for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value
          const all = twice ? Uint8Array.from([...bytes, ...bytes]) : bytes
          const result = await readPdf(all, { recognise: null }).catch((error: unknown) => error)
          if (!(result instanceof ChithiError)) expect(result).toHaveProperty('text')
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('streams that unfold without end', () => {
  const withStream = (dictionary: string, data: Uint8Array) =>
    Uint8Array.from([
      ...new TextEncoder().encode(`%PDF-1.4\n9 0 obj\n<<${dictionary}/Length ${data.length}>>\nstream\n`),
      ...data,
      ...new TextEncoder().encode('\nendstream\nendobj\n'),
      ...writePdf([{ texts: column([LONG]) }]),
    ])
  const limits = { ...LIMITS, mostUnpacked: 2 ** 20 }
  const zeros = zlibSync(new Uint8Array(2 ** 21))

  it('are refused, folded once or twice, whatever lengths they tell', async () => {
    expect(await refusal(withStream('/Filter/FlateDecode', zeros), limits)).toBe('too-large')
    // Named in another object, or spelt with a code.
    expect(await refusal(withStream('/Filter 5 0 R', zeros), limits)).toBe('too-large')
    expect(await refusal(withStream('/Filter/Flate#44ecode', zeros), limits)).toBe('too-large')
    const twice = zlibSync(zlibSync(new Uint8Array(2 ** 24)))
    expect(await refusal(withStream('/Filter[/FlateDecode/FlateDecode]', twice), limits)).toBe('too-large')
  })

  it('are read below the limit, and objects count together', async () => {
    expect(await refusal(withStream('/Filter/FlateDecode', zeros))).toBe('read')
    const half = zlibSync(new Uint8Array(700_000))
    const objects = (count: number) =>
      Array.from({ length: count }).reduce<Uint8Array>(
        (bytes) => Uint8Array.from([...withStream('/Type/ObjStm/Filter/FlateDecode', half), ...bytes]),
        new Uint8Array(0),
      )
    expect(await refusal(objects(1), limits)).toBe('read')
    expect(await refusal(objects(2), limits)).toBe('too-large')
  })
})
