import data from './issuers.json'

const central = data.central.words as Readonly<Record<string, string>>
const local = data.local.words as Readonly<Record<string, string>>

/** Whom a code in a symbol stands for. `place`: many places have such a body, so the code alone does not tell whose. */
export interface CodedIssuer {
  name: string
  place: boolean
}

/** The issuer that a code means, `TTg` Thủ tướng Chính phủ, `BGD&ĐT` Bộ Giáo dục và Đào tạo; null for a code that no list has. */
export const issuerOf = (code: string): CodedIssuer | null => {
  const plain = code.replaceAll('&', '')
  if (Object.hasOwn(central, plain)) return { name: central[plain]!, place: false }
  return Object.hasOwn(local, plain) ? { name: local[plain]!, place: true } : null
}

const LEVEL = new RegExp(`(?:${data.party.levels.filter((level) => level !== 'ĐU').join('|')})$|^ĐU`, 'u')

/** The level of the Party committee whose code it is, `TW` of `VPTW`; null for other codes. */
export const partyLevelOf = (code: string): string | null => LEVEL.exec(code)?.[0] ?? null

/** The codes of all lists, to know them by. */
export const ISSUER_CODES: readonly string[] = [...Object.keys(central), ...Object.keys(local)]
