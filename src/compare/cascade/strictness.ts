import type { Baseline, Comparator, Quantity } from '../../directive/target'
import type { Addressed } from '../demand'
import { polarityOf } from '../polarity'
import type { TargetThing } from '../targets'
import type { Judgement } from './later'

type Way = 1 | -1

/** Whether more is asked by a greater number (1) or by a smaller one (-1), as a comparator says; null of a bare number. */
const wayOf = (comparator: Comparator): Way | null =>
  comparator === 'eq' ? null : comparator === 'lte' || comparator === 'lt' ? -1 : 1

/** The way of both; null where they point apart, or neither says and the words do not tell. */
const direction = (a: TargetThing, b: TargetThing): Way | null => {
  const way = wayOf(a.target.comparator) ?? polarityOf(a.words)
  const other = wayOf(b.target.comparator)
  return other === null || other === way ? way : null
}

/** A part of a whole as percent: 80% and 4/5 are one. */
const shareOf = ({ value, outOf, unit }: Quantity): number | null =>
  unit === 'percent' ? value : outOf ? (value / outOf) * 100 : null

/** A number, and that up to which it may be. */
type Range = readonly [number, number]

const rangeOf = ({ value, max }: Quantity, scale = 1): Range => [value * scale, (max ?? value) * scale]

/** Two numbers that may be held against each other; null where they count different things. */
const numbers = (a: TargetThing, b: TargetThing, of: Quantity, other: Quantity): [Range, Range] | null => {
  const shares = [shareOf(of), shareOf(other)]
  if (shares[0] !== null && shares[1] !== null)
    return [rangeOf(of, shares[0]! / of.value || 1), rangeOf(other, shares[1]! / other.value || 1)]
  return a.unit === b.unit && of.outOf === other.outOf ? [rangeOf(of), rangeOf(other)] : null
}

/** `trên 95%` asks for a little more than `95%`. */
const STRICT: ReadonlySet<Comparator> = new Set(['gt', 'lt'])
/** `giảm 2%` says by how much, `đạt 2%` how much. */
const CHANGES: ReadonlySet<Comparator> = new Set(['increase', 'decrease'])

const startOf = ({ value, unit, time }: Baseline): string => [value, unit, time?.start, time?.end].join(' ')

/** Whether both are a level, or the same change from the same start. */
const isOneMeasure = ({ target: a }: TargetThing, { target: b }: TargetThing): boolean => {
  if (!CHANGES.has(a.comparator) && !CHANGES.has(b.comparator)) return true
  const [from, other] = [a.baseline, b.baseline].map((baseline) => (baseline ? startOf(baseline) : ''))
  return a.comparator === b.comparator && from === other
}

/** Of which each it is, where that is read as its body; else its metric says it. */
const eachOf = ({ bearer, target }: TargetThing): string =>
  target.evidence.body?.how === 'read' ? [...(bearer?.syllables ?? [])].join(' ') : ''

/** Whether both are for each of the same, or what is asked of each body is answered by one of them. */
const isOneBase = (a: TargetThing, b: TargetThing, { by }: Addressed): boolean => {
  const [each, other] = [a.target.each ?? false, b.target.each ?? false]
  if (each && other) return eachOf(a) === eachOf(b)
  if (other) return false
  const isShare = shareOf(a.target.quantity!) !== null
  // `mỗi lớp` is no body: what is asked of each class is not what a school has in all.
  if (each) return by === 'class' && eachOf(a) !== ''
  // A number for all of a class, or of nobody knows whom, is no number for one body; a share is.
  return isShare || by === 'name' || by === 'office'
}

const compareRanges = ([from, to]: Range, [low, high]: Range, way: Way): Judgement => {
  const steps = [(low - from) * way, (high - to) * way]
  if (steps.every((step) => step === 0)) return 'kept'
  return steps.every((step) => step >= 0) ? 'raised' : steps.every((step) => step <= 0) ? 'softened' : null
}

/** What a plan makes of a target: asks for as much, more or less of itself; null where that cannot be measured. */
export const strictness = (superior: TargetThing, plan: TargetThing, addressed: Addressed): Judgement => {
  const [of, other] = [superior.target.quantity, plan.target.quantity]
  if (of === null || other === null) return of === other ? 'kept' : null
  if (!isOneMeasure(superior, plan) || !isOneBase(superior, plan, addressed)) return null
  const [way, values] = [direction(superior, plan), numbers(superior, plan, of, other)]
  if (values === null) return null
  const [asked, set] = values
  const isSame = asked.join() === set.join()
  const { comparator } = superior.target
  const isAbout = [superior, plan].map(({ target }) => target.approximate ?? false)
  // `khoảng 50` is 50 as well; anything else is measured by no number thereabouts.
  if (isAbout[1] && !isAbout[0]) return null
  if (isSame && comparator === plan.target.comparator) return 'kept'
  if (way === null || (!isSame && isAbout[0])) return null
  if (!isSame) return compareRanges(asked, set, way)
  const [strict, strictHere] = [comparator, plan.target.comparator].map((each) => STRICT.has(each))
  return strict === strictHere ? 'kept' : strict ? 'softened' : 'raised'
}
