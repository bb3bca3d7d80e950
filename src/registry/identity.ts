import { type Identity, identify } from '../instrument/identity'
import { issuedOf, type RegistryRow } from './row'

/** Who a row's instrument is, from what the row says of it. */
export const identityOf = (row: Omit<RegistryRow, 'id'>): Identity => {
  const { type, symbol, issuer, title } = row
  return identify({ type, symbol, issuer: issuer?.name ?? null, title, issued: issuedOf(row) })
}
