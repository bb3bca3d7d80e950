import { addDays, lastDayOf } from '../text/days'
import { type Ending, endingsOf, expectedEffect, hasComeBy, type Relatives } from './chain'
import { type Life, lifeOf, partlySince } from './life'
import { type Fact, isProved, type RegistryRow, type Relation } from './row'

/**
 * `spent`: the period that its title names is over · `partly`: in force in part · `replaced`, `expired`: ended, with and
 * without another in its place · `unknown`: nothing tells.
 */
export type StatusWord =
  | 'in-force'
  | 'not-yet'
  | 'partly'
  | 'suspended'
  | 'expired'
  | 'replaced'
  | 'spent'
  | 'unknown'

/** What an instrument was on a day. */
export interface Status {
  status: StatusWord
  /** Whether proved facts leave nothing else; otherwise `status` is what is to be expected. */
  certain: boolean
  /**
   * The last day up to which proved facts show it so. Before the day asked for where the facts are older than that; null
   * where nothing does, or where what is certain is so for good.
   */
  provedUntil: string | null
  /** What it rests on; of a replaced instrument also the steps to its successor. */
  because: (Fact | Relation)[]
  /** The id of what stood in its place on that day, at the end of the chain of replacements; else null. */
  successor: string | null
}

type Verdict = Omit<Status, 'successor'>

const before = (day: string | null): string | null => day && addDays(day, -1)

const soonest = (...days: (string | null)[]): string | null =>
  days.filter((day) => day !== null).reduce<string | null>((a, b) => (a === null || b < a ? b : a), null)

/** The first day on which an end that nobody dates can have come; null where nothing bounds it. */
const undatedEnd = ({ expired, found }: Life): string | null => {
  if (!found.some(({ value, asOf }) => value === 'expired' && asOf === null)) return null
  const bounds = expired.facts.flatMap((fact) => fact.notBefore ?? [])
  return [expired.first ?? '', ...bounds].sort().at(-1) || null
}

/** Ended for certain, or expected to have: 91/2017/NĐ-CP once 98/2023/NĐ-CP was in force. */
const ended = (life: Life, endings: readonly Ending[], date: string): Verdict | null => {
  const { expired, found } = life
  if (expired.first !== null && date < expired.first) return null
  const certain = expired.last !== null && date >= expired.last
  const come = endings.filter((ending) => hasComeBy(ending, date))
  const over = found.filter(({ value }) => value === 'expired')
  const said = over.map(({ asOf }) => asOf && lastDayOf(asOf))
  const expected = soonest(expired.guess, ...come.map(({ day }) => day), ...said) ?? undatedEnd(life)
  if (!certain && (expected === null || date < expected)) return null
  const status = come.some(({ replaces }) => replaces) ? 'replaced' : 'expired'
  const relations = come.map(({ relation }) => relation)
  return { status, certain, provedUntil: null, because: [...expired.facts, ...over, ...relations] }
}

const notYet = (row: RegistryRow, life: Life, date: string): Verdict | null => {
  const { issued, effective } = life
  const because = [...issued.facts, ...effective.facts]
  const proved = [issued.first, effective.first].reduce(
    (a, b) => (b !== null && (a === null || b > a) ? b : a),
    null,
  )
  if (proved !== null && date < proved)
    return {
      status: 'not-yet',
      certain: true,
      provedUntil: before(soonest(proved, life.expired.last)),
      because,
    }
  if (effective.last !== null && date >= effective.last) return null
  const expected = expectedEffect(row, life)
  if (expected === null || date >= expected) return null
  return { status: 'not-yet', certain: false, provedUntil: before(proved), because }
}

const suspended = (life: Life, date: string): Verdict | null => {
  const { suspended, resumed, expired, periodEnd } = life
  const from = suspended.last ?? suspended.guess
  if (from === null || date < from) return null
  const asOf = suspended.facts.find(isProved)?.asOf ?? null
  const seen = before(resumed.first) ?? (asOf && lastDayOf(asOf))
  const end = expired.last === null ? null : before(expired.first ?? expired.last)
  const provedUntil = suspended.last && seen && soonest(seen, end, periodEnd.last)
  const certain = provedUntil !== null && date <= provedUntil
  const until = resumed.first ?? resumed.guess
  if (!certain && until !== null && until > from && date >= until) return null
  return { status: 'suspended', certain, provedUntil, because: [...suspended.facts, ...resumed.facts] }
}

const spent = ({ periodEnd, expired }: Life, date: string): Verdict | null => {
  if (expired.byDay && date >= expired.last!) return null
  const end = periodEnd.last ?? periodEnd.guess
  if (end === null || date <= end) return null
  return { status: 'spent', certain: periodEnd.last !== null, provedUntil: null, because: periodEnd.facts }
}

/** In force, in full or in part, or nothing to tell by. */
const living = (life: Life, endings: readonly Ending[], date: string): Verdict => {
  const { effective, expired, found, suspended, periodEnd } = life
  const alive = found.filter(({ value }) => value !== 'expired')
  const isAlive = expired.first !== null && date < expired.first
  const endsLater = expired.guess !== null || endings.some(({ day }) => day !== null && day > date)
  const because = [...effective.facts, ...alive, ...expired.facts]
  const proved = before(expired.first)
  if (!isAlive && !endsLater && (alive.length === 0 || expired.last !== null))
    return { status: 'unknown', certain: false, provedUntil: proved, because }
  const part = partlySince(life)
  const isPart = part !== null && (part.day === null || date >= part.day)
  const begun = effective.last !== null && date >= effective.last
  const later = [isPart ? null : (part?.day ?? null), suspended.last].filter(
    (day) => day !== null && day > date,
  )
  const certain = isAlive && begun && (!isPart || isProved(part.fact))
  const provedUntil = begun ? soonest(proved, periodEnd.last, ...later.map(before)) : null
  return { status: isPart ? 'partly' : 'in-force', certain, provedUntil, because }
}

const verdictOn = (row: RegistryRow, date: string, relatives: Relatives): Verdict => {
  const life = lifeOf(row)
  const endings = endingsOf(row, relatives)
  const end = ended(life, endings, date)
  const period = spent(life, date)
  if (end?.certain) return period ?? end
  const early = notYet(row, life, date)
  if (early || period?.certain) return early ?? period!
  const alive = living(life, endings, date)
  const other = suspended(life, date) ?? period ?? end ?? alive
  // A hint does not end what is proved to be in force.
  return alive.certain && !other.certain ? alive : other
}

/**
 * What an instrument was on a day (ISO, `2020-03-06`), by arithmetic on the bounds that its facts give. Facts that are not
 * proved make nothing certain. Replacements are followed to the end: 91/2017/NĐ-CP was in force in 2020, and in 2026 it
 * was `replaced`, with 152/2025/NĐ-CP as its `successor`. For today, ask with today's date.
 */
export const statusOn = (row: RegistryRow, date: string, relatives: Relatives): Status => {
  const verdict = verdictOn(row, date, relatives)
  if (verdict.status !== 'replaced') return { ...verdict, successor: null }
  const because = [...verdict.because]
  const passed = new Set([row.id])
  let at: RegistryRow | null = row
  let successor: string | null = null
  while (at !== null) {
    const next: Ending | undefined = endingsOf(at, relatives).find(
      (ending) => ending.replaces && !passed.has(ending.relation.id) && hasComeBy(ending, date),
    )
    if (next === undefined) break
    successor = next.relation.id
    passed.add(successor)
    if (!because.includes(next.relation)) because.push(next.relation)
    at = next.row !== null && verdictOn(next.row, date, relatives).status === 'replaced' ? next.row : null
  }
  return { ...verdict, because, successor }
}
