import { beforeAll, describe, expect, it } from 'vitest'
import { type Comparison, compare, parseText } from '../src/index'
import { loadRegistry, type Registry } from '../src/registry'
import { EDITS, FAMILIES } from './compare-oracle/edits'
import { draftOf, PLAIN, type Style, writtenOut } from './compare-oracle/plans'
import { REWORDINGS, reordered, STYLE } from './compare-oracle/rewordings'
import { Random } from './fuzz/random'

/** How many plans each kind of change is made in. */
const TIMES = 24
const LEAST = 0.99
const MINUTES = 5 * 60_000

let registry: Registry
beforeAll(async () => {
  registry = await loadRegistry()
})

const LISTS = ['legalBases', 'targets', 'phases', 'deadlines', 'responsibleBodies', 'passages'] as const

/** All that is told, as the edits say it. */
const toldIn = (comparison: Comparison): string[] =>
  LISTS.flatMap((list) =>
    comparison[list].flatMap((change) => {
      if (change.change === 'unchanged') return []
      const via = 'replacement' in change && change.replacement ? ` by ${change.replacement.via}` : ''
      const fields = change.fields.map(({ field }: { field: string }) => field).join(', ')
      return [
        `${list} ${change.change}${via}${fields && `: ${fields}`}${change.moved && change.change !== 'moved' ? ' moved' : ''}`,
      ]
    }),
  ).sort()

/** The same plan put otherwise: in another order, layout, spelling and words, as the dice have it. */
const reworded = (
  draft: Parameters<typeof writtenOut>[0],
  random: Random,
): { text: string; how: string[] } => {
  const half = () => random.next() < 0.5
  const style = Object.fromEntries(
    Object.entries(PLAIN).map(([part, plain]) => [part, half() ? STYLE[part as keyof Style] : plain]),
  ) as unknown as Style
  const how = Object.keys(REWORDINGS).filter(half)
  const text = writtenOut(half() ? reordered(draft, random) : draft, style)
  return { text: how.reduce((now, name) => REWORDINGS[name]!(now), text), how }
}

/** One plan, and the same edited so many times and put otherwise; what was and what should have been told. */
const trial = (seed: number, names: readonly string[]) => {
  const random = new Random(seed)
  const draft = draftOf(random)
  const before = parseText(writtenOut(draft, PLAIN))
  const edited = structuredClone(draft)
  const wanted = names.flatMap((name) => EDITS[name]!(edited, random) ?? []).sort()
  const { text, how } = reworded(edited, random)
  const after = parseText(text)
  const told = toldIn(compare(before, after, { registry }))
  return { seed, names, how, wanted, told }
}

const misses = (trials: readonly ReturnType<typeof trial>[]) =>
  trials.filter(({ wanted, told }) => wanted.join('\n') !== told.join('\n'))

const shown = ({ seed, names, how, wanted, told }: ReturnType<typeof trial>): string =>
  `${seed} ${names} [${how}]\n  wanted ${wanted.join(' | ')}\n  told   ${told.join(' | ')}`

describe('generated edits', () => {
  it(
    'are each told, and nothing else',
    () => {
      const names = Object.keys(EDITS)
      const trials = names.flatMap((name, index) =>
        Array.from({ length: TIMES }, (_, time) => trial(1 + index * TIMES + time, [name])),
      )
      const wrong = misses(trials)
      expect(trials.length).toBeGreaterThanOrEqual(500)
      expect(1 - wrong.length / trials.length, wrong.map(shown).join('\n')).toBeGreaterThanOrEqual(LEAST)
    },
    MINUTES,
  )

  it(
    'are each told where there are five in one plan',
    () => {
      const trials = Array.from({ length: 100 }, (_, time) => {
        const random = new Random(20_000 + time)
        return trial(
          30_000 + time,
          FAMILIES.map((names) => random.pick(names)),
        )
      })
      const wrong = misses(trials)
      expect(1 - wrong.length / trials.length, wrong.map(shown).join('\n')).toBeGreaterThanOrEqual(LEAST)
    },
    MINUTES,
  )

  it(
    'are not told where there are none: other words, spelling, order and numbers change nothing',
    () => {
      const trials = Array.from({ length: 120 }, (_, time) => trial(10_000 + time, []))
      const wrong = misses(trials)
      expect(1 - wrong.length / trials.length, wrong.map(shown).join('\n')).toBeGreaterThanOrEqual(LEAST)
    },
    MINUTES,
  )
})
