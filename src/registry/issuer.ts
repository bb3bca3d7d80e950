import { readNames } from '../body/names/read'
import { placeOfIssuer } from '../instrument/place'
import type { RegistryIssuer } from './row'

const CENTRAL = /^(?:Bộ|Tổng|Chính phủ)(?!\p{L})/u

/** An issuer by its name as written out, with level and place as far as the name says: `Sở Nội vụ tỉnh Trà Vinh`. */
export const issuerFrom = (name: string): RegistryIssuer => ({
  name,
  level: readNames(name).names[0]?.level ?? (CENTRAL.test(name) ? 'central' : null),
  place: placeOfIssuer(name)?.name ?? null,
})
