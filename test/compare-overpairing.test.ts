import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Side } from '../src/compare/change'
import { readFor } from '../src/compare/reading'
import { type Change, compare, compareCascade, type Directive, parseText } from '../src/index'
import { type Draft, draftOf, PLAIN, writtenOut } from './compare-oracle/plans'
import { Random } from './fuzz/random'

const ANSWERED = ['kept', 'raised', 'softened', 'delayed']
const planOf = (draft: Draft) => parseText(writtenOut(draft, PLAIN))

const fixtures = ['fixtures', 'fixtures/compare'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.includes('.reading.'))
    .map((name) => parseText(readFileSync(`${folder}/${name}`, 'utf8'))),
)
const LISTS = ['targets', 'phases', 'deadlines', 'responsibleBodies', 'passages'] as const

/** Whether two passages of two directives have any telling word in common. */
const sharing = (a: Directive, b: Directive) => {
  const [before, after] = [readFor(a), readFor(b)]
  return (of: string, other: string): boolean => {
    const { telling } = after.words(other)
    return [...before.words(of).telling].some((word) => telling.has(word))
  }
}

/** The words of an entry: its own, and the duty that a body is charged with. */
const wordsOf = ({ responsibleBodies }: Directive, { id, quote }: Side): string =>
  `${quote} ${responsibleBodies.find((charge) => charge.id === id)?.task ?? ''}`

describe('two plans', () => {
  it('have nothing in common that shares no telling word', () => {
    for (const a of fixtures)
      for (const b of fixtures.filter((other) => other !== a)) {
        const shares = sharing(a, b)
        const comparison = compare(a, b)
        for (const list of LISTS)
          for (const { before, after } of comparison[list] as readonly Change[])
            if (before && after) expect(shares(wordsOf(a, before), wordsOf(b, after))).toBe(true)
      }
  }, 60_000)

  it('answer a demand by no words but its own, unless that is said', () => {
    const telling = (words: ReadonlySet<string>) => [...words].sort().join(' ')
    for (const a of fixtures)
      for (const b of fixtures) {
        const [above, below] = [readFor(a), readFor(b)]
        for (const { kind, verdict, superior, plan } of compareCascade(a, b).demands)
          if (plan && ANSWERED.includes(verdict) && (kind === 'target' || kind === 'deadline'))
            expect(telling(below.words(plan.what).telling)).toBe(telling(above.words(superior.what).telling))
      }
  }, 60_000)
})

/** What is taken out of a plan, by the list that it is in. */
const TAKEN: Record<'target' | 'phase' | 'charge', (draft: Draft, random: Random) => string> = {
  target: ({ targets }, random) => targets.splice(random.below(targets.length), 1)[0]!.metric,
  phase: ({ stages }, random) => stages.splice(random.below(stages.length), 1)[0]!.text,
  charge: ({ charges }, random) => {
    const charge = random.pick(charges)
    return charge.duties.splice(random.below(charge.duties.length), 1)[0]!.text
  },
}

describe('a demand whose counterpart is taken out', () => {
  it.each(Object.keys(TAKEN) as (keyof typeof TAKEN)[])('is kept by nothing: %s', (what) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = new Random(seed)
        const draft = draftOf(random)
        const superior = planOf(draft)
        const words = TAKEN[what](draft, random)
        const { demands } = compareCascade(superior, planOf(draft))
        const own = demands.filter(({ superior: side }) =>
          `${side.quote} ${side.what}`.toLowerCase().includes(words.toLowerCase()),
        )
        expect(own.length).toBeGreaterThan(0)
        for (const { verdict } of own) expect(ANSWERED).not.toContain(verdict)
      }),
      { numRuns: 24 },
    )
  })

  it('and is kept where nothing is taken out', () => {
    const draft = draftOf(new Random(1))
    const { demands } = compareCascade(planOf(draft), planOf(draft))
    const verdicts = new Set(demands.map(({ verdict }) => verdict))
    expect([...verdicts].filter((verdict) => verdict !== 'not-addressed')).toEqual(['kept'])
    expect(demands.filter(({ verdict }) => verdict === 'kept').length).toBeGreaterThan(8)
  })
})

/** Words that no list of ours has. */
const strange = fc.constantFrom('vòi rồng', 'bơm hơi', 'bìa cứng', 'ngói đỏ', 'sương muối', 'mật ong')

describe('a word that no list knows', () => {
  it('put into a target is never nothing, nor kept', () => {
    fc.assert(
      fc.property(fc.nat(), strange, fc.boolean(), (seed, word, isInPlaceOf) => {
        const random = new Random(seed)
        const draft = draftOf(random)
        const before = planOf(draft)
        const target = random.pick(draft.targets)
        const syllables = target.metric.split(' ')
        const at = 1 + random.below(syllables.length - 1)
        target.metric = syllables.toSpliced(at, isInPlaceOf ? 1 : 0, word).join(' ')
        const after = planOf(draft)
        const changed = compare(before, after).targets.filter(({ change }) => change !== 'unchanged')
        expect(changed.length).toBeGreaterThan(0)
        for (const { change } of changed)
          expect(['reworded', 'changed', 'added', 'removed']).toContain(change)
        const unkept = compareCascade(before, after).demands.filter(
          ({ kind, verdict }) => kind === 'target' && !ANSWERED.includes(verdict),
        )
        expect(unkept.length).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })

  it('put into a duty is never nothing, nor kept', () => {
    fc.assert(
      fc.property(fc.nat(), strange, (seed, word) => {
        const random = new Random(seed)
        const draft = draftOf(random)
        const before = planOf(draft)
        const duty = random.pick(random.pick(draft.charges).duties)
        duty.text = `${duty.text} ${word}`
        const after = planOf(draft)
        expect(compare(before, after).same).toBe(false)
        const own = compareCascade(after, before).demands.filter(({ superior }) =>
          superior.quote.includes(word),
        )
        for (const { verdict } of own) expect(ANSWERED).not.toContain(verdict)
      }),
      { numRuns: 24 },
    )
  })
})
