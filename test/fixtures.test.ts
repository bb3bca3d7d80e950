import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFixtures } from './expected'

const fixtures = readFixtures()

describe.each(fixtures)('$name', ({ text, expected }) => {
  const { citations, targets, phases, deadlines, responsibleBodies } = expected
  const entries = [...citations, ...targets, ...phases, ...deadlines, ...responsibleBodies]

  it('is the text that was annotated', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(expected.sha256)
    expect(text).toBe(text.normalize('NFC'))
  })

  it('says of each entry where it stands', () => {
    for (const { span, quote } of entries) expect(text.slice(span.start, span.end)).toBe(quote)
  })

  it('quotes whole words', () => {
    for (const { span, quote } of entries) {
      expect(quote).toBe(quote.trim())
      expect(text.slice(span.start - 1, span.start + 1)).not.toMatch(/^[\p{L}\p{N}]{2}/u)
      expect(text.slice(span.end - 1, span.end + 1)).not.toMatch(/^[\p{L}\p{N}]{2}/u)
    }
  })

  it('gives nothing twice', () => {
    const keys = [
      ...citations.map(({ span }) => `citation ${span.start} ${span.end}`),
      ...targets.map(({ span }) => `target ${span.start} ${span.end}`),
      ...phases.map(({ span }) => `phase ${span.start} ${span.end}`),
      ...deadlines.map(({ span }) => `deadline ${span.start} ${span.end}`),
      ...responsibleBodies.map(({ span, role }) => `body ${span.start} ${span.end} ${role}`),
    ]
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('writes clean values', () => {
    const values = [
      expected.header.title,
      ...expected.header.recipients,
      ...citations.flatMap(({ instrument }) => [instrument.issuer, instrument.title]),
      ...targets.flatMap(({ metric, body }) => [metric, body]),
      ...phases.map(({ label }) => label),
      ...deadlines.flatMap(({ task, body }) => [task, body]),
      ...responsibleBodies.flatMap(({ task, body }) => [task, body]),
    ]
    for (const value of values) if (value !== null) expect(value).toBe(value.replace(/\s+/gu, ' ').trim())
  })

  it('holds to what the contract says of each kind', () => {
    for (const { kind, quantity } of targets) expect(quantity === null).toBe(kind === 'award')
    for (const { due, recurrence, relative, optional } of deadlines)
      expect(due !== null || recurrence !== null || relative !== undefined || optional).toBeTruthy()
    for (const { span, role } of citations)
      if (role === 'nested')
        expect(
          citations.some(
            (outer) => outer.span !== span && outer.span.start <= span.start && span.end <= outer.span.end,
          ),
        ).toBe(true)
    for (const { start, end } of phases.map(({ period }) => period))
      if (start !== null && end !== null) expect(start <= end).toBe(true)
  })
})

describe('the fixtures', () => {
  it('are at least ten, each with its expected result', () => {
    const documents = readdirSync('fixtures').filter(
      (file) => /\.(?:txt|md)$/u.test(file) && !/^README|\.reading\.txt$/u.test(file),
    )
    expect(documents.length).toBeGreaterThanOrEqual(10)
    expect(documents.sort()).toEqual(fixtures.map(({ expected }) => expected.document).sort())
  })

  it('show every kind of entry, and most of the values it may have', () => {
    const all = fixtures.map(({ expected }) => expected)
    const seen = <T>(values: (expected: (typeof all)[number]) => T[]) => new Set(all.flatMap(values))
    expect(seen(({ responsibleBodies }) => responsibleBodies.map(({ role }) => role)).size).toBe(6)
    expect(seen(({ citations }) => citations.map(({ role }) => role)).size).toBe(3)
    expect(seen(({ targets }) => targets.map(({ comparator }) => comparator)).size).toBe(7)
    expect(seen(({ targets }) => targets.map(({ kind }) => kind)).size).toBe(2)
    expect(seen(({ deadlines }) => deadlines.map(({ boundary }) => boundary)).size).toBe(2)
    expect(seen(({ deadlines }) => deadlines.map(({ recurrence }) => recurrence)).size).toBeGreaterThan(4)
    expect(seen(({ phases }) => phases.map(({ period }) => period.precision)).size).toBeGreaterThan(3)
    expect(seen(({ header }) => [header.documentType]).size).toBeGreaterThan(4)
  })
})
