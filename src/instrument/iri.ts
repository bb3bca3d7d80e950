import type { InstrumentType } from '../directive/header'
import { type CitedInstrument, identify, identityType } from './identity'
import { issuerOf } from './issuers'
import { type SymbolParts, symbolParts } from './parts'
import { placeOfIssuer } from './place'
import { slugOf } from './slug'
import { bodySlug, nameSlug, placeSlug, symbolSlug } from './slugs'
import { wordOfType } from './type-words'

/** Who passes what is known by its name alone: Luật 80/2015/QH13 Điều 4. */
const MAKERS: Readonly<Partial<Record<InstrumentType, string>>> = {
  constitution: 'Quốc hội',
  code: 'Quốc hội',
  law: 'Quốc hội',
  ordinance: 'Ủy ban Thường vụ Quốc hội',
}

/** By the names that the codes stand for, so that it does not hang on how a mention names the issuer. */
const codedActor = ({ issuerCode }: SymbolParts, issuer: string | null): string => {
  const place = issuer === null ? null : placeOfIssuer(issuer)
  const names = issuerCode.split('-').map((code) => slugOf(issuerOf(code)?.name ?? code.replaceAll('&', '')))
  return names.join('.') + (place === null ? '' : `-${placeSlug(place.name)}`)
}

const actorOf = (type: InstrumentType, parts: SymbolParts | null, issuer: string | null): string | null => {
  if (!parts) return MAKERS[type] === undefined ? issuer && bodySlug(issuer) : slugOf(MAKERS[type])
  const isKnown = parts.level !== null || parts.issuerCode.split('-').every((code) => issuerOf(code) !== null)
  return isKnown || issuer === null ? codedActor(parts, issuer) : bodySlug(issuer)
}

/**
 * The Akoma Ntoso IRI of an instrument as a work (OASIS Akoma Ntoso Naming Convention 1.0): kind, type, actor, day, number.
 * `act` is what is normative, `doc` all else. `Nghị định số 91/2017/NĐ-CP ngày 31/7/2017` gives
 * `/akn/vn/act/nghi-dinh/chinh-phu/2017-07-31/91-2017-nd-cp`. Null where the identity is not complete or the day not known.
 */
export const instrumentIri = (instrument: CitedInstrument): string | null => {
  const { symbol, issued, issuer, title } = instrument
  const parts = symbol === null ? null : symbolParts(symbol)
  const type = identityType(instrument.type, parts)
  const word = wordOfType(type)
  const actor = actorOf(type, parts, issuer)
  if (identify(instrument).missing.length > 0 || issued === null || word === null || actor === null)
    return null
  const kind = parts?.family === 'legal' || MAKERS[type] !== undefined ? 'act' : 'doc'
  const number = parts ? symbolSlug(symbol!, parts) : nameSlug(title ?? word)
  return ['/akn/vn', kind, slugOf(word), actor, issued, number].join('/')
}
