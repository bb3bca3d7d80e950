import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ChithiError } from '../src/ingest/error'
import { readHtml } from '../src/ingest/html/html'
import { LIMITS } from '../src/ingest/limits'

const PAGES = 'fixtures/html'

describe('hostile pages', () => {
  const DEEP = 10_000

  it('nested ever deeper are read flat from the limit on', () => {
    const nested = (open: string, close: string) =>
      `${open.repeat(DEEP)}<p>Đáy</p>${close.repeat(DEEP)}<p>Sau</p>`
    expect(readHtml(nested('<table><tr><td>', '</td></tr></table>')).text).toMatch(/Đáy\s+Sau/u)
    expect(readHtml(nested('<div>', '</div>')).text).toBe('Đáy\nSau')
    expect(readHtml(nested('<b><font face=".VnTime">', '')).text).toBe('Đáy\nSau')
    expect(readHtml(nested('<ul><li>', '</ul>')).text).toMatch(/Đáy\nSau$/)
  })

  it('too deep in one place are read as they are in the next', () => {
    const deep = `${'<div>'.repeat(300)}A${'</div>'.repeat(300)}`
    expect(readHtml(`${deep}<table><tr><td>B<td>C<tr><td>D<td>E</table>`).text).toBe('A\n\nB\tC\nD\tE')
  })

  it('that nest a hundred blocks are read in their order', () => {
    const source = `${'<div><span>'.repeat(100)}Một${'</span></div>'.repeat(50)}Hai${'</span></div>'.repeat(50)}Ba`
    expect(readHtml(source).text).toBe('Một\nHai\nBa')
  })

  it('of more elements than allowed are refused', () => {
    const read = () => readHtml('<b>'.repeat(11), { ...LIMITS, mostElements: 10 })
    expect(read).toThrow(ChithiError)
    expect(read).toThrow('expected at most 10')
  })

  it('with gigantic spans keep the size of what they hold', () => {
    const cell = '<td colspan=65000 rowspan=65000>A'
    const { text } = readHtml(`<table>${`<tr>${cell.repeat(5)}`.repeat(50)}</table>`)
    expect(text.length).toBeLessThan(50 * 100)
  })

  it('of one long row beside many short ones stay small', () => {
    const { text } = readHtml(`<table><tr>${'<td>A'.repeat(5_000)}${'<tr><td>B<td>C'.repeat(2_000)}</table>`)
    expect(text.length).toBeLessThan(200_000)
  })

  it('with end tags for nothing, and styles that never end, are read', () => {
    expect(readHtml(`<p>Một${'</x></td>'.repeat(DEEP)}`).text).toBe('Một')
    expect(readHtml(`<style>${'a{'.repeat(DEEP)}${'/*'.repeat(DEEP)}</style><p>Một`).text).toBe('Một')
    expect(readHtml(`<style>@font-face{${'{'.repeat(DEEP)}</style><p>Một`).text).toBe('Một')
  })

  it('that call things by the names that all objects have are read', () => {
    const source = ['constructor', 'toString', 'valueOf'].map(
      (name) =>
        `<style>.${name}{${name}:font}</style><${name} class="${name}" style="${name}:font;__proto__:font;vertical-align:${name};white-space:${name}"><ol type="${name}"><li>Một</ol></${name}>`,
    )
    expect(readHtml(source.join('')).text).toBe('1. Một\n1. Một\n1. Một')
  })

  const pages = readdirSync(PAGES)
    .filter((name) => name.endsWith('.html'))
    .map((name) => readFileSync(`${PAGES}/${name}`, 'utf8'))
  const piece = fc.oneof(
    fc.constantFrom(
      '<td>',
      '</td>',
      '<p>',
      '</div>',
      '<table>',
      '<!--',
      '"',
      '<a href="',
      '<style>',
      '</',
      '&#',
      '<![',
      '>',
      '<li>',
      '<select>',
      '<svg>',
      '/>',
    ),
    fc.string({ maxLength: 8 }),
  )

  it('cut, repeated or mixed up give a reading, whose segments lie side by side', () => {
    const cut = fc.tuple(fc.constantFrom(...pages), fc.nat(), fc.nat(), piece, fc.nat(3))
    fc.assert(
      fc.property(cut, ([source, a, b, between, times]) => {
        const [from, to] = [a % source.length, b % source.length]
        const { text, segments } = readHtml(
          source.slice(0, from) + between + source.slice(from, to).repeat(times) + source.slice(to),
        )
        let end = 0
        for (const { span } of segments) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 300 },
    )
  })
})
