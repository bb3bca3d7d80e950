import { ISSUER_CODES, issuerOf } from '../instrument/issuers'
import { checkLexicon } from '../lexicon/check'
import type { RegistryRow } from '../registry/row'
import { classOf, wordsKey } from './bodies'
import type { Cited } from './cited'
import { areOfOneLine } from './ministries'
import { provedIssue } from './words'

const keyed = (names: readonly string[]) => names.map((name) => [wordsKey(name), name] as const)

const DEPARTMENTS = keyed(
  ISSUER_CODES.flatMap((code) => {
    const issuer = issuerOf(code)!
    return issuer.place && classOf(issuer.name) === 'department' ? [issuer.name] : []
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

/** `Sở Nội vụ` with the code `SGDĐT`; not what came of the coded one, nor one that both names are in. */
const otherDepartment = (issuer: string, code: string): string | null => {
  const coded = issuerOf(code)
  const own = DEPARTMENTS.find(([, name]) => name === coded?.name)
  const named = DEPARTMENTS.find(([key]) => opens(issuer, key))?.[1]
  if (!own || named === undefined || named === own[1] || areOfOneLine(named, own[1])) return null
  return issuer.includes(own[0].slice(own[0].indexOf(' ') + 1)) ? null : own[1]
}

/** `Tỉnh ủy` with the level `HU`. */
const otherLevel = (issuer: string, level: string): string | null => {
  const levels = LOCAL.find(({ key }) => issuer.includes(key))?.levels
  if (!levels || levels.includes(level)) return null
  return LOCAL.find(({ levels: [first] }) => first === level)?.name ?? null
}

const bodyOf = (issuer: string): string | null => CENTRAL.find(([key]) => opens(issuer, key))?.[1] ?? null

export interface Near {
  name: string
  /** Of a central body of the Party: the row that proves it. */
  row?: RegistryRow
}

/** `Ban Bí thư` for what the registry has of `Bộ Chính trị`, proved of that day. */
const otherCentral = (issuer: string, { row, citation }: Cited): Near | null => {
  if (row?.issuer == null || provedIssue(row)?.day !== citation.instrument.issued) return null
  const [named, right] = [bodyOf(issuer), bodyOf(wordsKey(row.issuer.name))]
  return named !== null && right !== null && named !== right ? { name: right, row } : null
}

/** Several bodies, of whom the code names one. */
export const SEVERAL = /,|;| và (?=\p{Lu})/u

/**
 * The body whose code or row it is, where one of the same kind is named: another Sở, a committee of another level, another
 * central body of the Party; null where it may be the one that is named.
 */
export const nearIssuer = (cited: Cited): Near | null => {
  const { citation, parts } = cited
  const words = citation.instrument.issuer ?? ''
  if (parts === null || words === '' || SEVERAL.test(words)) return null
  const issuer = wordsKey(words)
  const { family, level, issuerCode } = parts
  const department = otherDepartment(issuer, issuerCode)
  if (department !== null) return { name: department }
  if (family !== 'party' || level === null) return null
  if (level === 'TW') return otherCentral(issuer, cited)
  const local = otherLevel(issuer, level)
  return local === null ? null : { name: local }
}
