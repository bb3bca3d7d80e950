import { repairSymbol } from '../instrument/repair'
import { identityOf } from './identity'
import { type Registry, registryOf, tableOf } from './registry'
import { issuerSchema, type RegistryRow, registryRowSchema, slipSchema } from './row'

/** A row that was left out. */
export interface BrokenRow {
  /** Counted from 1; where a row has several lines, the first. */
  line: number
  reason: string
}

/** A registry that somebody made, and what of it could not be used. */
export interface ReadRegistry {
  registry: Registry
  broken: BrokenRow[]
}

/** A row as a user writes it: what can be found out or is empty may be left out. */
const writtenSchema = registryRowSchema.extend({
  id: registryRowSchema.shape.id.optional(),
  symbol: registryRowSchema.shape.symbol.default(null),
  issuer: issuerSchema.nullable().default(null),
  title: registryRowSchema.shape.title.default(null),
  relations: registryRowSchema.shape.relations.default([]),
  slips: slipSchema.array().default([]),
})

/** A checked row, or why it is none. */
const rowFrom = (written: unknown): { row: RegistryRow } | { reason: string } => {
  const { success, data, error } = writtenSchema.safeParse(written)
  if (!success) {
    const { path, message } = error.issues[0]!
    return { reason: [path.join('.'), message].filter(Boolean).join(': ') }
  }
  const symbol = data.symbol === null ? null : repairSymbol(data.symbol, data.type).symbol
  const { id: given, ...rest } = { ...data, symbol }
  const { id, missing } = identityOf(rest)
  if (missing.length > 0) return { reason: `${id} is no identity yet, expected also: ${missing.join(', ')}` }
  if (given !== undefined && given !== id) return { reason: `id ${given}, expected ${id} or none` }
  return { row: { id, ...rest } }
}

/** The latest `asOf` of facts on effect; a date of issue does not age. */
const newest = (rows: readonly RegistryRow[]): string | null =>
  rows
    .flatMap(({ facts }) => facts.filter(({ field }) => field !== 'issued').map(({ asOf }) => asOf))
    .reduce((latest, asOf) => (asOf !== null && (latest === null || asOf > latest) ? asOf : latest), null)

/** The rows of a user's registry, those that are broken named by line and left out. */
export const collected = (written: Iterable<{ line: number; value: unknown } | BrokenRow>): ReadRegistry => {
  const rows = new Map<string, RegistryRow>()
  const lines = new Map<string, number>()
  const broken: BrokenRow[] = []
  for (const each of written) {
    if ('reason' in each) {
      broken.push(each)
      continue
    }
    const { line } = each
    const read = rowFrom(each.value)
    if ('reason' in read) broken.push({ line, reason: read.reason })
    else if (rows.has(read.row.id))
      broken.push({ line, reason: `${read.row.id} stands on line ${lines.get(read.row.id)} already` })
    else {
      rows.set(read.row.id, read.row)
      lines.set(read.row.id, line)
    }
  }
  const kept = [...rows.values()]
  return { registry: registryOf(tableOf(kept, newest(kept))), broken }
}
