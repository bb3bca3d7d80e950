import { readNames } from '../body/names/read'
import type { BodyLevel } from '../directive/body'
import { ISSUER_CODES, issuerOf, partyLevelOf } from '../instrument/issuers'
import { checkLexicon } from '../lexicon/check'
import { remembered, syllableKey } from '../text/words'

/** What kind of body issues: `committee`, `party-central`, and each ministry by its name. */
export type IssuerClass = keyof typeof checkLexicon.issuers | `ministry ${string}`

/** One key for the spellings of a name: case, punctuation and the places of tones do not matter. */
export const wordsKey = (name: string): string =>
  (name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).map(syllableKey).join(' ')

const byLength = (a: string, b: string): number => b.length - a.length
const OFFICES = checkLexicon.offices.map(wordsKey).sort(byLength)
const HEADS = checkLexicon.heads.map(wordsKey)
const OPENINGS = Object.entries(checkLexicon.issuers)
  .flatMap(([name, openings]) => openings.map((words) => [wordsKey(words), name as IssuerClass] as const))
  .sort(([a], [b]) => byLength(a, b))

const MINISTRY =
  /^(?:bộ|ngân hàng nhà nước|thanh tra chính phủ|văn phòng|kiểm toán nhà nước|tòa án nhân dân tối cao|viện kiểm sát nhân dân tối cao|ủy ban dân tộc)(?!\p{L})/u
/** Names of bodies of which the country has one, by the codes in symbols. */
const central = new Map<string, IssuerClass>()
for (const code of ISSUER_CODES) {
  const issuer = issuerOf(code)!
  const key = wordsKey(issuer.name)
  if (!issuer.place && MINISTRY.test(key)) central.set(key, `ministry ${issuer.name}`)
}

const beginsWith = (key: string, words: string): boolean => key === words || key.startsWith(`${words} `)

/**
 * Without the office that signs: `Bộ trưởng Bộ Nội vụ` is of `Bộ Nội vụ`, `Chủ tịch UBND tỉnh` of `UBND tỉnh`, `Tổng Thanh
 * tra Chính phủ` of `Thanh tra Chính phủ`.
 */
const withoutOffice = (key: string): string => {
  if (beginsWith(key, 'chủ tịch nước')) return key
  if (HEADS.some((words) => beginsWith(key, words))) return key.slice(key.indexOf(' ') + 1)
  const office = OFFICES.find((words) => key.startsWith(`${words} `))
  return office ? withoutOffice(key.slice(office.length + 1)) : key
}

/** The kind of body that an issuer's name names; null for one that no list has, or for several. */
export const classOf = remembered((issuer: string): IssuerClass | null => {
  const key = withoutOffice(wordsKey(issuer))
  const ministry = central.get(key)
  if (ministry) return ministry
  return OPENINGS.find(([words]) => beginsWith(key, words))?.[1] ?? null
})

const OF_CODE: Readonly<Record<string, IssuerClass>> = {
  CP: 'government',
  TTg: 'prime-minister',
  QH: 'assembly',
  UBTVQH: 'assembly-standing',
  UBND: 'committee',
  HĐND: 'council',
  TW: 'party-central',
}

/** The kind of body whose code a symbol bears; null for a code that no list has. */
export const classOfCode = (code: string, isParty: boolean): IssuerClass | null => {
  if (Object.hasOwn(OF_CODE, code)) return OF_CODE[code]!
  // The president makes known what the Quốc hội passes: `23/L-CTN` is a law.
  if (code === 'CTN') return null
  if (isParty) return partyLevelOf(code) === code ? 'party-local' : null
  const name = issuerOf(code)?.name
  return name === undefined ? null : classOf(name)
}

/** Whether an office of a body is named, not the body: `Chủ tịch Ủy ban nhân dân tỉnh Trà Vinh`. */
export const isOffice = (issuer: string): boolean => {
  const key = wordsKey(issuer)
  return withoutOffice(key) !== key
}

/** Of which level a body is, as far as its name says; the kinds that only the centre has are central. */
export const levelOf = remembered((issuer: string): BodyLevel | null => {
  const kind = classOf(issuer)
  const isLocal = kind === null || ['committee', 'council', 'department', 'party-local'].includes(kind)
  return isLocal ? (readNames(issuer).names[0]?.level ?? null) : 'central'
})
