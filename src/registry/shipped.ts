import type { BodyLevel } from '../directive/body'
import type { InstrumentType } from '../directive/header'
import { plainId } from './plain-id'
import type { Table } from './registry'
import type { Fact, RegistryIssuer, RegistryRow, Relation, Strength } from './row'

type Proof = [source: number, strength: Strength, verified: 0 | 1]
type Issuers = [name: string, level: BodyLevel | null, place: string | null][]

/** The rows that were put together by hand: `data/curated.json`. */
export interface Curated {
  asOf: string
  issuers: Issuers
  sources: string[]
  rows: [
    type: InstrumentType,
    symbol: string,
    issuer: number | null,
    title: string | null,
    facts: [
      Fact['field'],
      ...Proof,
      asOf: string | null,
      value?: string | null,
      from?: string | null,
      to?: string,
    ][],
    relations?: [Relation['kind'], id: string, ...Proof][],
    slips?: RegistryRow['slips'],
    id?: string,
  ][]
}

type ByType<R> = Partial<Record<InstrumentType, R[]>>
type Official = [
  symbol: string,
  issued: string,
  effective: string,
  item: number,
  issuer: number | null,
  title?: string | null,
  id?: string,
]
type Cited = [symbol: string, issued: string, id?: string]

/** The Ministry of Justice's data, `data/phap-dien.json`, each type of instrument by itself. */
export type PhapDien = { asOf: string; issuers: Issuers } & ByType<Official>
/** What official texts cite, `data/cited.json`. */
export type CitedList = { asOf: string } & ByType<Cited>

/** A row as it lies in the data, and how to make one of it. */
interface Entry {
  type: InstrumentType
  symbol: string
  id: () => string
  row: () => RegistryRow
}

const issuerOf = (issuers: Issuers, index: number | null): RegistryIssuer | null => {
  const found = index === null ? undefined : issuers[index]
  return found ? { name: found[0], level: found[1], place: found[2] } : null
}

const curatedEntries = ({ rows, sources, issuers }: Curated): Entry[] =>
  rows.map(([type, symbol, issuer, title, facts, relations = [], slips = [], given]) => {
    const id = () => given ?? plainId(type, symbol, null)
    const proof = ([source, strength, verified]: Proof) => ({
      source: sources[source]!,
      strength,
      verified: verified === 1,
    })
    const fact = ([field, source, strength, verified, asOf, value, from, to]: (typeof facts)[number]) =>
      // A test over every row holds this shape.
      ({
        field,
        ...(value && { value }),
        ...(from && { notBefore: from }),
        ...(to && { notAfter: to }),
        ...proof([source, strength, verified]),
        asOf,
      }) as Fact
    const row = () => ({
      id: id(),
      type,
      symbol,
      issuer: issuerOf(issuers, issuer),
      title,
      facts: facts.map(fact),
      relations: relations.map(([kind, other, ...rest]) => ({ kind, id: other, ...proof(rest) })),
      slips,
    })
    return { type, symbol, id, row }
  })

const official = (item: number): string =>
  item === 0 ? 'Bộ Pháp điển điện tử (2024)' : `Bộ Pháp điển điện tử (2024), vbpl.vn ItemID=${item}`

const officialRow = (
  type: InstrumentType,
  values: Official,
  id: string,
  { asOf, issuers }: PhapDien,
): RegistryRow => {
  const [symbol, issued, effective, item, issuer, title = null] = values
  const proof = { source: official(item), strength: 'official', verified: true, asOf } as const
  return {
    id,
    type,
    symbol,
    issuer: issuerOf(issuers, issuer),
    title,
    facts: [
      { field: 'issued', value: issued, ...proof },
      { field: 'effective', value: effective, ...proof },
      { field: 'status', value: 'in-force', ...proof },
    ],
    relations: [],
    slips: [],
  }
}

const citedRow = (type: InstrumentType, [symbol, issued]: Cited, id: string, asOf: string): RegistryRow => ({
  id,
  type,
  symbol,
  issuer: null,
  title: null,
  facts: [
    {
      field: 'issued',
      value: issued,
      source: 'dated so in official texts',
      strength: 'citing-document',
      verified: false,
      asOf,
    },
  ],
  relations: [],
  slips: [],
})

const listed = <R extends readonly unknown[]>(
  data: object,
  entry: (type: InstrumentType, values: R) => Entry,
): Entry[] =>
  Object.entries(data).flatMap(([key, rows]) =>
    key === 'asOf' || key === 'issuers'
      ? []
      : (rows as R[]).map((values) => entry(key as InstrumentType, values)),
  )

const officialEntries = (data: PhapDien): Entry[] =>
  listed<Official>(data, (type, values) => {
    const id = () => values[6] ?? plainId(type, values[0], values[1])
    return { type, symbol: values[0], id, row: () => officialRow(type, values, id(), data) }
  })

const citedEntries = (data: CitedList): Entry[] =>
  listed<Cited>(data, (type, values) => {
    const id = () => values[2] ?? plainId(type, values[0], values[1])
    return { type, symbol: values[0], id, row: () => citedRow(type, values, id(), data.asOf) }
  })

/** The shipped rows as a table, the curated ones first; a row is made when it is asked for, once, and is frozen. */
export const shippedTable = (curated: Curated, phapDien: PhapDien, cited: CitedList): Table => {
  const first = curatedEntries(curated)
  const entries = [...first, ...officialEntries(phapDien), ...citedEntries(cited)]
  const made: RegistryRow[] = []
  const row = (index: number): RegistryRow => {
    made[index] ??= deepFrozen(entries[index]!.row())
    return made[index]
  }
  return {
    size: entries.length,
    asOf: curated.asOf,
    symbol: (index) => entries[index]!.symbol,
    type: (index) => entries[index]!.type,
    id: (index) => entries[index]!.id(),
    row,
    related: () => first.map((_, index) => row(index)),
  }
}

const deepFrozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) deepFrozen(part)
  return Object.freeze(value)
}
