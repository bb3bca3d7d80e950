import { addDays, firstDayOf, lastDayOf } from '../text/days'
import { type DayField, type Fact, isProved, type RegistryRow } from './row'

/**
 * Between which days a day lies, as the proved facts have it; null where they leave it open. `guess` is the day that an
 * unproved fact gives, `facts` is what all of it rests on.
 */
export interface Bounds {
  first: string | null
  last: string | null
  guess: string | null
  facts: Fact[]
}

const latest = (days: readonly (string | null | undefined)[]): string | null =>
  days.reduce<string | null>((a, b) => (b && (a === null || b > a) ? b : a), null)
const earliest = (days: readonly (string | null | undefined)[]): string | null =>
  days.reduce<string | null>((a, b) => (b && (a === null || b < a) ? b : a), null)

/** What a row knows of one day of its instrument; several values that differ are bounds. */
const boundsOf = (row: RegistryRow, field: DayField): Bounds => {
  const facts = row.facts.filter((fact) => fact.field === field)
  const proved = facts.filter(isProved)
  const values = proved.flatMap(({ value }) => value ?? [])
  const bounds = proved.filter(({ value }) => value === undefined)
  const days = bounds as { notBefore?: string; notAfter?: string }[]
  return {
    first: values.length > 0 ? earliest(values) : latest(days.map(({ notBefore }) => notBefore)),
    last: values.length > 0 ? latest(values) : earliest(days.map(({ notAfter }) => notAfter)),
    guess: facts.find((fact) => !isProved(fact) && fact.value !== undefined)?.value ?? null,
    facts,
  }
}

type StatusFact = Extract<Fact, { field: 'status' }>

/** The days of an instrument's life, drawn together from all its facts. */
export interface Life {
  issued: Bounds
  effective: Bounds
  /** Its end: the first day without force. `byDay` says whether a fact gives a day, and not only that it has come. */
  expired: Bounds & { byDay: boolean }
  suspended: Bounds
  resumed: Bounds
  periodEnd: Bounds
  /** What it was found to be, the latest finding first. */
  found: StatusFact[]
}

const since = ({ notBefore, asOf }: StatusFact): string | null => notBefore ?? (asOf && firstDayOf(asOf))

const isLive = ({ value }: StatusFact): boolean => value !== 'expired'

export const lifeOf = (row: RegistryRow): Life => {
  const issued = boundsOf(row, 'issued')
  const effective = boundsOf(row, 'effective')
  const expired = boundsOf(row, 'expired')
  const found = row.facts
    .filter((fact) => fact.field === 'status')
    .sort((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''))
  const proved = found.filter(isProved)
  // Whoever found it in force saw it alive at the beginning of that time at least, and begun by its end.
  const alive = proved.filter((fact) => isLive(fact) && fact.asOf !== null)
  const over = proved.filter((fact) => !isLive(fact) && fact.asOf !== null)
  const byDay = expired.last !== null
  const last = expired.last ?? earliest(over.map(({ asOf }) => lastDayOf(asOf!)))
  const seen = alive.map(({ asOf }) => addDays(latest([firstDayOf(asOf!), effective.first])!, 1))
  const begun = effective.first !== null && effective.first === effective.last
  const first = latest([expired.first, ...seen, begun ? addDays(effective.first!, 1) : null])
  return {
    issued,
    effective: {
      ...effective,
      last: earliest([effective.last, ...alive.map(({ asOf }) => lastDayOf(asOf!))]),
    },
    // A proved end is the stronger where facts contradict each other.
    expired: { ...expired, byDay, first: earliest([first, last]) === last ? last : first, last },
    suspended: boundsOf(row, 'suspended'),
    resumed: boundsOf(row, 'resumed'),
    periodEnd: boundsOf(row, 'period-end'),
    found,
  }
}

/** Since when it has been in force in part only, by the latest finding; null where it was found to be whole. */
export const partlySince = ({ found }: Life): { day: string | null; fact: StatusFact } | null => {
  const fact = found.find(isLive)
  return fact?.value === 'partly' ? { day: since(fact), fact } : null
}
