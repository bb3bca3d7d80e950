import type { BodyLevel } from '../directive/body'
import { WordTrie } from '../text/word-trie'
import data from './places.json'

/** A province or district of the gazetteer; a district knows its province. */
export interface PlaceEntry {
  kind: string
  name: string
  level: 'province' | 'district'
  /** Provinces that have a district of this name, as `kind name`; empty for a province. */
  provinces: { kind: string; name: string }[]
}

const entries = new Map<string, PlaceEntry>()
for (const { name, kind, districts } of data.provinces) {
  const province = { kind, name }
  entries.set(`${kind} ${name}`, { ...province, level: 'province', provinces: [] })
  for (const [districtKind, names] of Object.entries(districts))
    for (const district of names.split(', ')) {
      const key = `${districtKind} ${district}`
      const known = entries.get(key)
      if (known) known.provinces.push(province)
      else entries.set(key, { kind: districtKind, name: district, level: 'district', provinces: [province] })
    }
}

/** Every place by its name alone, provinces first; a name may be borne by several (`Hà Tĩnh` the province and its city). */
const byName = new WordTrie<PlaceEntry[]>()
const named = new Map<string, PlaceEntry[]>()
for (const entry of [...entries.values()].sort((a, b) => b.level.localeCompare(a.level))) {
  const same = named.get(entry.name)
  if (same) same.push(entry)
  else named.set(entry.name, [entry])
}
for (const [name, same] of named) if (/^\p{L}/u.test(name)) byName.add(name, same)

export const placeLexicon = {
  byName: byName as Pick<WordTrie<PlaceEntry[]>, 'longest'>,
  kinds: Object.keys(data.kinds),
  /** The provinces of today and of before, as `tỉnh Trà Vinh`. */
  provinces: data.provinces.map(({ kind, name }) => `${kind} ${name}`),
  /** Where a place of each kind stands; a thành phố may be a province or a district. */
  levels: data.kinds as Readonly<Record<string, BodyLevel>>,
  /** How the kinds are shortened, and what a scan makes of them. */
  shortKinds: data.shortKinds as Readonly<Record<string, string>>,
  /** Second syllables of other words that begin like a kind of place: `xã hội`, `Tỉnh đoàn`, `huyện đội`. */
  otherWords: data.otherWords as readonly string[],
  /** A region behind the bodies that lie in it: `trong vùng Tây Nguyên`. */
  inRegion: `(?: trong)? [vV]ùng (?:${data.regions.join('|')})`,
}
