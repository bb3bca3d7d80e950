import type { Comparator, Quantity } from '../directive/target'
import { compareLexicon } from '../lexicon/compare'
import type { Addressed } from './demand'
import type { TargetThing } from './targets'

/** Whether more is asked by a greater number (1) or by a smaller one (-1); null where two comparators point apart. */
const direction = (a: TargetThing, b: TargetThing): 1 | -1 | null => {
  const ways = [a, b].flatMap(({ target: { comparator } }) =>
    comparator === 'eq' ? [] : comparator === 'lte' || comparator === 'lt' ? [-1 as const] : [1 as const],
  )
  if (ways.length === 2 && ways[0] !== ways[1]) return null
  return ways[0] ?? (a.words.key.search(compareLexicon.fewerIsBetter) >= 0 ? -1 : 1)
}

/** A part of a whole as percent: 80% and 4/5 are one. */
const shareOf = ({ value, outOf, unit }: Quantity): number | null =>
  unit === 'percent' ? value : outOf ? (value / outOf) * 100 : null

/** Two numbers that may be held against each other; null where they count different things. */
const numbers = (a: TargetThing, b: TargetThing, of: Quantity, other: Quantity): [number, number] | null => {
  const shares = [shareOf(of), shareOf(other)]
  if (shares[0] !== null && shares[1] !== null) return [shares[0]!, shares[1]!]
  return a.unit === b.unit && of.outOf === other.outOf ? [of.value, other.value] : null
}

/** `trên 95%` asks for a little more than `95%`. */
const STRICT: ReadonlySet<Comparator> = new Set(['gt', 'lt'])

/** Whether both are for each of the same, or what is asked of each is answered by one of them. */
const isOneBase = (a: TargetThing, b: TargetThing, { by }: Addressed): boolean => {
  if (b.target.each)
    return (
      Boolean(a.target.each) &&
      [...(a.bearer?.syllables ?? [])].join() === [...(b.bearer?.syllables ?? [])].join()
    )
  // A number for all of a class is no number for one of them; a share is.
  return Boolean(a.target.each) || by !== 'class' || shareOf(a.target.quantity!) !== null
}

/** What a plan makes of a target: asks for as much, more or less of itself; null where that cannot be measured. */
export const strictness = (
  superior: TargetThing,
  plan: TargetThing,
  addressed: Addressed,
): 'kept' | 'raised' | 'softened' | null => {
  const [of, other] = [superior.target.quantity, plan.target.quantity]
  if (of === null || other === null) return of === other ? 'kept' : null
  const way = direction(superior, plan)
  const values = numbers(superior, plan, of, other)
  if (way === null || values === null || !isOneBase(superior, plan, addressed)) return null
  const [asked, set] = values
  if (asked !== set) return set * way > asked * way ? 'raised' : 'softened'
  const [strict, strictHere] = [superior, plan].map(({ target }) => STRICT.has(target.comparator))
  return strict === strictHere ? 'kept' : strict ? 'softened' : 'raised'
}
