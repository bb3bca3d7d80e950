import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairUp } from '../src/compare/pair'

interface Thing {
  marks: string[]
  at: number
}
const things = (numbers: readonly number[]): Thing[] => numbers.map((at) => ({ marks: ['all'], at }))
const score = (a: Thing, b: Thing): number => 1 - Math.abs(a.at - b.at) / 100

/** The best sum of what pairs gain, by trying all. */
const best = (befores: readonly Thing[], afters: readonly Thing[], least: number): number => {
  const [first, ...rest] = befores
  if (!first) return 0
  const alone = best(rest, afters, least)
  return afters.reduce((most, after, index) => {
    const value = score(first, after)
    if (value < least) return most
    return Math.max(most, value - least + 1e-3 + best(rest, afters.toSpliced(index, 1), least))
  }, alone)
}

describe('pairUp', () => {
  it('finds the assignment that is best as a whole', () => {
    const numbers = fc.array(fc.nat(100), { maxLength: 6 })
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [befores, afters] = [things(a), things(b)]
        const pairs = pairUp(befores, afters, score, 0.5)
        const gained = pairs.reduce((sum, pair) => sum + pair.score - 0.5 + 1e-3, 0)
        expect(gained).toBeCloseTo(best(befores, afters, 0.5), 2)
        expect(new Set(pairs.map((pair) => pair.before)).size).toBe(pairs.length)
        expect(new Set(pairs.map((pair) => pair.after)).size).toBe(pairs.length)
      }),
    )
  })

  it('gives swapped lists the same pairs swapped', () => {
    const numbers = fc.array(fc.nat(20), { maxLength: 12 })
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const swapped = pairUp(things(b), things(a), score, 0.5).map(({ before, after, ...rest }) => ({
          ...rest,
          before: after,
          after: before,
        }))
        expect(swapped.sort((x, y) => x.before - y.before)).toEqual(pairUp(things(a), things(b), score, 0.5))
      }),
    )
  })

  it('pairs what is alike in the order of the lists, and says what came near', () => {
    const pairs = pairUp(things([7, 7, 7]), things([7, 7]), score, 0.5)
    expect(pairs.map(({ before, after }) => [before, after])).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(pairs[0]).toMatchObject({ score: 1, runnerUp: 1 })
    expect(pairUp(things([7]), things([9]), score, 0.5)[0]?.runnerUp).toBeNull()
  })

  it.each([
    ['all different', (index: number) => [`mark ${index}`, 'all']],
    ['all alike', () => ['all', 'each', 'every']],
  ])('holds few of ten thousand against each other, %s', (_, marksOf) => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ at: 0, marks: marksOf(at) }))
    let asked = 0
    const pairs = pairUp(many, many, () => ++asked && 1, 0.5)
    expect(asked).toBeLessThan(30 * many.length)
    expect(pairs.length).toBeGreaterThan(9_900)
  })
})
