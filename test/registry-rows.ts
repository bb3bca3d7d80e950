import { type Registry, registryOf, tableOf } from '../src/registry/registry'
import type { DayField, Fact, RegistryRow, Relation } from '../src/registry/row'

const PROOF = { source: 'a page', strength: 'page', verified: true } as const
const HINT = { source: 'not proved', strength: 'unproved', verified: false } as const
const AS_OF = '2026-04'

const NUMBERS: Readonly<Record<string, string>> = { A: '10', B: '11', C: '12' }

/** The ids of the rows A, B and C. */
export const idOf = (name: string): string => `decree:${NUMBERS[name]}-2018-nd-cp`
export const nameOf = (id: string): string =>
  'ABC'.charAt(Object.keys(NUMBERS).findIndex((name) => idOf(name) === id))

/** A row without facts: A, B or C. */
export const rowOf = (name: string, rest: Partial<RegistryRow> = {}): RegistryRow => ({
  id: idOf(name),
  type: 'decree',
  symbol: `${NUMBERS[name]}/2018/NĐ-CP`,
  issuer: { name: 'Chính phủ', level: 'central', place: null },
  title: null,
  facts: [],
  relations: [],
  slips: [],
  ...rest,
})

export const relationOf = (kind: Relation['kind'], name: string): Relation => ({
  kind,
  id: idOf(name),
  ...PROOF,
})

const STATUS = /^(?<value>[a-z-]+)@(?<asOf>[\d-]+)(?:>(?<notBefore>[\d-]+))?$/u
const TOKEN = /^(?<hint>~)?(?<field>[a-z-]+)(?<sign>=|>=|<=)(?<value>\S+)$/u
const KEYS = { '=': 'value', '>=': 'notBefore', '<=': 'notAfter' } as const

/** A fact as cases write it: `issued=2018-01-05`, `expired>=2021-05-05`, `~status=in-force@2024`, `@-` where nobody says of when. */
export const factOf = (token: string): Fact => {
  const { hint, field, sign, value } = TOKEN.exec(token)!.groups!
  const proof = hint ? HINT : PROOF
  if (field !== 'status')
    return {
      field: field as DayField,
      [KEYS[sign as keyof typeof KEYS]]: value,
      ...proof,
      asOf: AS_OF,
    }
  const said = STATUS.exec(value!)!.groups!
  return {
    field: 'status',
    value: said.value as 'in-force',
    ...(said.notBefore && { notBefore: said.notBefore }),
    ...proof,
    asOf: said.asOf === '-' ? null : said.asOf!,
  }
}

const described = (name: string, words: string): RegistryRow => {
  const tokens = words.split(' ').filter((word) => word !== '' && word !== 'nothing')
  const [symbol] = tokens.flatMap((token) => (token.startsWith('symbol=') ? token.slice(7) : []))
  const facts = tokens.filter((token) => !token.startsWith('symbol=')).map(factOf)
  return rowOf(name, { facts, ...(symbol && { symbol, issuer: null }) })
}

/** The rows that a case describes, A, B and C, each replaced (`/`) or repealed (`\\`) by the next, and their registry. */
export const registryFrom = (words: string): { rows: RegistryRow[]; registry: Registry } => {
  const parts = words.split(/ ([/\\]) /u)
  const alone = parts
    .filter((_, index) => index % 2 === 0)
    .map((part, index) => described('ABC'.charAt(index), part))
  const rows = alone.map((row, index) => {
    const relations = [
      ...(parts[2 * index + 1] === '/' ? [relationOf('replaced-by', 'ABC'.charAt(index + 1))] : []),
      ...(parts[2 * index - 1] === '\\' ? [relationOf('repeals', 'ABC'.charAt(index - 1))] : []),
    ]
    return { ...row, relations }
  })
  return { rows, registry: registryOf(tableOf(rows, AS_OF)) }
}
