import type { Instrument } from '../directive/citation'
import type { InstrumentType } from '../directive/header'
import { issuerOf } from './issuers'
import { type SymbolParts, symbolParts } from './parts'
import { type IssuerPlace, placeOfIssuer } from './place'
import { bodySlug, nameSlug, placeSlug, symbolSlug } from './slugs'

/** What is said of an instrument: type, symbol, day, issuer written out, title. */
export type CitedInstrument = Pick<Instrument, 'type' | 'symbol' | 'issued' | 'issuer' | 'title'>

/** A part that an identity still wants. */
export type MissingPart = 'symbol' | 'issuer' | 'place' | 'issued'

export interface Identity {
  /** Can stand in a URL: ASCII letters and digits, `:`, `-`, `.` and `~`. */
  id: string
  /** What it takes yet to tell the instrument from all others; empty where the id does. */
  missing: MissingPart[]
}

const NAMED: ReadonlySet<InstrumentType> = new Set([
  'law',
  'code',
  'ordinance',
  'constitution',
  'charter',
  'rules',
  'other',
])
const TERM = /kh(?:óa|oá) (?<term>[IVXL]{1,7})(?!\p{L})/iu
/** A congress decides once; a plenum several things. */
const CONGRESS = /^Đại hội(?!\p{L})/iu

/** The type by which an instrument is known: what its symbol says, but for the `QĐ` of the Party, which may be a quy định. */
export const identityType = (type: InstrumentType, parts: SymbolParts | null): InstrumentType => {
  const isRegulation = type === 'regulation' && parts?.family === 'party' && parts.typeCode === 'QĐ'
  return isRegulation || !parts?.type ? type : parts.type
}

interface Found {
  segments: (string | null)[]
  missing: MissingPart[]
}

const located = (place: IssuerPlace | null): Found => ({
  segments: [place && placeSlug(place.name)],
  missing: place?.isOne ? [] : ['place'],
})

/** Who issued it, as far as the codes do not tell. */
const issuedBy = ({ family, issuerCode, level }: SymbolParts, issuer: string | null): Found => {
  const place = issuer === null ? null : placeOfIssuer(issuer)
  if (family === 'party' && level !== null)
    return level === 'TW' ? { segments: [], missing: [] } : located(place)
  const coded = issuerOf(issuerCode)
  if (coded?.place) return located(place)
  if (coded || family === 'legal') return { segments: [place && placeSlug(place.name)], missing: [] }
  return issuer === null
    ? { segments: [], missing: ['issuer'] }
    : { segments: [bodySlug(issuer)], missing: place === null || place.isOne ? [] : ['place'] }
}

/** When it was issued, as far as the symbol does not tell. */
const issuedOn = ({ family }: SymbolParts, { issued, issuer }: CitedInstrument): Found => {
  if (family === 'legal') return { segments: [], missing: [] }
  if (issued !== null) return { segments: [family === 'party' ? issued : issued.slice(0, 4)], missing: [] }
  const term = family === 'party' ? TERM.exec(issuer ?? '')?.groups?.term : undefined
  return term
    ? { segments: [`khoa-${term.toLowerCase()}`], missing: [] }
    : { segments: [], missing: ['issued'] }
}

const numbered = (instrument: CitedInstrument, parts: SymbolParts): Found => {
  const by = issuedBy(parts, instrument.issuer)
  const on = issuedOn(parts, instrument)
  return {
    segments: [symbolSlug(instrument.symbol!, parts), ...by.segments, ...on.segments],
    missing: [...by.missing, ...on.missing],
  }
}

/** By name and day; what has no name by which it could be known wants a symbol. */
const unnumbered = ({ type, symbol, issued, issuer, title }: CitedInstrument): Found => {
  const isNamed = NAMED.has(type) && (title !== null || type === 'constitution')
  const isCongress = title === null && CONGRESS.test(issuer ?? '')
  const name = isNamed || issuer === null ? title && nameSlug(title) : bodySlug(issuer)
  return {
    segments: [symbol === null ? null : bodySlug(symbol), name, issued],
    missing: [
      ...(isNamed || isCongress ? [] : ['symbol' as const]),
      ...(issued !== null || isCongress ? [] : ['issued' as const]),
    ],
  }
}

/**
 * Who an instrument is: `decree:91-2017-nd-cp`, `directive:05-ct-ubnd:tinh-tra-vinh:2019`, `directive:34-ct-tw:2014-04-07`,
 * `law:thi-dua-khen-thuong:2022-06-15`; and what is missing for that.
 *
 * A symbol with a year tells by itself, but for councils and committees of places (Luật 80/2015/QH13 Điều 10); without a
 * year it returns every year and in every place (NĐ 30/2020/NĐ-CP Điều 15), the Party's every term and in every committee
 * (Hướng dẫn 36-HD/VPTW). Letters lose their marks in an id. So that no two instruments become one, words that lists do
 * not have as the owner of their plain form carry a checksum behind `~`: `NĐ` is `nd`, `BĐ` is not `bd`.
 */
export const identify = (instrument: CitedInstrument): Identity => {
  const parts = instrument.symbol === null ? null : symbolParts(instrument.symbol)
  const { segments, missing } = parts ? numbered(instrument, parts) : unnumbered(instrument)
  return { id: [identityType(instrument.type, parts), ...segments].filter(Boolean).join(':'), missing }
}
