import { type Gazetteer, gazetteerOf, type PlacesData } from './registry/gazetteer'
import { type Registry, registryOf } from './registry/registry'
import { type CitedList, type Curated, type PhapDien, shippedTable } from './registry/shipped'

export { CSV_COLUMNS, readCsv } from './registry/csv'
export { registryFromDirectives } from './registry/directives'
export type { Gazetteer, Place } from './registry/gazetteer'
export { layer } from './registry/layer'
export { readNdjson, writeNdjson } from './registry/ndjson'
export type { RegistryQuery } from './registry/query'
export type { Registry } from './registry/registry'
export {
  type DayField,
  type Fact,
  isProved,
  type RegistryIssuer,
  type RegistryRow,
  type Relation,
  registryRowSchema,
  type Strength,
} from './registry/row'
export { type Status, type StatusWord, statusOn } from './registry/status'
export type { BrokenRow, ReadRegistry } from './registry/user'

let loaded: Promise<Registry> | undefined

/** Loads the facts that come with the package, once; `src/registry/data/README.md` says where they are from. */
export const loadRegistry = (): Promise<Registry> => {
  loaded ??= load()
  return loaded
}

const load = async (): Promise<Registry> => {
  const [curated, phapDien, cited] = await Promise.all([
    import('./registry/data/curated.json'),
    import('./registry/data/phap-dien.json'),
    import('./registry/data/cited.json'),
  ])
  // The tool that writes the data and a test over every row hold their shapes.
  return registryOf(
    shippedTable(
      curated.default as unknown as Curated,
      phapDien.default as unknown as PhapDien,
      cited.default as unknown as CitedList,
    ),
  )
}

let places: Promise<Gazetteer> | undefined

/**
 * Loads the gazetteer, once: 63 provinces and 696 districts until 30 June 2025, 34 provinces and 3,321 communes since, each
 * with its dates and its source. `find('tỉnh Hà Nam', '2025-08-01')` is empty.
 */
export const loadPlaces = (): Promise<Gazetteer> => {
  places ??= import('./registry/data/places.json').then((data) =>
    gazetteerOf(data.default as unknown as PlacesData),
  )
  return places
}
