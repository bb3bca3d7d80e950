import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseText } from '../src'
import { readMarkdown } from '../src/ingest/markdown'
import { parseMarkdown } from '../src/markdown'
import { readCases } from './cases'

const written = (text: string) => text.replaceAll('\n', '\\n').replaceAll('\t', '\\t')

describe('the text that a reader sees of Markdown', () => {
  for (const { line, input, output } of readCases('src/ingest/markdown.cases'))
    it(`line ${line}: ${written(input)}`, () => {
      expect(written(readMarkdown(input).text).replaceAll('\u00a0', ' ')).toBe(output)
    })
})

describe('segments of a Markdown file', () => {
  it('give the line of the file for each block, and together cover the text', () => {
    const { text, segments } = readMarkdown(
      '# KẾ HOẠCH\n\n\n1. Sở Nội vụ\n2. Sở Y tế\n\n| Việc | Hạn |\n|-|-|\n| A | B |\n',
    )
    const blocks = segments.map(({ span, line }) => [line, text.slice(span.start, span.end)])
    expect(blocks).toEqual([
      [1, 'KẾ HOẠCH'],
      [4, '1. Sở Nội vụ'],
      [5, '2. Sở Y tế'],
      [7, 'Việc\tHạn'],
      [9, 'A\tB'],
    ])
  })

  it('count lines by CRLF as well', () => {
    expect(readMarkdown('Một\r\n\r\nHai').segments.map(({ line }) => line)).toEqual([1, 3])
  })

  it('lie side by side and leave out nothing but empty lines, whatever the source', () => {
    const markup = fc.constantFrom(
      '# ',
      '- ',
      '1. ',
      '|',
      '|-|',
      '\n',
      '\n\n',
      '**',
      '> ',
      '<td>',
      '<br>',
      '[^1]',
      '    ',
      'Sở',
    )
    const source = fc.array(fc.oneof(markup, fc.string()), { maxLength: 30 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(source, (any) => {
        const { text, segments } = readMarkdown(any)
        let end = 0
        for (const { span } of segments) {
          expect(text.slice(end, span.start)).toMatch(/^\n{0,2}$/)
          expect(span.end).toBeGreaterThan(span.start)
          end = span.end
        }
        expect(end).toBe(text.length)
      }),
    )
  })

  it('are none where nothing is shown', () => {
    expect(readMarkdown('<!-- trống -->\n')).toEqual({ text: '', segments: [], words: [], messages: [] })
  })
})

describe('Markdown that no directive is written in', () => {
  const hostile = {
    'emphasis that never closes': '*a_'.repeat(300_000),
    'quotes in quotes': '> '.repeat(300_000),
    'lists in lists': '- '.repeat(300_000),
    'lists ever deeper': Array.from({ length: 3_000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'open brackets': '['.repeat(300_000),
    'open tags': '<td'.repeat(300_000),
    'open comments': '<!--'.repeat(300_000),
  }
  for (const [name, source] of Object.entries(hostile))
    it(`is read in time, its text kept: ${name}`, () => {
      const { text } = readMarkdown(source)
      expect(text.length).toBeLessThanOrEqual(source.length * 2)
    }, 5_000)

  const tangled = `KẾ HOẠCH\nThi đua năm 2021\n${'> '.repeat(60)}\n\nI. CHỈ TIÊU\n\n1. **98%** trẻ vào lớp 1.\n`

  it('is read as the plain text that it is, and the directive says so', () => {
    const { text, source, messages } = parseMarkdown(tangled)
    expect(text).toContain('1. **98%** trẻ')
    expect(source.format).toBe('markdown')
    const about = messages.filter(({ rule }) => rule === 'markdown/tangled')
    expect(about).toEqual([
      {
        rule: 'markdown/tangled',
        severity: 'warning',
        reason: expect.stringMatching(/^Unexpected .*, expected .*; read as plain text$/u),
        span: { start: 0, end: text.length },
      },
    ])
  })

  it('is nothing to report in plain text, nor in a Markdown file of the usual kind', () => {
    const usual = tangled.replaceAll('> ', '')
    expect(parseText(tangled).messages).toEqual([])
    expect(parseMarkdown(usual).messages).toEqual([])
  })
})
