import type { BodyMark } from '../annotate/bodies/mark'
import type { DateMark } from '../annotate/dates/mark'
import type { Place } from '../body/context'
import { readNames } from '../body/names/read'
import { readPlace } from '../body/place'
import { capitalised, writeOutBody } from '../body/write-out'
import { headerLexicon } from '../lexicon/header'
import { placeLexicon } from '../lexicon/places'
import type { StructuredDocument } from '../structure/document'
import type { HeaderPart, HeaderParts } from '../structure/header'
import { matchesOf } from '../text/matches'
import type { SpanTable } from '../text/span-table'
import { readAbbreviations } from './abbreviations'
import type { DocumentContext } from './document'

/** Who issues a document, in its own words, and where they stand; null span where no words do. */
export interface IssuerMention {
  text: string
  rule: string
  span: HeaderPart['span']
  how: 'read' | 'inferred'
}

/**
 * Works out what the document says of itself: who issues it, for which place, for which years.
 *
 * The place is that of the letterhead; where the document has none, of the title, else the one that it names most among
 * those of the issuer's level. A central body's document means none.
 */
export const readContext = (
  document: StructuredDocument,
  header: HeaderParts,
  bodies: SpanTable<BodyMark>,
  dates: SpanTable<DateMark>,
): { context: DocumentContext; issuer: (IssuerMention & { name: string }) | null } => {
  const mention = issuerMention(document, header, bodies)
  const isDistrict = mention !== null && headerLexicon.ofDistrict.test(mention.text)
  const place = placeOf(document.reading.text, header, mention, isDistrict)
  const context: DocumentContext = {
    issued: header.issued?.value ?? null,
    issuer: null,
    place,
    province: place && provinceOf(place, document.reading.text),
    period: periodOf(header, dates),
    abbreviations: readAbbreviations(document, bodies.all),
  }
  if (!mention) return { context, issuer: null }
  const name = asInSentences(writeOutBody(mention.text, context), document.reading.text)
  // A name that the document's place or its superior completes was not read as it is given.
  const how = name.toLowerCase() === mention.text.toLowerCase() ? mention.how : 'inferred'
  return { context: { ...context, issuer: name }, issuer: { ...mention, name, how } }
}

/** No body's name is longer; a line that is says something else. */
const LONGEST_NAME = 120
const SHOUTED = /(?<!\p{L})\p{Lu}{2,}(?: \p{Lu}{2,})+/u

/** A name of the letterhead that no list knows, in the letters that the document's own sentences give it. */
const asInSentences = (name: string, text: string): string => {
  if (name.length > LONGEST_NAME || !SHOUTED.test(name)) return name
  const syllables = name.match(/[\p{L}\p{N}]+/gu)!.join('[^\\p{L}\\p{N}]{1,3}')
  for (const [words] of text.matchAll(new RegExp(`(?<!\\p{L})${syllables}(?!\\p{L})`, 'giu')))
    if (!SHOUTED.test(words)) return capitalised(words)
  return name
}

/** The letterhead's last body; else who plans or orders at the end of the opening, or whose plan the title says it is. */
const issuerMention = (
  document: StructuredDocument,
  header: HeaderParts,
  bodies: SpanTable<BodyMark>,
): IssuerMention | null => {
  const own = header.letterhead.at(-1)
  if (own) {
    return {
      text: withOwner(own.value, header.letterhead.at(-2)?.value),
      span: own.span,
      rule: 'header/letterhead',
      how: 'read',
    }
  }
  const { text } = document.reading
  const opening = document.blocks.filter(({ zone, attachment }) => zone === 'preamble' && attachment === 0)
  for (const block of opening.reverse()) {
    const found = bodies
      .within(block.span)
      .find(({ span }) => headerLexicon.issues.test(text.slice(span.end, span.end + 60)))
    if (found) return { text: found.text, span: found.span, rule: 'header/opening', how: 'inferred' }
  }
  const title = header.title?.span
  const inTitle = title && bodies.within(title).find(({ kind }) => kind === 'named')
  return inTitle ? { text: inTitle.text, span: inTitle.span, rule: 'header/title', how: 'inferred' } : null
}

/** A body of the letterhead, by the one above where it belongs to that: `SỞ Y TẾ` / `THANH TRA` is a `THANH TRA SỞ Y TẾ`. */
const withOwner = (own: string, above: string | undefined): string => {
  if (above === undefined) return own
  const organ = headerLexicon.beside.test(above) && headerLexicon.organOfPlace.exec(own)?.groups?.organ
  const place = organ && readPlace(own)
  if (place) return `${organ} ${above} ${place.kind} ${place.name}`
  const whole = `${own} ${above}`
  return headerLexicon.unit.test(own) || isOneName(whole) ? whole : own
}

/** Whether an organ and the body above it are one known name: `BAN TUYÊN GIÁO` / `HUYỆN ỦY ĐỨC THỌ`. */
const isOneName = (words: string): boolean => {
  const [whole] = readNames(words).names
  return whole?.rule === 'body/named' && whole.span.start === 0 && whole.span.end === words.length
}

const placeOf = (
  text: string,
  header: HeaderParts,
  issuer: IssuerMention | null,
  isDistrict: boolean,
): Place | null => {
  const letterhead = header.letterhead.map(({ value }) => value)
  const isLocal =
    headerLexicon.local.test(issuer?.text ?? '') || letterhead.some((line) => headerLexicon.local.test(line))
  if (letterhead.length > 0 && !isLocal) return null
  for (const line of [...letterhead].reverse()) {
    const place = readPlace(line)
    if (place) return place
  }
  const said = readPlace(header.title?.value ?? '')
  if (said && levelOf(said) === (isDistrict ? 'district' : 'province')) return said
  const most = mostNamed(text, isDistrict ? 'district' : 'province')
  if (most && letterhead.length === 0) return most
  return (header.place && readPlace(header.place.value)) ?? most
}

const levelOf = (place: Place): string => {
  const entries = placeLexicon.byName.longest(place.name, 0)?.value ?? []
  const known = entries.find(({ kind }) => kind === place.kind)?.level
  return known ?? placeLexicon.levels[place.kind] ?? 'province'
}

/** The place of a level, one of the `candidates` where they are given, that a text names most often; the first of those named equally often. */
const mostNamed = (text: string, level: string, candidates?: readonly Place[]): Place | null => {
  const tally = new Map<string, { place: Place; count: number }>()
  for (const { index } of matchesOf(headerLexicon.place, text)) {
    const place = readPlace(text.slice(index, index + 60).split('\n')[0]!)
    if (!place || levelOf(place) !== level) continue
    if (candidates && !candidates.some(({ kind, name }) => kind === place.kind && name === place.name))
      continue
    const key = `${place.kind} ${place.name}`
    const entry = tally.get(key) ?? { place, count: 0 }
    entry.count++
    tally.set(key, entry)
  }
  const [most] = [...tally.values()].sort((a, b) => b.count - a.count)
  return most?.place ?? null
}

/** The province of a place: itself, the only one that has such a district, or of several the one that the text names most. */
const provinceOf = (place: Place, text: string): Place | null => {
  if (levelOf(place) === 'province') return place
  const entries = placeLexicon.byName.longest(place.name, 0)?.value ?? []
  const provinces = entries.find(({ kind }) => kind === place.kind)?.provinces ?? []
  if (provinces.length <= 1) return provinces[0] ?? mostNamed(text, 'province')
  return mostNamed(text, 'province', provinces)
}

/** The years that the title sets: `năm 2014`, `giai đoạn 2016 - 2020`. */
const periodOf = (header: HeaderParts, dates: SpanTable<DateMark>): DocumentContext['period'] => {
  const title = header.title?.span
  if (!title) return null
  // A single day is that of an instrument which the title cites.
  const isSet = ({ start, end, precision, isRange }: DateMark) =>
    start && end && (precision !== 'day' || isRange)
  const years = dates.within(title).filter(isSet)
  if (years.length === 0) return null
  const starts = years.map(({ start }) => start!).sort()
  const ends = years.map(({ end }) => end!).sort()
  return { start: starts[0]!, end: ends.at(-1)! }
}
