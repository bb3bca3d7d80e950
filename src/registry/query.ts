import type { InstrumentType } from '../directive/header'
import { syllableKey } from '../text/words'
import type { RegistryRow } from './row'

/** Which instruments to look for; what is left out is not asked for. */
export interface RegistryQuery {
  /** However it is spelt: `27 /2005/QĐ – BGD&ĐT` finds `27/2005/QĐ-BGDĐT`. */
  symbol?: string
  type?: InstrumentType
  /** An ISO day; only what is known to be of that day. */
  issued?: string
  /** A body by its name; whoever signed for it is not asked: `Bộ trưởng Bộ Nội vụ` finds what is of `Bộ Nội vụ`. */
  issuer?: string
  /** `tỉnh Trà Vinh`. */
  place?: string
}

const OFFICE =
  /^(?:(?:bộ trưởng|chủ tịch|giám đốc|thống đốc|chánh án|viện trưởng|ban thường vụ|ban chấp hành)(?:, chủ nhiệm)?|thủ tướng(?= chính phủ$)) /iu

/** One key for the spellings of a name: case, punctuation and the places of tones do not matter. */
const nameKey = (name: string): string =>
  (name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).map(syllableKey).join(' ')

const bodyKey = (name: string): string => {
  const key = nameKey(name)
  return /^thủ tướng/u.test(key) ? 'thủ tướng' : nameKey(name.replace(OFFICE, ''))
}

const TYPE_WORD = /^(?:luật|bộ luật|pháp lệnh) /u

/** One key for the spellings of a law's name, with or without `Luật`: `Thi đua, khen thưởng`, `Luật Thi đua - Khen thưởng`. */
export const titleKey = (title: string): string => nameKey(title).replace(TYPE_WORD, '')

/** Whether a row is what a query asks for, its symbol apart. */
export const answers = (row: RegistryRow, { type, issued, issuer, place }: RegistryQuery): boolean =>
  (type === undefined || row.type === type) &&
  (issued === undefined || row.facts.some(({ field, value }) => field === 'issued' && value === issued)) &&
  (issuer === undefined || (row.issuer !== null && bodyKey(row.issuer.name) === bodyKey(issuer))) &&
  (place === undefined || (row.issuer?.place != null && nameKey(row.issuer.place) === nameKey(place)))
