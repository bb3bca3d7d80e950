import { describe, expect, it } from 'vitest'
import { htmlCharset } from '../src/ingest/html/charset'
import { readHtml } from '../src/ingest/html/html'
import { readCases } from './cases'

const written = (text: string) =>
  text
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\u2028', '↵')
    .replaceAll('\u00ad', '')
    .replaceAll('\u00a0', ' ')
    .trim()

describe('the text that a reader sees of HTML', () => {
  for (const { line, input, output } of readCases('src/ingest/html/html.cases'))
    it(`line ${line}: ${written(input)}`, () => {
      expect(written(readHtml(input).text)).toBe(output)
    })

  it('keeps a no-break space, and a soft hyphen that a font may draw as a letter', () => {
    expect(readHtml('<p>Điều&nbsp;1</p>').text).toBe('Điều\u00a01')
    expect(readHtml('<p>t&#173;ư</p><p style="font-family:.VnTime">t&#173;</p>').text).toBe('t\u00adư\ntư')
  })
})

const rulesOf = (source: string) => readHtml(source).messages.map(({ rule }) => rule)

describe('messages', () => {
  it.each([
    ['<p>Điều 1. Sơ kết</p>', []],
    ['<p>Sơ kết</p>', ['html/no-document']],
    ['', []],
    ['<p>Điều 1. Đạt <s>90%</s></p>', ['html/struck']],
    ['<p>Điều 1. Đạt <span hidden>90%</span></p>', ['html/hidden']],
    ['<p>Điều 1. <img src=bang.png><img src=ke.gif height=1></p>', ['html/picture']],
    ['<p>Điều 1. <iframe src=a.pdf></iframe></p>', ['html/embedded']],
    ['<p>Điều 1. Sơ kết</p><!-- tổng kết', ['html/broken-off']],
    ['<p>Điều 1. Sơ kết</p><a href="tổng kết', ['html/broken-off']],
    ['<p>Điều 1. Sơ kết</p><script>tổng kết', ['html/broken-off']],
    ['<p>Điều 1. Sơ kết</p></body></html >\n', []],
  ])('of %s', (source, rules) => {
    expect(rulesOf(source)).toEqual(rules)
  })
})

describe('places', () => {
  const placesOf = (source: string) => {
    const { text, segments } = readHtml(source)
    return segments.map(({ span, ...place }) => [text.slice(span.start, span.end), place])
  }

  it('are the line and column in the file where a paragraph, or a line of it, begins', () => {
    expect(placesOf('<body>\n <p>\n  Một <b>hai</b><br>\n  ba</p><ol>\n<li>Bốn</ol>')).toEqual([
      ['Một hai\n', { line: 3, column: 3 }],
      ['ba', { line: 4, column: 3 }],
      ['1. Bốn', { line: 5, column: 5 }],
    ])
  })

  it('are cells in tables as well', () => {
    expect(
      placesOf('<table><tr><td>A<td>B\n<tr><td>C<td>D</table>').map(([text, place]) => [text, place]),
    ).toEqual([
      ['A', { line: 1, column: 16, table: 1, cell: 'A1' }],
      ['B', { line: 1, column: 21, table: 1, cell: 'B1' }],
      ['C', { line: 2, column: 9, table: 1, cell: 'A2' }],
      ['D', { line: 2, column: 14, table: 1, cell: 'B2' }],
    ])
  })
})

describe('the encoding that a page states', () => {
  const of = (text: string) => htmlCharset(Buffer.from(text, 'latin1'))
  it.each([
    ['<meta charset="UTF-8">', 'utf-8'],
    ['<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=windows-1258">', 'windows-1258'],
    ["<?xml version='1.0' encoding='iso-8859-1'?><html>", 'windows-1252'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=x-user-defined">', 'windows-1252'],
    ['<meta charset=x-viet-tcvn5712>', 'tcvn3'],
    ['<meta charset=utf-16>', 'utf-8'],
    ['<meta charset=koi8-r>', 'koi8-r'],
    ['<!-- <meta charset=utf-8> --><meta charset=cp1258>', 'windows-1258'],
    ['<meta name="keywords" content="a"><p>charset=utf-8', null],
    [`${' '.repeat(5_000)}<meta charset=utf-8>`, null],
    ['', null],
  ])('%s', (head, charset) => {
    expect(of(head)).toBe(charset)
  })
})
