import issuers from '../../../src/instrument/issuers.json'
import { issuerFrom } from '../../../src/registry/issuer'
import { syllableKey } from '../../../src/text/words'

export { seriesOf } from '../../../src/check/registry-index'
export { identify } from '../../../src/instrument/identity'
export { issuerOf } from '../../../src/instrument/issuers'
export { symbolParts } from '../../../src/instrument/parts'
export { repairSymbol } from '../../../src/instrument/repair'
export { plainId } from '../../../src/registry/plain-id'

/** One key for the spellings of a body's name: case, punctuation and the places of tones do not matter. */
export const keyOf = (name: string): string =>
  (name.match(/[\p{L}\p{N}]+/gu) ?? []).map(syllableKey).join(' ')

export const levelOf = (name: string): string | null => issuerFrom(name).level
export const placeOf = (name: string): string | null => issuerFrom(name).place

export const knownIssuers: string[] = Object.values(issuers.central.words)
