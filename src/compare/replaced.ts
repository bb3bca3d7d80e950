import type { Instrument } from '../directive/citation'
import { identify } from '../instrument/identity'
import { endingsOf } from '../registry/chain'
import type { Registry } from '../registry/registry'
import { isProved, type RegistryRow } from '../registry/row'

/** Chains of replacements are short; one that is not is a mistake in the facts. */
const STEPS = 8

/** The row of an instrument, where the registry knows which it is. */
const rowOf = (instrument: Instrument, id: string | null, registry: Registry): RegistryRow | null => {
  const known = registry.get(id ?? identify(instrument).id)
  if (known || instrument.symbol === null) return known
  const rows = registry.find({ symbol: instrument.symbol, type: instrument.type })
  return rows.length === 1 ? rows[0]! : null
}

/** Whether facts lead from one instrument to the other that came in its place, step by step; null where they do not. */
const leadsTo = (from: RegistryRow, to: string, registry: Registry): { proved: boolean } | null => {
  let level = [{ row: from, proved: true }]
  const passed = new Set([from.id])
  for (let step = 0; step < STEPS && level.length > 0; step++) {
    const next = level.flatMap(({ row, proved }) =>
      endingsOf(row, registry)
        .filter(
          ({ relation, replaces, row: other }) => replaces || other?.type === row.type || relation.id === to,
        )
        .map(({ relation, row: other }) => ({
          id: relation.kind === 'repeals' ? other!.id : relation.id,
          row: other,
          proved: proved && isProved(relation),
        })),
    )
    const there = next.find(({ id }) => id === to)
    if (there) return { proved: there.proved }
    level = next.flatMap(({ id, row, proved }) => (row === null || passed.has(id) ? [] : [{ row, proved }]))
    for (const { row } of level) passed.add(row.id)
  }
  return null
}

/** An instrument and the id that its mention is resolved to. */
export interface Meant {
  instrument: Instrument
  instrumentId: string | null
}

/** Whether the registry says that one of two instruments replaced the other, at however many steps. */
export const replacedBy = (
  before: Meant,
  after: Meant,
  registry: Registry,
): { newer: 'before' | 'after'; proved: boolean } | null => {
  const [a, b] = [before, after].map(({ instrument, instrumentId }) =>
    rowOf(instrument, instrumentId, registry),
  )
  if (!a || !b || a.id === b.id) return null
  const forth = leadsTo(a, b.id, registry)
  if (forth) return { newer: 'after', ...forth }
  const back = leadsTo(b, a.id, registry)
  return back && { newer: 'before', ...back }
}
