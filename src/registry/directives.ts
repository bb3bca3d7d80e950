import type { Directive } from '../directive/directive'
import { repairSymbol } from '../instrument/repair'
import { identityOf } from './identity'
import { issuerFrom } from './issuer'
import { type Registry, registryOf, tableOf } from './registry'
import type { RegistryRow } from './row'

const rowOf = ({ header, source }: Directive): RegistryRow | null => {
  const { documentType, symbol, issued, issuer, title, evidence } = header
  if (symbol === null || issued === null) return null
  const row = {
    type: documentType,
    symbol: repairSymbol(symbol, documentType).symbol,
    issuer: issuer === null ? null : issuerFrom(issuer),
    title,
    facts: [
      {
        field: 'issued' as const,
        value: issued,
        source: source.name ?? 'the document itself',
        strength: 'official' as const,
        verified: evidence.issued?.how === 'read' && evidence.symbol?.how === 'read',
        asOf: issued,
      },
    ],
    relations: [],
    slips: [],
  }
  const { id, missing } = identityOf(row)
  return missing.length === 0 ? { id, ...row } : null
}

/**
 * A registry of the directives themselves, so that an agency's archive vouches for its own plans and decisions. Only what
 * bears a symbol, a date and whatever else makes it one instrument of all is taken; of two versions of one, the later in the
 * list. It says when each was issued and nothing of its effect, so its `asOf` is null.
 */
export const registryFromDirectives = (directives: Iterable<Directive>): Registry => {
  const rows = new Map<string, RegistryRow>()
  for (const directive of directives) {
    const row = rowOf(directive)
    if (row) rows.set(row.id, row)
  }
  return registryOf(tableOf([...rows.values()], null))
}
