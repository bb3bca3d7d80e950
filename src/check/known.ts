import type { Citation } from '../directive/citation'
import { issuerOf, partyLevelOf } from '../instrument/issuers'
import { type SymbolParts, symbolParts } from '../instrument/parts'
import { placeOfIssuer } from '../instrument/place'
import { timeLexicon } from '../lexicon/time'
import type { Registry } from '../registry/registry'
import { issuedOf, type RegistryRow } from '../registry/row'
import { statusOn } from '../registry/status'
import type { Span } from '../text/span'
import { classOf } from './bodies'
import { partyTermOf } from './party-term'
import { indexOf } from './registry-index'
import { NAMED, provedIssue } from './words'

/** What a registry knows of a citation. */
export interface Known {
  /** All rows of its symbol or name, whatever their type, day or issuer. */
  rows: readonly RegistryRow[]
  /**
   * The one that the citation means; null where none is known or several may be. `sure`: its symbol can be no other's, so
   * that what differs is wrong.
   */
  row: RegistryRow | null
  sure: boolean
}

const NONE: Known = { rows: [], row: null, sure: false }

/**
 * Whether a row can be of the place that the citation's issuer names. A code that every place has (`UBND`) wants that
 * place: without it nothing tells whose number it is.
 */
export const isOfPlace = (row: RegistryRow, issuer: string | null, code: string): boolean => {
  const place = row.issuer?.place ?? null
  if (place !== null && issuer !== null) {
    const of = placeOfIssuer(issuer)?.name ?? ''
    return [of, issuer].some((words) => words.toLowerCase().includes(place.toLowerCase()))
  }
  if (place !== null) return false
  return issuerOf(code)?.place !== true && partyLevelOf(code) !== 'TU'
}

/** Whether a row of the same symbol is the very instrument, by all that the identity asks but the day itself. */
const isSame = (row: RegistryRow, { instrument }: Citation, parts: Readonly<SymbolParts>): boolean => {
  const { issued, issuer } = instrument
  const day = issuedOf(row)
  switch (parts.family) {
    case 'legal':
      return isOfPlace(row, issuer, parts.issuerCode)
    case 'administrative':
    case 'dispatch':
    case 'consolidated':
      return (
        issued !== null &&
        day !== null &&
        issued.slice(0, 4) === day.slice(0, 4) &&
        isOfPlace(row, issuer, parts.issuerCode)
      )
    case 'party':
      return (
        issued !== null &&
        day !== null &&
        partyTermOf(issued) !== null &&
        partyTermOf(issued) === partyTermOf(day) &&
        isOfPlace(row, issuer, parts.issuerCode)
      )
  }
}

/** Of several that may be meant, the one of the cited day; else the only one. */
const chosen = (rows: readonly RegistryRow[], issued: string | null): RegistryRow | null => {
  const ofDay =
    issued === null ? [] : rows.filter((row) => provedIssue(row)?.day === issued || issuedOf(row) === issued)
  if (ofDay.length === 1) return ofDay[0]!
  return rows.length === 1 ? rows[0]! : null
}

const YEAR_BEHIND = new RegExp(` \\(?(?:${timeLexicon.year} )?(?<year>(?:19|20)\\d{2})\\)?$`, 'u')

/**
 * The year behind a law's name: 2003 of `Luật Thi đua, khen thưởng năm 2003`. That behind a law that another amends may
 * be the other's.
 */
export const yearNamed = ({ quote, role, instrument }: Citation): string | null =>
  role === 'nested' || !NAMED.has(instrument.type) ? null : (YEAR_BEHIND.exec(quote)?.groups?.year ?? null)

/** Where that year stands. */
export const yearSpan = ({ quote, span }: Pick<Citation, 'quote' | 'span'>): Span | null => {
  const found = YEAR_BEHIND.exec(quote)
  if (!found) return null
  const start = span.start + found.index + found[0].indexOf(found.groups!.year!)
  return { start, end: start + 4 }
}

/** Of laws of one name, the last issued by a day that was in force then or had been; else the last issued. */
const currentOn = (
  rows: readonly RegistryRow[],
  on: string | null,
  registry: Registry,
): RegistryRow | null => {
  const issued = on === null ? rows : rows.filter((row) => (issuedOf(row) ?? '') <= on)
  const begun = issued.findLast((row) => on === null || statusOn(row, on, registry).status !== 'not-yet')
  return begun ?? issued.at(-1) ?? null
}

/** A law cited by name alone: that of the cited day or year, else the one that was in force then. */
const byName = (citation: Citation, registry: Registry, on: string | null): Known => {
  const { type, title, issued } = citation.instrument
  if (title === null) return NONE
  const rows = registry.byName(type, title)
  const when = issued ?? yearNamed(citation)
  const row =
    when === null
      ? currentOn(rows, on, registry)
      : chosen(
          rows.filter((each) => issuedOf(each)?.startsWith(when)),
          issued,
        )
  return { rows, row, sure: false }
}

/** `1299`, `91/2017`: a number without its codes. */
const BARE = /^(?<number>\d{1,5})(?:\/(?<year>\d{4}))?$/u

/** A number without codes: what of its type has that number and that very day, and whose body is not another. */
const byNumber = ({ instrument }: Citation, registry: Registry): Known => {
  const { normalizedSymbol, type, issued, issuer } = instrument
  const bare = BARE.exec(normalizedSymbol ?? '')?.groups
  if (!bare || issued === null) return NONE
  const kind = issuer === null ? null : classOf(issuer)
  const rows = (indexOf(registry).byDay.get(`${type} ${issued}`) ?? []).filter((row) => {
    const parts = row.symbol === null ? null : symbolParts(row.symbol)
    return (
      parts?.number === Number(bare.number) &&
      (bare.year === undefined || parts.year === Number(bare.year)) &&
      isOfPlace(row, issuer, parts.issuerCode) &&
      (kind === null || row.issuer === null || classOf(row.issuer.name) === kind)
    )
  })
  return rows.length === 1 ? { rows, row: rows[0]!, sure: false } : NONE
}

/** Finds what a registry knows of a citation; never more than that: an unknown instrument is not a wrong one. */
export const known = (
  citation: Citation,
  parts: Readonly<SymbolParts> | null,
  registry: Registry,
  on: string | null,
): Known => {
  const { normalizedSymbol, issued, type } = citation.instrument
  if (normalizedSymbol === null) return byName(citation, registry, on)
  if (parts === null) return byNumber(citation, registry)
  const rows = registry.find({ symbol: normalizedSymbol })
  const ofType = rows.filter((row) => row.type === type)
  // Of the Quốc hội a law and a resolution share a number: neither stands for the other.
  const alike = ofType.length > 0 || parts.type === null ? ofType : rows
  const same = alike.filter((row) => isSame(row, citation, parts))
  const row = chosen(same, issued)
  if (row) return { rows, row, sure: true }
  const ofDay =
    issued === null
      ? null
      : chosen(
          alike.filter((each) => issuedOf(each) === issued),
          issued,
        )
  return { rows, row: ofDay, sure: false }
}
