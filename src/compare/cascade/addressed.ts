import { bodyIdOf } from '../../body/id'
import type { Body } from '../../directive/body'
import { compareLexicon } from '../../lexicon/compare'
import { placeLexicon } from '../../lexicon/places'
import type { Addressed } from '../demand'
import type { Reading } from '../reading'

const plain = (name: string): string => name.normalize('NFC').toLowerCase()

/** The kind of body that a name is of, `lower-secondary` of `Trường THCS Suối Cát`; null where no list knows it. */
const kindOf = (name: string): string | null =>
  compareLexicon.kinds.find(({ issuer }) => issuer.test(plain(name)))?.kind ?? null

/** Whether one name is the other, or the other with more of its place behind it. */
const isSameName = (a: string, b: string): boolean => {
  const [of, other] = [bodyIdOf(a), bodyIdOf(b)]
  return of === other || of.startsWith(`${other}-`) || other.startsWith(`${of}-`)
}

/** Whether a place lies in another, by the districts of the provinces until 2025; null where the list does not tell. */
const liesIn = (place: string | null, other: string | null): boolean | null => {
  if (place === null || other === null || place === other) return null
  const kind = placeLexicon.kinds.find((word) => place.startsWith(`${word} `))
  if (kind === undefined) return null
  const entry = placeLexicon.byName.longest(place, kind.length + 1)?.value.find((each) => each.kind === kind)
  if (!entry || entry.provinces.length === 0) return null
  const provinces = entry.provinces.map((province) => `${province.kind} ${province.name}`)
  return placeLexicon.provinces.includes(other) ? provinces.includes(other) : null
}

const ofClass = (name: string, issuer: Body): Addressed => {
  const kind = kindOf(issuer.name)
  const words = plain(name)
  const kinds = new Set([
    ...compareLexicon.kinds.filter(({ all }) => all.test(words)).map((each) => each.kind),
    ...compareLexicon.groups.filter(({ all }) => all.test(words)).flatMap((group) => group.kinds),
  ])
  if (kind !== null && kinds.has(kind)) return { to: 'yes', by: 'class' }
  const isVague = compareLexicon.keyOf(name).search(compareLexicon.vague) >= 0
  return kind === null || kinds.size === 0 || isVague
    ? { to: 'unknown', by: 'class' }
    : { to: 'no', by: 'class' }
}

/** A body that something is asked of: its name there, which may be several classes, and what is known of it. */
export interface AskedBody {
  name: string
  body: Body | null
}

/** Whether what a superior asks of a body falls on the one that issued the plan. */
const fallsOn = (superior: Reading, { name, body }: AskedBody, issuer: Body): Addressed => {
  if (body === null || body.kind === 'class' || /(?<!\p{L})các /iu.test(name)) {
    const found = ofClass(name, issuer)
    const isOutside = liesIn(issuer.place, superior.issuer?.place ?? null) === false
    return found.to === 'yes' && isOutside ? { to: 'no', by: 'class' } : found
  }
  if (isSameName(name, issuer.name)) return { to: 'yes', by: 'name' }
  const headed = body.kind === 'officer' ? superior.body(body.parent) : null
  if (headed !== null) return { to: isSameName(headed.name, issuer.name) ? 'yes' : 'no', by: 'office' }
  return body.kind === 'officer' ? { to: 'unknown', by: 'office' } : { to: 'no', by: 'name' }
}

const RANK = { yes: 2, unknown: 1, no: 0 } as const

/** Whether what is asked of these bodies falls on the issuer of the plan; unknown where nobody is named, or nobody issued it. */
export const addressedTo = (
  superior: Reading,
  bodies: readonly AskedBody[],
  issuer: Body | null,
): Addressed => {
  if (bodies.length === 0 || issuer === null) return { to: 'unknown', by: 'nobody' }
  return bodies
    .map((body) => fallsOn(superior, body, issuer))
    .reduce((best, each) => (RANK[each.to] > RANK[best.to] ? each : best))
}
