import type { InstrumentType } from '../directive/header'
import { symbolKey } from '../instrument/key'
import { type SymbolParts, symbolParts } from '../instrument/parts'
import type { Registry } from '../registry/registry'
import type { RegistryRow } from '../registry/row'
import { tellingKey } from './titles'
import { provedIssue } from './words'

/** A number of a series and the proved day on which it was given. */
export interface Numbered {
  number: number
  day: string
  row: RegistryRow
}

/** What rules look up otherwise than by symbol, all of it proved. */
export interface RegistryIndex {
  /** By type and day of issue, `decree 2017-07-31`. */
  byDay: ReadonlyMap<string, readonly RegistryRow[]>
  /** By series, in the order of numbers. */
  bySeries: ReadonlyMap<string, readonly Numbered[]>
  /** By the keys of wrong symbols that go about. */
  bySlip: ReadonlyMap<string, RegistryRow>
  /** All of a type that bear a title, in the order of the registry, its words of form apart. */
  byTitle(type: InstrumentType, title: string): readonly RegistryRow[]
}

const PLACED = /^(?:UBND|HĐND|UB|S|P|TAND$|VKSND$)/u

/**
 * The series in which a symbol's number was given: type, body and year (Luật 80/2015/QH13 Điều 10, NĐ 30/2020/NĐ-CP Điều
 * 15), for the Quốc hội its term. Null where the symbol does not tell: bodies of places, units, the Party.
 */
export const seriesOf = (parts: Readonly<SymbolParts>, type: string, issued: string): string | null => {
  const { family, issuerCode, unit, term, typeCode, part, suffix } = parts
  if (family === 'party' || family === 'dispatch' || family === 'consolidated') return null
  if (PLACED.test(issuerCode) || unit !== null || part !== null || suffix !== null) return null
  const body = issuerCode.replaceAll('&', '')
  return [family, typeCode ?? type, body, term ?? issued.slice(0, 4)].join(' ')
}

const add = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const build = (registry: Registry): RegistryIndex => {
  const byDay = new Map<string, RegistryRow[]>()
  const bySeries = new Map<string, Numbered[]>()
  const bySlip = new Map<string, RegistryRow>()
  for (const row of registry.rows()) {
    const own = row.symbol === null ? '' : symbolKey(row.symbol)
    for (const { field, written } of row.slips) {
      const key = field === 'symbol' ? symbolKey(written) : own
      // `22/CT-TW` is misspelt and no other's symbol.
      if (key !== own) bySlip.set(key, row)
    }
    const day = provedIssue(row)?.day
    if (day === undefined) continue
    add(byDay, `${row.type} ${day}`, row)
    const parts = row.symbol === null ? null : symbolParts(row.symbol)
    const series = parts && seriesOf(parts, row.type, day)
    if (parts && series) add(bySeries, series, { number: parts.number, day, row })
  }
  for (const list of bySeries.values()) list.sort((a, b) => a.number - b.number)
  return { byDay, bySeries, bySlip, byTitle: titlesOf(registry) }
}

/** Titles are looked up seldom, so that they are gathered when one is. */
const titlesOf = (registry: Registry): RegistryIndex['byTitle'] => {
  let rows: Map<string, RegistryRow[]> | null = null
  return (type, title) => {
    if (rows === null) {
      rows = new Map()
      for (const row of registry.rows())
        if (row.title !== null) add(rows, `${row.type} ${tellingKey(row.title)}`, row)
    }
    return tellingKey(title) === '' ? [] : (rows.get(`${type} ${tellingKey(title)}`) ?? [])
  }
}

const built = new WeakMap<Registry, RegistryIndex>()

/** The index of a registry, made on first use. */
export const indexOf = (registry: Registry): RegistryIndex => {
  const known = built.get(registry)
  if (known) return known
  const index = build(registry)
  built.set(registry, index)
  return index
}
