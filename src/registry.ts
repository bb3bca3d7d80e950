import { finder, type RegistryQuery } from './registry/find'
import type { RegistryRow } from './registry/row'

export type { RegistryQuery } from './registry/find'
export type { RegistryRow, RegistrySource } from './registry/row'

/** Facts about the instruments that campaign directives cite most. */
export interface Registry {
  /** The month after which nothing is known, `2026-04`. */
  readonly asOf: string
  readonly size: number
  /**
   * The instruments of a symbol, of a type, or both; empty where none is known, which proves nothing. `{ symbol:
   * '05-CT/TW' }` gives two, of 2016 and 2021: Party and local symbols return.
   */
  find(query: RegistryQuery): RegistryRow[]
}

let loaded: Promise<Registry> | undefined

/** Loads the facts that come with the package, once; `src/registry/data/README.md` says where they are from. */
export const loadRegistry = (): Promise<Registry> => {
  loaded ??= load()
  return loaded
}

const load = async (): Promise<Registry> => {
  const { default: data } = await import('./registry/data/instruments.json')
  const rows = data.rows.map((values) =>
    // The tool that writes the data and a test over every row hold this shape.
    Object.freeze(Object.fromEntries(data.columns.map((column, index) => [column, values[index]]))),
  ) as unknown as RegistryRow[]
  return Object.freeze({ asOf: data.asOf, size: rows.length, find: finder(rows) })
}
