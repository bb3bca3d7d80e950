import type { InstrumentType } from '../directive/header'
import type { RegistryRow } from './row'

/** Which instruments to look for; what is left out is not asked for. */
export interface RegistryQuery {
  symbol?: string
  type?: InstrumentType
}

/** Symbols that mean the same: `27 /2005/QĐ – BGD&ĐT` is `27/2005/QĐ-BGDĐT` (ministries wrote `&` until about 2007). */
const symbolKey = (symbol: string): string =>
  symbol
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s&]+/gu, '')
    .replace(/[‐‑–—_]/gu, '-')

/** A look-up over rows, in their order; a symbol alone is no identity, so it may give several. */
export const finder = (rows: readonly RegistryRow[]): ((query: RegistryQuery) => RegistryRow[]) => {
  const bySymbol = new Map<string, RegistryRow[]>()
  for (const row of rows) {
    const key = symbolKey(row.symbol)
    bySymbol.set(key, [...(bySymbol.get(key) ?? []), row])
  }
  return ({ symbol, type }) => {
    const named = symbol === undefined ? rows : (bySymbol.get(symbolKey(symbol)) ?? [])
    return named.filter((row) => type === undefined || row.type === type)
  }
}
