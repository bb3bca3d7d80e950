import { afterAll, describe, expect, it } from 'vitest'
import { parseText } from '../src'
import { parseMarkdown } from '../src/markdown'
import { readFixtures } from './expected'
import { score, type Tally } from './score'

/** The least F1 of each kind that any directive may have; of the header, the least share of its fields. */
const LEAST: Record<string, number> = {
  header: 0.87,
  citations: 0.9,
  legalBases: 0.9,
  targets: 0.75,
  phases: 0.75,
  deadlines: 0.75,
  responsibleBodies: 0.65,
}
const KINDS = Object.keys(LEAST)

/** What holds in nearly every fixture and kind, all of it found and nothing else, less 0.03: no loss goes unnoticed. */
const FLOOR = 0.97
/** Where less holds, also less 0.03; to be raised with every gain. */
const LOWER: Record<string, Record<string, number>> = {
  'chi-thi-giu-rung-2010': { responsibleBodies: 0.95 },
  'chuong-trinh-hanh-dong-tinh-uy-2008': { responsibleBodies: 0.93 },
  'cong-bao-cai-cach-hanh-chinh-2023': { responsibleBodies: 0.93 },
  'huong-dan-cong-doan-1998': { deadlines: 0.85 },
}

const parsed = readFixtures().map(({ name, source, text, format, expected }) => {
  const parsed = format === 'markdown' ? parseMarkdown : parseText
  const directive = parsed(source, { name: expected.document })
  return { name, text, directive, tallies: score(expected, directive) }
})

/** One line a fixture, and one for all of them: `right/expected` and the F1 of each kind. */
const table = (): string => {
  const cell = ({ right, expected, f1 }: Pick<Tally, 'right' | 'expected' | 'f1'>) =>
    `${right}/${expected} ${(100 * f1).toFixed(0)}%`.padStart(13)
  const whole = (kind: string) => {
    const all = parsed.map(({ tallies }) => tallies[kind]!)
    const sum = (field: 'expected' | 'found' | 'right') => all.reduce((total, t) => total + t[field], 0)
    const [expected, found, right] = [sum('expected'), sum('found'), sum('right')]
    return { expected, right, f1: (2 * right) / (expected + found || 1) }
  }
  const line = (name: string, cells: string[]) => `${name.padEnd(40)}${cells.join('')}`
  return [
    line(
      'fixture',
      KINDS.map((kind) => kind.slice(0, 12).padStart(13)),
    ),
    ...parsed.map(({ name, tallies }) =>
      line(
        name,
        KINDS.map((kind) => cell(tallies[kind]!)),
      ),
    ),
    line(
      'all',
      KINDS.map((kind) => cell(whole(kind))),
    ),
  ].join('\n')
}

afterAll(() => console.log(table()))

it('names fixtures and kinds that are there where less holds, and goes under no least', () => {
  const names = parsed.map(({ name }) => name)
  for (const [name, floors] of Object.entries(LOWER))
    for (const [kind, floor] of Object.entries(floors)) {
      expect([name, kind]).toEqual([names.find((other) => other === name), KINDS.find((k) => k === kind)])
      expect(floor).toBeGreaterThanOrEqual(LEAST[kind]!)
      expect(floor).toBeLessThan(FLOOR)
    }
})

describe.each(parsed)('$name', ({ name, text, directive, tallies }) => {
  it('reads the text as it is, and quotes it', () => {
    expect(directive.text).toBe(text)
    const { citations, targets, phases, deadlines, responsibleBodies } = directive
    for (const { span, quote } of [citations, targets, phases, deadlines, responsibleBodies].flat())
      expect(text.slice(span.start, span.end)).toBe(quote)
  })

  it.each(KINDS)('%s', (kind) => {
    const { f1, misses } = tallies[kind]!
    expect(f1, `- expected, not found; + found, not expected:\n${misses.join('\n')}`).toBeGreaterThanOrEqual(
      LOWER[name]?.[kind] ?? FLOOR,
    )
  })
})
