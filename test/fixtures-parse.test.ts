import { afterAll, describe, expect, it } from 'vitest'
import { parseText } from '../src'
import { readFixtures } from './expected'
import { score, type Tally } from './score'

/** The least F1 of each kind in every fixture; of the header, the least share of its fields. */
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

const parsed = readFixtures().map(({ name, source, text, format, expected }) => {
  const directive = parseText(source, { name: expected.document, format })
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

describe.each(parsed)('$name', ({ text, directive, tallies }) => {
  it('reads the text as it is, and quotes it', () => {
    expect(directive.text).toBe(text)
    const { citations, targets, phases, deadlines, responsibleBodies } = directive
    for (const { span, quote } of [citations, targets, phases, deadlines, responsibleBodies].flat())
      expect(text.slice(span.start, span.end)).toBe(quote)
  })

  it.each(KINDS)('%s', (kind) => {
    const { f1, misses } = tallies[kind]!
    expect(f1, `- expected, not found; + found, not expected:\n${misses.join('\n')}`).toBeGreaterThanOrEqual(
      LEAST[kind]!,
    )
  })
})
