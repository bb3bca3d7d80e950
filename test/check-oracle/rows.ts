import { readFileSync } from 'node:fs'

/** A curated row whose date of issue is proved, read from the data file by a reader of its own. */
export interface Row {
  type: string
  symbol: string
  issuer: string | null
  place: string | null
  title: string | null
  issued: string
  /** A day on which it was in force, as far as its facts tell. */
  alive: string
}

type FactTuple = [
  field: string,
  source: number,
  strength: string,
  verified: number,
  asOf: string | null,
  value?: string | null,
  from?: string | null,
  to?: string,
]
interface Curated {
  issuers: [name: string, level: string | null, place: string | null][]
  rows: [string, string, number | null, string | null, FactTuple[], ...unknown[]][]
}

const HINTS = ['secondary', 'unproved']
const proved = ([, , strength, verified]: FactTuple): boolean => verified === 1 && !HINTS.includes(strength)

const later = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** A month after it took effect, or what is left of its life; where its effect is not known, two months after its issue. */
const aliveOn = (issued: string, facts: readonly FactTuple[]): string => {
  const days = (field: string) =>
    facts.filter(([each]) => each === field).map(([, , , , , value, from]) => value ?? from ?? '')
  const start = days('effective').filter(Boolean).sort().at(-1) ?? later(issued, 60)
  const period = days('period-end').map((day) => later(day, 1))
  const end = [...days('expired'), ...days('suspended'), ...period].filter(Boolean).sort()[0] ?? '9999'
  return [later(start, 30), start, later(issued, 60), later(issued, 1)].find((day) => day < end) ?? issued
}

const { issuers, rows } = JSON.parse(readFileSync('src/registry/data/curated.json', 'utf8')) as Curated

export const ROWS: readonly Row[] = rows.flatMap(([type, symbol, index, title, facts]) => {
  const issued = facts.find((fact) => fact[0] === 'issued' && fact[5] && proved(fact))?.[5]
  if (!issued) return []
  const [issuer = null, , place = null] = index === null ? [] : (issuers[index] ?? [])
  return [{ type, symbol, issuer, place, title, issued, alive: aliveOn(issued, facts) }]
})
