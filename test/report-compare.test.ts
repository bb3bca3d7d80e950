import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMPARED } from '../src/compare/revision'
import { compare, compareCascade, compareMany, type Directive, parseText } from '../src/index'
import { htmlCascade, htmlComparison, htmlMatrix } from '../src/report'
import { type PageElement, readPage } from './read-page'
import { runCli } from './run-cli'

const pathOf = (name: string) => `fixtures/compare/${name}.txt`
const read = (name: string) => parseText(readFileSync(pathOf(name), 'utf8'), { name: `${name}.txt` })
const [OLD, NEW] = ['thi-dua-tuyen-quang-2020', 'thi-dua-tuyen-quang-2021'] as const
const [SUPERIOR, PLAN] = ['truong-hoc-an-toan-tinh-2022', 'truong-hoc-an-toan-huyen-2022'] as const

/** The rows of a page of plans, each as the words of its cells. */
const rowsOf = (html: string): string[][] => {
  const { classed, textOf } = readPage(html)
  const cells = (row: PageElement) =>
    row.children.flatMap((child) => ('attribs' in child ? textOf(child as PageElement) : []))
  return classed('document').map(cells)
}
const writable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\uFFFD')
const holdsAll = (html: string, directives: readonly [Directive, Directive]) => {
  const comparison = compare(...directives)
  const rows = rowsOf(html)
  const changes = COMPARED.flatMap((list) => comparison[list] as { before: unknown; after: unknown }[])
  expect(rows).toHaveLength(changes.length)
  changes.forEach(({ before, after }, index) => {
    for (const [cell, side] of [before, after].entries()) {
      const quote = (side as { quote: string } | null)?.quote
      if (quote === undefined) expect(rows[index]![cell]).toBe('')
      else expect(rows[index]![cell]).toContain(writable(quote))
    }
  })
}

describe('a page of two plans', () => {
  it('shows each entry of both side by side, whatever became of it', () => {
    const directives = [read(OLD), read(NEW)] as const
    const comparison = compare(...directives)
    holdsAll(htmlComparison(comparison, directives), directives)
  })

  it('says what changed, in Vietnamese and in English', () => {
    const directives = [read(OLD), read(NEW)] as const
    const comparison = compare(...directives)
    const told = (language: 'vi' | 'en') =>
      rowsOf(htmlComparison(comparison, directives, { language })).map((cells) => cells[2]!)
    expect(told('vi')).toContain('sửa98% → 98,5% (+0,5)đạt → ít nhất')
    expect(told('en')).toContain('changed98% → 98.5% (+0.5)exactly → at least')
  })

  it('hides no more than what did not change', () => {
    const directives = [read(OLD), read(NEW)] as const
    const { classed, textOf } = readPage(htmlComparison(compare(...directives), directives))
    const hidden = classed('same').map(textOf)
    expect(hidden.length).toBeGreaterThan(0)
    expect(hidden.every((text) => text.endsWith('không đổi'))).toBe(true)
  })

  it('escapes all that comes from documents', () => {
    const attack = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '\u202E]]>&amp;',
      '\uD800',
    )
    fc.assert(
      fc.property(attack, attack, (a, b) => {
        const directives = [a, b].map((words) =>
          parseText(`KẾ HOẠCH\nThi đua ${words}\n\nI. CHỈ TIÊU\n1. Đạt 95% ${words} hồ sơ.\n`, {
            name: words,
          }),
        ) as [Directive, Directive]
        const html = htmlComparison(compare(...directives), directives)
        const { elements } = readPage(html)
        expect(elements.filter(({ name }) => name === 'img')).toEqual([])
        expect(elements.filter(({ name }) => name === 'script')).toHaveLength(1)
        holdsAll(html, directives)
      }),
      { numRuns: 16 },
    )
  })
})

describe('a page of a plan and its superior’s', () => {
  it('shows each demand with what answers it, what is missing first, and what the plan adds', () => {
    const cascade = compareCascade(read(SUPERIOR), read(PLAN))
    const rows = rowsOf(htmlCascade(cascade))
    const { targets, phases, deadlines, charges } = cascade.added
    const added = [targets, phases, deadlines, charges].flat()
    expect(rows).toHaveLength(cascade.demands.length + added.length)
    expect(rows[0]![2]).toBe('thiếu')
    for (const { superior, plan } of cascade.demands)
      expect(
        rows.some(([asked, set]) => asked!.includes(superior.quote) && (set === '' || plan !== null)),
      ).toBe(true)
    for (const [index, { quote, what }] of added.entries()) {
      const set = rows.at(index - added.length)![1]!
      expect(set).toContain(quote)
      if (charges.some((charge) => charge === added[index])) expect(set.endsWith(what)).toBe(true)
    }
  })
})

describe('a page of several plans', () => {
  it('shows a measure a row and a plan a column', () => {
    const matrix = compareMany([read(OLD), read(NEW)])
    const rows = rowsOf(htmlMatrix(matrix))
    expect(rows.map(([metric]) => metric)).toEqual(matrix.rows.map(({ metric }) => metric))
    expect(rows).toContainEqual([
      'Tỷ lệ học sinh hoàn thành chương trình tiểu học',
      '%',
      '98% (2)',
      '≥ 98,5% (1)',
    ])
  })
})

describe('chithi compare --format html', () => {
  it.each([
    [[pathOf(OLD), pathOf(NEW)]],
    [['--cascade', pathOf(SUPERIOR), pathOf(PLAN)]],
    [['--many', pathOf(OLD), pathOf(NEW)]],
  ])('writes a page: %j', async (args) => {
    const { out, err } = await runCli(['compare', ...args, '--format', 'html', '--lang', 'en'])
    expect(err).toBe('')
    expect(out).toMatch(/^<!doctype html><html lang="en">/u)
    expect(rowsOf(out).length).toBeGreaterThan(5)
  })
})
