import * as z from 'zod'
import { isoDateSchema } from '../directive/common'
import type { Directive } from '../directive/directive'
import { comparatorSchema, quantitySchema } from '../directive/target'
import { sideOf } from './align'
import { sideSchema } from './change'
import { likenessOver } from './likeness'
import { pairUp } from './pair'
import { planOf, planSchema } from './plan'
import { polarityOf } from './polarity'
import { readFor } from './reading'
import { type TargetThing, targetKind } from './targets'
import { yearsApart } from './years'

/** What one plan sets for a measure. */
export const matrixCellSchema = z.object({
  target: sideSchema,
  quantity: quantitySchema.nullable(),
  comparator: comparatorSchema,
  due: isoDateSchema.nullable(),
  body: z.string().nullable(),
  /** The place among the plans that set it in the same unit, from 1, equals alike; null of awards and other units. */
  rank: z.number().int().positive().nullable(),
  /** How like it is to the rest of its row, from 0 to 1; null of the first. */
  score: z.number().nullable(),
})
export type MatrixCell = z.infer<typeof matrixCellSchema>

export const matrixRowSchema = z.object({
  /** What is measured, in the words of the first plan that sets it. */
  metric: z.string(),
  unit: z.string().nullable(),
  /** Whether the smaller number ranks before the greater. */
  fewerIsBetter: z.boolean(),
  /** In the order of the plans; null where one sets no such target. */
  cells: z.array(matrixCellSchema.nullable()),
})
export type MatrixRow = z.infer<typeof matrixRowSchema>

export const matrixSchema = z.object({ plans: z.array(planSchema), rows: z.array(matrixRowSchema) })
export type Matrix = z.infer<typeof matrixSchema>

/** A measure and who sets it, while plans are read one after the other. */
interface Measure {
  found: { plan: number; thing: TargetThing; score: number | null }[]
  marks: Set<string>
}

const isFewer = ({ words, target: { comparator } }: TargetThing): boolean =>
  comparator === 'lte' || comparator === 'lt' || (comparator === 'eq' && polarityOf(words) === -1)

const rowOf = ({ found }: Measure, plans: number): MatrixRow => {
  const first = found[0]!.thing
  const fewerIsBetter = isFewer(first)
  const way = fewerIsBetter ? 1 : -1
  const ranked = found.flatMap(({ thing }) =>
    thing.unit === first.unit ? (thing.target.quantity?.value ?? []) : [],
  )
  const cells: (MatrixCell | null)[] = Array.from({ length: plans }, () => null)
  for (const { plan, thing, score } of found) {
    const { quantity, comparator, due, body } = thing.target
    const rank =
      quantity !== null && thing.unit === first.unit && quantity.outOf === first.target.quantity?.outOf
        ? 1 + ranked.filter((value) => (value - quantity.value) * way < 0).length
        : null
    cells[plan] = {
      target: sideOf(thing),
      quantity,
      comparator,
      due,
      body,
      rank,
      score: score === null ? null : Math.round(score * 100) / 100,
    }
  }
  return { metric: first.what, unit: first.target.quantity?.unit ?? null, fewerIsBetter, cells }
}

/**
 * The targets of several plans as a table: a row for each thing that is measured, a column for each plan, of provinces or
 * years. Plans are taken in their order; each target joins the row that it is most like, or opens one.
 *
 * @example
 * compareMany([plan2020, plan2021]).rows.map(({ metric, cells }) => [metric, ...cells.map((cell) => cell?.quantity?.value)])
 * // [['học sinh hoàn thành chương trình tiểu học', 98, 98.5], …]
 */
export const compareMany = (plans: readonly Directive[]): Matrix => {
  const readings = plans.map(readFor)
  const things = readings.map((reading) => targetKind.read(reading))
  const likeness = likenessOver(things.flat().map(({ words }) => words))
  const measures: Measure[] = []
  things.forEach((set, plan) => {
    const years = (other: number) => yearsApart(readings[other]!.years, readings[plan]!.years)
    const scoreOf = ({ found }: Measure, thing: TargetThing): number =>
      Math.max(...found.map((each) => targetKind.score(each.thing, thing, likeness, years(each.plan))))
    const pairs = pairUp(measures, set, scoreOf, targetKind.least)
    const measureOf = new Map(
      pairs.map(({ after, before, score }) => [after, { measure: measures[before]!, score }]),
    )
    set.forEach((thing, index) => {
      const known = measureOf.get(index)
      const measure = known?.measure ?? { found: [], marks: new Set() }
      if (!known) measures.push(measure)
      measure.found.push({ plan, thing, score: known?.score ?? null })
      for (const mark of thing.marks) measure.marks.add(mark)
    })
  })
  return { plans: plans.map(planOf), rows: measures.map((measure) => rowOf(measure, plans.length)) }
}
