import type { Target } from '../directive/target'
import { type Bearer, bearerOf, bodyLikeness, isSameBody } from './bodies'
import type { TargetField } from './change'
import { dayField, dayNearness, plainField } from './fields'
import { bodyMark, type Kind, type Thing, thingOf, underLike } from './thing'
import { areApart, withoutDays } from './words'

export interface TargetThing extends Thing {
  target: Target
  bearer: Bearer | null
  /** The unit in one spelling; '' of an award. */
  unit: string
}

const isSameQuantity = (a: TargetThing, b: TargetThing): boolean => {
  const [of, other] = [a.target.quantity, b.target.quantity]
  if (of === null || other === null) return of === other
  return a.unit === b.unit && of.value === other.value && of.outOf === other.outOf && of.max === other.max
}

const difference = (a: TargetThing, b: TargetThing): number | null => {
  const [of, other] = [a.target.quantity, b.target.quantity]
  if (of === null || other === null || a.unit !== b.unit || of.outOf !== other.outOf) return null
  return Number((other.value - of.value).toPrecision(12)) || 0
}

/** How like two are, their bodies apart: where one names none, it may be the other's. */
const bodies = (a: Bearer | null, b: Bearer | null): number =>
  (a === null) === (b === null) ? bodyLikeness(a, b) : 0.5

/** Less alike than this are two measures, whoever is to reach them. */
const LEAST_WORDS = 0.4

export const targetKind: Kind<TargetThing, TargetField> = {
  least: 0.5,
  read: (reading) =>
    reading.directive.targets.map((target) => {
      const { metric, body, bodyId, quantity } = target
      const bearer = bearerOf(reading, body, bodyId)
      const unit = quantity === null ? '' : reading.words(quantity.unit).key
      const words = withoutDays(reading.words(metric))
      // Where many have the same words, what they set finds them.
      const marks = [...bodyMark(bearer), `${words.key} ${quantity?.value}`]
      return {
        ...thingOf(reading, target, metric, words, marks),
        target,
        bearer,
        unit,
      }
    }),
  score: (a, b, likeness, years) => {
    const words = likeness(a.words, b.words)
    if (words < LEAST_WORDS || areApart(a.words, b.words)) return 0
    const measure = a.target.kind !== b.target.kind ? 0.7 : a.unit === b.unit ? 1 : 0.85
    const isSame = isSameQuantity(a, b) && a.target.comparator === b.target.comparator
    const hints =
      0.1 * bodies(a.bearer, b.bearer) +
      0.04 * underLike(a, b) +
      0.04 * (isSame ? 1 : 0) +
      0.04 * dayNearness(a.target.due, b.target.due, years)
    return measure * (0.78 * words + hints)
  },
  fields: (before, after, _, years) => {
    const [a, b] = [before.target, after.target]
    return [
      ...(isSameQuantity(before, after)
        ? []
        : [
            {
              field: 'value' as const,
              before: a.quantity,
              after: b.quantity,
              difference: difference(before, after),
            },
          ]),
      ...plainField('comparator', a.comparator, b.comparator),
      ...dayField('due', a.due, b.due, years),
      ...(isSameBody(before.bearer, after.bearer) ? [] : plainField('body', a.body, b.body)),
      ...plainField('baseline', a.baseline?.value ?? null, b.baseline?.value ?? null),
      ...plainField('each', a.each ?? false, b.each ?? false),
      ...plainField('approximate', a.approximate ?? false, b.approximate ?? false),
    ]
  },
}
