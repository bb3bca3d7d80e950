import { findSymbols } from '../instrument/symbol'
import type { RegistryRow } from './row'

/** Days from issue to effect at the least, by who issued it: Luật 80/2015/QH13 Điều 151. */
const CENTRAL = 45
const PROVINCE = 10
const BELOW = 7

const LOCAL = /^(?:UBND|HĐND)/u

/**
 * How many days after its issue an instrument takes effect at the earliest in the ordinary procedure, `91/2017/NĐ-CP` 45;
 * the shortened one may start on the day of issue, so this is an expectation and no proof. 0 for what bears no year in
 * its symbol (`60/QĐ-UBND`, `29-NQ/TW`): that works from its signing.
 */
export const usualTerm = ({ symbol, issuer }: Pick<RegistryRow, 'symbol' | 'issuer'>): number => {
  const [read] = symbol === null ? [] : findSymbols(symbol)
  if (read?.family !== 'legal') return 0
  switch (issuer?.level) {
    case 'central':
      return CENTRAL
    case 'province':
      return PROVINCE
    case 'district':
    case 'commune':
      return BELOW
    default:
      return LOCAL.test(read.issuerCode) ? BELOW : CENTRAL
  }
}
