import { answers } from './query'
import { byAge, type Registry } from './registry'
import type { RegistryRow } from './row'

/** Two rows of one instrument: of each thing that both tell, what the later one says. */
const mergedRow = (older: RegistryRow, newer: RegistryRow): RegistryRow => {
  const fields = new Set(newer.facts.map(({ field }) => field))
  const related = new Set(newer.relations.map(({ kind, id }) => `${kind} ${id}`))
  return {
    ...newer,
    symbol: newer.symbol ?? older.symbol,
    issuer: newer.issuer ?? older.issuer,
    title: newer.title ?? older.title,
    facts: [...older.facts.filter(({ field }) => !fields.has(field)), ...newer.facts],
    relations: [
      ...older.relations.filter(({ kind, id }) => !related.has(`${kind} ${id}`)),
      ...newer.relations,
    ],
    slips: [...older.slips, ...newer.slips],
  }
}

const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a

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
    asOf: later(lower.asOf, upper.asOf),
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
 * ours)` takes our date of expiry and keeps the shipped title.
 */
export const layer = (first: Registry, ...others: readonly Registry[]): Registry => others.reduce(over, first)
