import type { InstrumentType } from '../directive/header'
import { cleanSymbolKey, symbolKey } from '../instrument/key'
import type { Relatives } from './chain'
import { answers, type RegistryQuery, titleKey } from './query'
import { issuedOf, type RegistryRow } from './row'

/** Facts about instruments, to look up. */
export interface Registry extends Relatives {
  /** Up to when its facts on effect reach: a year, month or day; null where no fact says. */
  readonly asOf: string | null
  readonly size: number
  /**
   * The instruments of a symbol, and of what else is asked for; empty where none is known, which proves nothing. `{ symbol:
   * '05-CT/TW' }` gives two, of 2016 and 2021: Party and local symbols return.
   */
  find(query: RegistryQuery): RegistryRow[]
  /** The row of an id as `identify` gives it, or null. */
  get(id: string): RegistryRow | null
  /** Laws, codes and ordinances of a name, the oldest first: the laws `Thi đua, khen thưởng` of 2003 and of 2022. */
  byName(type: InstrumentType, title: string): RegistryRow[]
  /** All rows, in order. */
  rows(): Generator<RegistryRow>
}

/** Rows that may lie in a shorter form until they are asked for. */
export interface Table {
  readonly size: number
  readonly asOf: string | null
  /** The symbol, repaired already. */
  symbol(index: number): string | null
  type(index: number): InstrumentType
  id(index: number): string
  row(index: number): RegistryRow
  /** The rows that have relations. */
  related(): Iterable<RegistryRow>
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const NAMED: ReadonlySet<InstrumentType> = new Set(['law', 'code', 'ordinance', 'constitution'])

/** The oldest first. */
export const byAge = (a: RegistryRow, b: RegistryRow): number =>
  (issuedOf(a) ?? '').localeCompare(issuedOf(b) ?? '')

/** Makes its result when it is asked for first. */
const once = <T>(make: () => T): (() => T) => {
  let made: { result: T } | undefined
  return () => {
    made ??= { result: make() }
    return made.result
  }
}

/**
 * A number that symbols of one key and ids of one symbol share, found without looking at each letter: number and year of
 * `91/2017/NĐ-CP`, `91-2017-nd-cp`.
 */
const bucketOf = (text: string): number => {
  let at = 0
  while (at < text.length && text[at] !== '/' && text[at] !== '-') at++
  const end = text[at + 5]
  const year = end === '/' || end === '-' ? Number(text.slice(at + 1, at + 5)) || 0 : 0
  return Number.parseInt(text, 10) * 10_000 + year
}

/** A text of each row, made when it is asked for. */
const memo = (make: (index: number) => string): ((index: number) => string) => {
  const texts: string[] = []
  return (index) => {
    texts[index] ??= make(index)
    return texts[index]
  }
}

/** A registry over a table. Finding by symbol or id takes microseconds; what else it needs is built on first use. */
export const registryOf = (table: Table): Registry => {
  const { size, asOf } = table
  const buckets = new Map<number, number[]>()
  for (let index = 0; index < size; index++) push(buckets, bucketOf(table.symbol(index) ?? ''), index)
  const keyOf = memo((index) => cleanSymbolKey(table.symbol(index) ?? ''))
  const idOf = memo(table.id)
  const names = once(() => {
    const byName = new Map<string, RegistryRow[]>()
    for (let index = 0; index < size; index++) {
      if (!NAMED.has(table.type(index))) continue
      const row = table.row(index)
      if (row.title !== null) push(byName, `${row.type} ${titleKey(row.title)}`, row)
    }
    for (const rows of byName.values()) rows.sort(byAge)
    return byName
  })
  const repealing = once(() => {
    const byRepealed = new Map<string, RegistryRow[]>()
    for (const row of table.related())
      for (const { kind, id } of row.relations) if (kind === 'repeals') push(byRepealed, id, row)
    return byRepealed
  })
  function* rows() {
    for (let index = 0; index < size; index++) yield table.row(index)
  }
  return Object.freeze<Registry>({
    asOf,
    size,
    rows,
    find(query) {
      const { symbol } = query
      if (symbol === undefined) return [...rows()].filter((row) => answers(row, query))
      const key = symbolKey(symbol)
      const same = (buckets.get(bucketOf(key)) ?? []).filter((index) => keyOf(index) === key && key !== '')
      return same.map((index) => table.row(index)).filter((row) => answers(row, query))
    },
    get(id) {
      const index = buckets.get(bucketOf(id.split(':')[1] ?? ''))?.find((each) => idOf(each) === id)
      return index === undefined ? null : table.row(index)
    },
    byName: (type, title) => [...(names().get(`${type} ${titleKey(title)}`) ?? [])],
    repealing: (id) => repealing().get(id) ?? [],
  })
}

/** Rows as they are, as a table. */
export const tableOf = (rows: readonly RegistryRow[], asOf: string | null): Table => ({
  size: rows.length,
  asOf,
  symbol: (index) => rows[index]!.symbol,
  type: (index) => rows[index]!.type,
  id: (index) => rows[index]!.id,
  row: (index) => rows[index]!,
  related: () => rows,
})
