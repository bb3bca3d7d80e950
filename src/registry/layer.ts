import { answers } from './query'
import { byAge, type Registry } from './registry'
import { type Fact, isProved, type RegistryRow, type Relation } from './row'

/** Whether a fact says no more than another: the same day, or the same status, found no later. */
const agrees = (fact: Fact, other: Fact): boolean => {
  if (fact.value !== other.value || fact.notBefore !== other.notBefore) return false
  if (fact.field === 'status' || other.field === 'status') return (fact.asOf ?? '') <= (other.asOf ?? '')
  return fact.notAfter === other.notAfter
}

/** Of one field the newer facts, and beside those that nobody proved what is proved already. */
const mergedFacts = (older: readonly Fact[], newer: readonly Fact[]): Fact[] => {
  const told = new Set(newer.map(({ field }) => field))
  const proved = new Set(newer.filter(isProved).map(({ field }) => field))
  const kept = older.filter((fact) => !told.has(fact.field) || (isProved(fact) && !proved.has(fact.field)))
  const isNews = (fact: Fact) => !kept.some((each) => each.field === fact.field && agrees(fact, each))
  return [...kept, ...newer.filter(isNews)]
}

const mergedRelations = (older: readonly Relation[], newer: readonly Relation[]): Relation[] => {
  const isSame = (a: Relation, b: Relation) => a.kind === b.kind && a.id === b.id
  const kept = older.filter(
    (one) => !newer.some((each) => isSame(one, each) && (isProved(each) || !isProved(one))),
  )
  return [...kept, ...newer.filter((one) => !kept.some((each) => isSame(one, each)))]
}

/** Two rows of one instrument: of each thing that both tell, what the later one says. */
const mergedRow = (older: RegistryRow, newer: RegistryRow): RegistryRow => {
  return {
    ...newer,
    symbol: newer.symbol ?? older.symbol,
    issuer: newer.issuer ?? older.issuer,
    title: newer.title ?? older.title,
    facts: mergedFacts(older.facts, newer.facts),
    relations: mergedRelations(older.relations, newer.relations),
    slips: [...older.slips, ...newer.slips],
  }
}

/** How far the larger of two reaches: one young row makes not all facts young. */
const reach = (a: Registry, b: Registry): string | null => {
  const [larger, smaller] = a.size < b.size ? [b, a] : [a, b]
  return larger.asOf ?? smaller.asOf
}

/** One registry over another: what the upper one says of an instrument, field by field, stands before the lower one's. */
const over = (lower: Registry, upper: Registry): Registry => {
  const get = (id: string): RegistryRow | null => {
    const older = lower.get(id)
    const newer = upper.get(id)
    return older && newer ? Object.freeze(mergedRow(older, newer)) : (newer ?? older)
  }
  const joined = (rows: readonly RegistryRow[]): RegistryRow[] =>
    [...new Set(rows.map(({ id }) => id))].flatMap((id) => get(id) ?? [])
  function* rows() {
    for (const { id } of lower.rows()) yield get(id)!
    for (const row of upper.rows()) if (lower.get(row.id) === null) yield row
  }
  let added = 0
  for (const { id } of upper.rows()) if (lower.get(id) === null) added++
  return Object.freeze<Registry>({
    asOf: reach(lower, upper),
    size: lower.size + added,
    get,
    rows,
    // A row may be what is asked for only by what both layers say of it together.
    find: (query) => {
      const bare = query.symbol === undefined ? {} : { symbol: query.symbol }
      return joined([...lower.find(bare), ...upper.find(bare)]).filter((row) => answers(row, query))
    },
    byName: (type, title) => joined([...lower.byName(type, title), ...upper.byName(type, title)]).sort(byAge),
    repealing: (id) => joined([...lower.repealing(id), ...upper.repealing(id)]),
  })
}

/**
 * Several registries as one; of what two say of an instrument the later wins, field by field: `layer(await loadRegistry(),
 * ours)` takes our date of expiry and keeps the shipped title. What is proved gives way only to what is proved.
 */
export const layer = (first: Registry, ...others: readonly Registry[]): Registry => others.reduce(over, first)
