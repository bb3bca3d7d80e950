import { symbolKey } from '../instrument/key'
import { placeOfIssuer } from '../instrument/place'
import type { Cited } from './cited'

/**
 * The mentions of each instrument, in order. Where a symbol returns every year and in every place, only those of one place
 * are one instrument's, and of one year where both name it.
 */
export const mentionsOf = (cited: readonly Cited[]): Cited[][] => {
  const groups = new Map<string, Cited[]>()
  for (const each of cited) {
    const { normalizedSymbol, type, issuer } = each.citation.instrument
    if (normalizedSymbol === null || each.parts === null) continue
    const place = (issuer && placeOfIssuer(issuer)?.name) ?? ''
    const key = [symbolKey(normalizedSymbol), each.parts.type ?? type, place].join(' ')
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
