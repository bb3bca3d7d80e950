import type { ChangeWord, Pairing, Side } from './change'
import { type Likeness, likenessOver } from './likeness'
import { type Pair, pairUp } from './pair'
import type { Reading } from './reading'
import type { Kind, Thing } from './thing'

export const sideOf = ({ id, section, span, quote, what }: Thing): Side => ({
  id,
  section,
  span,
  quote,
  what,
})

/** Two lists of one kind, with what in them is one. */
export interface Aligned<T extends Thing> {
  befores: T[]
  afters: T[]
  pairs: Pair[]
  likeness: Likeness
}

export const align = <T extends Thing, F>(
  kind: Kind<T, F>,
  before: Reading,
  after: Reading,
  years: number,
): Aligned<T> => {
  const [befores, afters] = [kind.read(before), kind.read(after)]
  const likeness = likenessOver([...befores, ...afters].map(({ words }) => words))
  const pairs = pairUp(befores, afters, (a, b) => kind.score(a, b, likeness, years), kind.least)
  return { befores, afters, pairs, likeness }
}

const rounded = (score: number): number => Math.round(score * 100) / 100

export const pairingOf = ({ score, runnerUp }: Pair, before: Thing, after: Thing): Pairing => ({
  how: before.words.key === after.words.key ? 'read' : 'inferred',
  score: rounded(score),
  runnerUp: runnerUp === null ? null : rounded(runnerUp),
})

/** A change without its kind. */
export interface Told<F> {
  change: ChangeWord
  before: Side | null
  after: Side | null
  fields: F[]
  moved: boolean
  reworded: boolean
  pairing: Pairing | null
}

export const alone = (change: 'added' | 'removed', thing: Thing): Told<never> => ({
  change,
  before: change === 'removed' ? sideOf(thing) : null,
  after: change === 'added' ? sideOf(thing) : null,
  fields: [],
  moved: false,
  reworded: false,
  pairing: null,
})

/** In the order of the later plan; what is gone stands behind what it stood behind. */
export const inOrder = <T extends Thing, R extends { before: Side | null; after: Side | null }>(
  { befores, afters }: Pick<Aligned<T>, 'befores' | 'afters'>,
  told: readonly R[],
): R[] => {
  const rankAfter = new Map(afters.map(({ id }, index) => [id, index]))
  const rankBefore = new Map(befores.map(({ id }, index) => [id, index]))
  const placed = new Map(
    told.flatMap(({ before, after }) =>
      before && after ? [[before.id, rankAfter.get(after.id)!] as const] : [],
    ),
  )
  let last = -1
  const behind = new Map(
    befores.map(({ id }) => {
      last = placed.get(id) ?? last
      return [id, last]
    }),
  )
  const keyed = told.map((each) => {
    const { before, after } = each
    return after
      ? { each, key: [rankAfter.get(after.id)!, 0] as const }
      : { each, key: [behind.get(before!.id)!, 1 + rankBefore.get(before!.id)!] as const }
  })
  return keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1]).map(({ each }) => each)
}
