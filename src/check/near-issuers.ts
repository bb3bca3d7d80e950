import { ISSUER_CODES, issuerOf } from '../instrument/issuers'
import { checkLexicon } from '../lexicon/check'
import { wordsKey } from './bodies'
import type { Cited } from './cited'
import { provedIssue } from './words'

const keyed = (names: readonly string[]) => names.map((name) => [wordsKey(name), name] as const)

const DEPARTMENTS = keyed(
  ISSUER_CODES.flatMap((code) => {
    const issuer = issuerOf(code)!
    return issuer.place && /^(?:Sở|Phòng) /u.test(issuer.name) ? [issuer.name] : []
  }),
)
const CENTRAL = Object.entries(checkLexicon.partyBodies.central).flatMap(([body, openings]) =>
  openings.map((opening) => [wordsKey(opening), body] as const),
)
const LOCAL = Object.entries(checkLexicon.partyBodies.local).map(([name, levels]) => ({
  key: wordsKey(name),
  name,
  levels,
}))

const opens = (issuer: string, opening: string): boolean =>
  issuer === opening || issuer.startsWith(`${opening} `)

/** `Sở Nội vụ` with the code `SGDĐT`. */
const otherDepartment = (issuer: string, code: string): string | null => {
  const coded = issuerOf(code)
  const named = DEPARTMENTS.find(([key]) => opens(issuer, key))?.[1]
  return coded?.place &&
    named !== undefined &&
    DEPARTMENTS.some(([, name]) => name === coded.name) &&
    named !== coded.name
    ? coded.name
    : null
}

/** `Tỉnh ủy` with the level `HU`. */
const otherLevel = (issuer: string, level: string): string | null => {
  const levels = LOCAL.find(({ key }) => issuer.includes(key))?.levels
  if (!levels || levels.includes(level)) return null
  return LOCAL.find(({ levels: [first] }) => first === level)?.name ?? null
}

const bodyOf = (issuer: string): string | null => CENTRAL.find(([key]) => opens(issuer, key))?.[1] ?? null

/** `Ban Bí thư` for what the registry has of `Bộ Chính trị`, proved of that day. */
const otherCentral = (issuer: string, { row, citation }: Cited): string | null => {
  if (row?.issuer == null || provedIssue(row)?.day !== citation.instrument.issued) return null
  const [named, right] = [bodyOf(issuer), bodyOf(wordsKey(row.issuer.name))]
  return named !== null && right !== null && named !== right ? right : null
}

/**
 * The body whose code or row it is, where one of the same kind is named: another Sở, a committee of another level, another
 * central body of the Party; null where it may be the one that is named.
 */
export const nearIssuer = (cited: Cited): { name: string; isName: boolean } | null => {
  const { citation, parts } = cited
  const issuer = wordsKey(citation.instrument.issuer ?? '')
  if (parts === null || issuer === '') return null
  const { family, level, issuerCode } = parts
  const department = otherDepartment(issuer, issuerCode)
  if (department !== null) return { name: department, isName: false }
  if (family !== 'party' || level === null) return null
  if (level === 'TW') {
    const central = otherCentral(issuer, cited)
    return central === null ? null : { name: central, isName: true }
  }
  const local = otherLevel(issuer, level)
  return local === null ? null : { name: local, isName: false }
}
