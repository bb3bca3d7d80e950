import type { Registry } from './registry'
import { type Fact, isProved, type RegistryRow } from './row'

/** What a row says of one thing, in words: `2019-01-02`, `≥ 2023-12-31`, `in-force (2024)`. */
const told = (fact: Fact): string => {
  if (fact.field === 'status') return `${fact.value}${fact.asOf === null ? '' : ` (${fact.asOf})`}`
  if (fact.value !== undefined) return fact.value
  return [fact.notBefore && `≥ ${fact.notBefore}`, fact.notAfter && `≤ ${fact.notAfter}`]
    .filter(Boolean)
    .join(' ')
}

const tellings = ({ title, issuer, facts, relations }: RegistryRow): Map<string, string> => {
  const byField = new Map<string, string>()
  const add = (key: string, text: string) => {
    const before = byField.get(key)
    byField.set(key, before === undefined ? text : `${before}, ${text}`)
  }
  if (title !== null) add('title', title)
  if (issuer !== null) add('issuer', issuer.name)
  for (const fact of facts) add(fact.field, told(fact))
  for (const { kind, id } of relations) add(kind, id)
  return byField
}

/** One thing that a registry says of an instrument and another says otherwise, or not at all (null). */
export interface Difference {
  id: string
  /** `issued`, `title`, `replaced-by` …; null where the whole row is new. */
  field: string | null
  before: string | null
  after: string | null
  /** Whether the first is proved and the other is not, so that in layers the first stands. */
  stands: boolean
}

const isProvedOf = ({ facts }: RegistryRow, field: string): boolean =>
  facts.some((fact) => fact.field === field && isProved(fact))

/** What a registry says that another does not: new rows, and in rows of both what differs. What it leaves out is no difference. */
export const differences = (base: Registry, other: Registry): Difference[] =>
  [...other.rows()].flatMap((row): Difference[] => {
    const old = base.get(row.id)
    if (old === null)
      return [{ id: row.id, field: null, before: null, after: row.symbol ?? row.title, stands: false }]
    const before = tellings(old)
    return [...tellings(row)]
      .filter(([field, text]) => before.get(field) !== text)
      .map(([field, after]) => ({
        id: row.id,
        field,
        before: before.get(field) ?? null,
        after,
        stands: isProvedOf(old, field) && !isProvedOf(row, field),
      }))
  })
