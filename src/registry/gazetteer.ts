import { syllableKey } from '../text/words'

/** A province, district or commune as the law had it: from when, until when, and what became of it. */
export interface Place {
  kind: string
  name: string
  level: 'province' | 'district' | 'commune'
  /** The province that it lies in, with its kind; null for a province. */
  parent: string | null
  /** First day, ISO 8601; null where it is older than the change of 1 July 2025. */
  since: string | null
  /** Last day, ISO 8601; null where it is there still. */
  until: string | null
  /** The province that took a province over, without its kind. */
  into: string | null
  /** The provinces that a new one was formed from. */
  of: readonly string[]
  /** Who says so: the legal text, and the data set that lists it. */
  source: string
}

type Listed = Record<string, Record<string, string>>

/** `data/places.json`. */
export interface PlacesData {
  sources: Record<'provinces' | 'districts' | 'communes', string>
  /** The day of the change. */
  changed: string
  provinces: [
    kind: string,
    name: string,
    since: string | null,
    until: string | null,
    into: string | null,
    of?: string[],
  ][]
  districts: Listed
  communes: Listed
}

/** Places by their names. */
export interface Gazetteer {
  readonly size: number
  all(): Iterable<Place>
  /**
   * The places of a name, with its kind or without (`xã Tân Hưng`, `TP. Huế`, `Hà Nam`), in capitals or not, tones set the old
   * way or the new; `on` a day (ISO 8601) keeps those that were there. Empty where there is none. Of days before 2025 only
   * what there was at the end of 2024 is known: `since` null says no more than that.
   */
  find(name: string, on?: string): Place[]
}

const SHORT_KIND = /^(?:tp|tx)(?:\. ?| )/iu

const keyOf = (written: string): string => {
  const name = written.replace(SHORT_KIND, (short) => (/^tp/iu.test(short) ? 'thành phố ' : 'thị xã '))
  return (name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []).map(syllableKey).join(' ')
}

/** The day before one, both ISO 8601. */
const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10)

function* placesOf({ sources, changed, provinces, districts, communes }: PlacesData): Generator<Place> {
  for (const [kind, name, since, until, into, of = []] of provinces)
    yield { kind, name, level: 'province', parent: null, since, until, into, of, source: sources.provinces }
  const lists = [
    ['district', districts, null, dayBefore(changed), sources.districts],
    ['commune', communes, changed, null, sources.communes],
  ] as const
  for (const [level, listed, since, until, source] of lists)
    for (const [parent, kinds] of Object.entries(listed))
      for (const [kind, names] of Object.entries(kinds))
        for (const name of names.split(', '))
          yield { kind, name, level, parent, since, until, into: null, of: [], source }
}

/** The gazetteer of the shipped data. */
export const gazetteerOf = (data: PlacesData): Gazetteer => {
  const places = [...placesOf(data)]
  const byKey = new Map<string, Place[]>()
  const note = (key: string, place: Place): void => {
    const known = byKey.get(key)
    if (known) known.push(place)
    else byKey.set(key, [place])
  }
  for (const place of places) {
    note(keyOf(place.name), place)
    note(keyOf(`${place.kind} ${place.name}`), place)
  }
  return {
    size: places.length,
    all: () => places,
    find: (name, on) =>
      (byKey.get(keyOf(name)) ?? []).filter(
        ({ since, until }) =>
          on === undefined || ((since === null || since <= on) && (until === null || on <= until)),
      ),
  }
}
