import { readNames } from '../body/names/read'
import { readPlace } from '../body/place'
import { placeLexicon } from '../lexicon/places'
import { remembered } from '../text/words'

/** Where an issuing body is, as far as its name says so. */
export interface IssuerPlace {
  /** `tỉnh Trà Vinh`, `huyện Châu Thành, tỉnh Trà Vinh`. */
  name: string
  /** Whether it is one place of the country: provinces are, and districts whose name no other province has. */
  isOne: boolean
}

const isOnePlace = (kind: string, name: string): boolean => {
  const entry = placeLexicon.byName.longest(name, 0)?.value.find((place) => place.kind === kind)
  return entry !== undefined && entry.provinces.length < 2
}

/** The place of one body in a name: `Tỉnh ủy Bắc Ninh` is of `tỉnh Bắc Ninh`. */
const placeIn = (words: string): { kind: string; name: string } | null => {
  const named = readNames(words).names.find(({ place }) => place !== null)?.place
  const kind = named && placeLexicon.kinds.find((word) => named.startsWith(`${word} `))
  return kind ? { kind, name: named.slice(kind.length + 1) } : readPlace(words)
}

/** Reads where an issuer is from its name as written out; null where the name has no place. */
export const placeOfIssuer = remembered((issuer: string): IssuerPlace | null => {
  const places = issuer.split(', ').flatMap((words) => placeIn(words) ?? [])
  const name = places.map((place) => `${place.kind} ${place.name}`).join(', ')
  if (name === '') return null
  return { name, isOne: places.length > 1 || places.some((place) => isOnePlace(place.kind, place.name)) }
})
