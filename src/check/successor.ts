import type { Citation } from '../directive/citation'
import { formatCitation } from '../instrument/format'
import type { Registry } from '../registry/registry'
import { issuedOf, type RegistryRow } from '../registry/row'
import type { Status } from '../registry/status'
import type { CheckFinding } from './finding'

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

/**
 * The successor in place of a citation; none where it is cited already, or where the words behind the citation amend
 * what it names.
 */
export const fixBy = (
  next: Successor | null,
  { span, amendedBy }: Citation,
  cited: ReadonlySet<string>,
): CheckFinding['fix'] =>
  next === null || cited.has(next.row.id) || amendedBy.length > 0 ? null : { span, text: next.full }
