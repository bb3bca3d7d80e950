import { formatCitation } from '../instrument/format'
import type { Registry } from '../registry/registry'
import { issuedOf, type RegistryRow } from '../registry/row'
import type { Status } from '../registry/status'

/** What stood in an instrument's place, at the end of the chain, and how to cite it. */
export interface Successor {
  row: RegistryRow
  name: string
  /** In full, as NĐ 30/2020/NĐ-CP wants it. */
  full: string
}

export const successorOf = (
  { successor }: Pick<Status, 'successor'>,
  registry: Registry,
): Successor | null => {
  const row = successor === null ? null : registry.get(successor)
  if (!row) return null
  const { type, symbol, title, issuer } = row
  const instrument = { type, symbol, title, issued: issuedOf(row), issuer: issuer?.name ?? null }
  const full = formatCitation(instrument, { style: 'full', date: 'short' })
  return { row, name: symbol ?? full, full }
}
