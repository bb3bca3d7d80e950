import type { Comparator } from '../directive/target'
import data from './quantities.json'

/** The words by which a text counts, measures and compares; each list says in the data where it comes from. */
export const quantityLexicon = {
  percentSigns: data.percent.signs,
  percentPoints: data.percent.points,
  scales: data.scales.words,
  measures: data.measures.words,
  durations: data.durations.words,
  counted: data.counted.words,
  qualified: data.qualified.words,
  notCounted: data.notCounted.words,
  naming: data.naming.words,
  namingUnlessCounted: data.naming.unlessCounted,
  namingWholes: data.naming.wholes,
  rangeJoins: data.ranges.joins,
  rangeBounds: data.ranges.bounds,
  numerals: new Map(Object.entries(data.numerals.words)),
  wordBounds: data.numerals.after,
  before: new Map(Object.entries(data.comparators.before) as [string, Comparator][]),
  beforeOne: new Map(Object.entries(data.comparators.beforeOne) as [string, Comparator][]),
  after: new Map(Object.entries(data.comparators.after) as [string, Comparator][]),
  approximating: data.approximating.words,
  limits: data.approximating.limits,
  between: [...data.comparators.between, ...data.approximating.words],
  increase: data.changes.increase,
  decrease: data.changes.decrease,
  rates: data.changes.rates,
  openers: data.changes.openers,
  notChanging: data.changes.notChanging,
  levels: data.changes.levels,
  fillers: [...data.changes.fillers, ...data.approximating.words],
} as const
