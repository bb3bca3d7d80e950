import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { locate, parseText } from '../src'
import type { Block } from '../src/ingest/blocks'
import { pngOf } from '../src/ingest/scan/png'
import type { RecognisedWord } from '../src/ingest/scan/recognise'
import { writeBlocks } from '../src/ingest/write-blocks'
import { parse } from '../src/node'
import { cell, docxOf, paragraph, row, table } from './docx-file'
import { toVni } from './formats/encodings'

const one = (text: string, label = '', line = 1): Block => ({
  kind: 'paragraph',
  label,
  text,
  place: { page: 1, line },
  moves: [{ at: text.indexOf(' ') + 1, place: { page: 2, line: 1 } }],
  words: [{ at: 0, length: text.indexOf(' '), confidence: 0.5 }],
})
const saidBy = ({ text, segments }: Pick<ReturnType<typeof writeBlocks>, 'text' | 'segments'>) =>
  segments.map(({ span, ...place }) => [text.slice(span.start, span.end), place])

describe('blocks that are written out', () => {
  it('say of each stretch where it stood, behind a label, and in a cell', () => {
    const cells = [one('Sở Y'), one('Sở Nội')].map((block) => ({ blocks: [block], place: {} }))
    const blocks: Block[] = [
      one('Ban hành', '1. '),
      {
        kind: 'table',
        rows: [
          [...cells, { blocks: [], place: {} }],
          [...cells, ...cells.slice(1)],
        ],
      },
    ]
    const written = writeBlocks(blocks)
    expect(saidBy(written).slice(0, 4)).toEqual([
      ['1. Ban ', { page: 1, line: 1 }],
      ['hành', { page: 2, line: 1 }],
      ['Sở ', { page: 1, line: 1 }],
      ['Y', { page: 2, line: 1 }],
    ])
    for (const { span } of written.words)
      expect(['Ban', 'Sở']).toContain(written.text.slice(span.start, span.end))
    expect(written.words).toHaveLength(6)
  })

  it('whatever they hold, in order and within the text', () => {
    const text = fc.array(fc.constantFrom('Sở', 'Y tế', 'a\nb', 'c\td'), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const { text: all, segments } = writeBlocks(
          texts.map((words, at) => one(words.join(' '), at % 2 ? '- ' : '')),
        )
        let last = 0
        for (const { span } of segments) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          last = span.end
        }
        expect(last).toBe(all.length)
      }),
    )
  })
})

describe('the place of a span', () => {
  const TEXT = 'KẾ HOẠCH\nThi đua\n\nI. CHỈ TIÊU\n- Tiểu học đạt 98%.\n'
  const again = <T>(directive: T): T => JSON.parse(JSON.stringify(directive))

  it('is line and column in text, also of a directive read back', () => {
    const directive = again(parseText(TEXT))
    const start = TEXT.indexOf('98')
    expect(locate(directive, { start, end: start + 3 })).toEqual({
      start: { line: 5, column: 16 },
      end: { line: 5, column: 19 },
    })
    expect(locate(directive, { start: -5, end: 10_000 }).end.line).toBe(6)
  })

  it('is paragraph, table and cell in a Word document, of both ends', async () => {
    const body =
      paragraph('KẾ HOẠCH') + table(row(cell(paragraph('a b')), cell(paragraph('c')), cell(paragraph('d'))))
    const directive = again(await parse(docxOf({ body })))
    const start = directive.text.indexOf('b')
    const { start: from, end } = locate(directive, { start, end: directive.text.length })
    expect(from).toEqual({ table: 1, cell: 'A1', paragraph: 2 })
    expect(end).toEqual({ table: 1, cell: 'C1', paragraph: 4 })
  })

  it('is that of the same words where they were written in other codes', async () => {
    const lines = [
      '# KẾ HOẠCH PHÁT ĐỘNG',
      'Thực hiện nghị quyết của tỉnh ủy về thi đua',
      'Sở Nội vụ chủ trì, các phòng phối hợp',
    ]
    const markdown = lines.join('\n\n')
    const vni = await parse(iconv.encode(toVni(markdown), 'latin1'), { name: 'a.md' })
    const plain = await parse(Buffer.from(markdown), { name: 'a.md' })
    expect(vni.source.encoding).toBe('vni')
    expect(saidBy({ ...vni, segments: vni.source.segments })).toEqual(
      saidBy({ ...plain, segments: plain.source.segments }),
    )
  })
})

it('the least sure of its words says how sure a value of a scan is', async () => {
  const text = 'KẾ HOẠCH|Thi đua|I. CHỈ TIÊU|- Phấn đấu 98% trường tiểu học có phòng đọc.'
  const words = text.split('|').flatMap((line, at) =>
    line.split(' ').map(
      (word, index): RecognisedWord => ({
        text: word,
        x0: 100 + index * 90,
        x1: 170 + index * 90,
        y0: 100 + at * 60,
        y1: 130 + at * 60,
        confidence: word === '98%' ? 0.6 : word === 'Thi' ? 0.5 : 0.9,
        line: at,
        block: 0,
      }),
    ),
  )
  const image = pngOf({ width: 1654, height: 2339, data: new Uint8Array(1654 * 2339).fill(255) }).bytes
  const { header, targets, source } = await parse(image, { recognise: async () => words })
  expect(source.format).toBe('scan')
  expect(targets[0]?.quantity?.value).toBe(98)
  expect(targets[0]?.evidence.quantity?.confidence).toBe(0.6)
  expect(header.title).toBe('Thi đua')
  expect(header.evidence.title?.confidence).toBe(0.5)
})
