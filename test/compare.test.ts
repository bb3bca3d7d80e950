import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Change,
  cascadeSchema,
  compare,
  compareCascade,
  comparisonSchema,
  type Directive,
  parseText,
} from '../src/index'
import { loadRegistry } from '../src/registry'
import { briefCascade, briefComparison } from './compare-brief'
import { EDITS } from './compare-oracle/edits'
import { draftOf, PLAIN, writtenOut } from './compare-oracle/plans'
import { Random } from './fuzz/random'

const FOLDER = 'fixtures/compare'
const registry = await loadRegistry()
const read = (name: string) => parseText(readFileSync(`${FOLDER}/${name}`, 'utf8'), { name })
const expectedOf = (name: string) => JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8'))

describe('compare', () => {
  it('tells what the plan of the next year changed', () => {
    const { before, after, ...expected } = expectedOf('thi-dua-tuyen-quang')
    const comparison = compare(read(before), read(after), { registry })
    expect(comparisonSchema.parse(comparison)).toEqual(comparison)
    expect(briefComparison(comparison)).toEqual(expected)
  })
})

describe('compareCascade', () => {
  it.each(['tinh-huyen', 'huyen-truong'])('tells what becomes of what is asked, %s', (step) => {
    const { superior, plan, ...expected } = expectedOf(`truong-hoc-an-toan-${step}`)
    const cascade = compareCascade(read(superior), read(plan))
    expect(cascadeSchema.parse(cascade)).toEqual(cascade)
    expect(briefCascade(cascade)).toEqual(expected)
  })
})

/** Each field the other way round. */
const turned = (field: Record<string, unknown>) => {
  const { before, after, removed, added, days, daysOfYear, difference, ...rest } = field
  const back = (count: unknown) => (typeof count === 'number' ? -count || 0 : count)
  return {
    ...rest,
    ...('before' in field && { before: after, after: before }),
    ...('removed' in field && { removed: added, added: removed }),
    ...('days' in field && { days: back(days) }),
    ...('daysOfYear' in field && { daysOfYear: back(daysOfYear) }),
    ...('difference' in field && { difference: back(difference) }),
  }
}

const OTHER = { added: 'removed', removed: 'added', before: 'after', after: 'before' } as const
const other = (word: string | null) =>
  word !== null && word in OTHER ? OTHER[word as keyof typeof OTHER] : word

/** A list of changes the other way round, in an order that both ways share. */
const mirrored = (changes: readonly Change[]): object[] =>
  changes.map((change) => ({
    ...change,
    change: other(change.change),
    before: change.after,
    after: change.before,
    fields: change.fields.map(turned),
    ...('replacement' in change &&
      change.replacement && {
        replacement: { ...change.replacement, newer: other(change.replacement.newer) },
      }),
  }))
const keyOf = (change: object): string => {
  const { before, after } = change as Pick<Change, 'before' | 'after'>
  return `${before?.id ?? ''} ${after?.id ?? ''}`
}
const sorted = <T extends object>(changes: readonly T[]): T[] =>
  [...changes].sort((a, b) => keyOf(a).localeCompare(keyOf(b)))

const LISTS = ['legalBases', 'targets', 'phases', 'deadlines', 'responsibleBodies', 'passages'] as const

const expectMirror = (a: Directive, b: Directive) => {
  const [forth, back] = [compare(a, b, { registry }), compare(b, a, { registry })]
  expect(back.years).toBe(-forth.years || 0)
  expect(back.same).toBe(forth.same)
  expect(other(back.title)).toBe(forth.title)
  for (const list of LISTS) expect(sorted(mirrored(back[list]))).toEqual(sorted<object>(forth[list]))
}

const FIXTURES = ['fixtures', FOLDER].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.includes('.reading.'))
    .map((name) => `${folder}/${name}`),
)
const parsed = new Map(FIXTURES.map((path) => [path, parseText(readFileSync(path, 'utf8'))]))

describe('whatever is compared', () => {
  it.each(FIXTURES)('%s is the same as itself, also in another Unicode form', (path) => {
    const directive = parsed.get(path)!
    expect(compare(directive, directive, { registry }).same).toBe(true)
    const decomposed = parseText(readFileSync(path, 'utf8').normalize('NFD'))
    expect(compare(directive, decomposed, { registry }).same).toBe(true)
  })

  it('tells the mirror of it the other way round, for any two plans', () => {
    const plan = fc.constantFrom(...parsed.values())
    fc.assert(fc.property(plan, plan, expectMirror), { numRuns: 60 })
  })

  it('tells the mirror of it for edited plans, and every entry of both once', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.constantFrom(...Object.keys(EDITS)), { maxLength: 4 }),
        (seed, names) => {
          const random = new Random(seed)
          const draft = draftOf(random)
          const before = parseText(writtenOut(draft, PLAIN))
          for (const name of names) EDITS[name]!(draft, random)
          const after = parseText(writtenOut(draft, PLAIN))
          expectMirror(before, after)
          const { targets, deadlines } = compare(before, after)
          for (const [changes, list] of [
            [targets, 'targets'],
            [deadlines, 'deadlines'],
          ] as const) {
            const ids = (side: 'before' | 'after') =>
              changes.flatMap((change) => change[side]?.id ?? []).sort()
            expect(ids('before')).toEqual(before[list].map(({ id }) => id).sort())
            expect(ids('after')).toEqual(after[list].map(({ id }) => id).sort())
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
