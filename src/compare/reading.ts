import type { Body } from '../directive/body'
import type { Directive } from '../directive/directive'
import { compareLexicon } from '../lexicon/compare'
import { readShortForms } from './abbreviations'
import { readSections } from './sections'
import { type Voice, type Words, wordsOf } from './words'
import { type PlanYears, planYears } from './years'

/** A directive as comparing reads it. */
export interface Reading extends ReturnType<typeof readSections> {
  directive: Directive
  voice: Voice
  years: PlanYears | null
  words(text: string, but?: RegExp): Words
  body(id: string | null): Body | null
  issuer: Body | null
}

/** The place of who issued it, with its kind, without, and by its kind alone: `tỉnh Cao Bằng`, `Cao Bằng`, `địa bàn tỉnh`. */
const ownPlaces = (place: string | null): string[] => {
  if (place === null) return []
  const name = place.replace(/^(?:\p{Ll}+ )+/u, '')
  const kind = compareLexicon.keyOf(place.slice(0, place.length - name.length))
  const wholes = kind === '' ? [] : compareLexicon.territory.map((word) => `${word} ${kind}`)
  return [...[place, name].filter(Boolean).map(compareLexicon.keyOf), ...wholes]
}

export const readFor = (directive: Directive): Reading => {
  const bodies = new Map(directive.bodies.map((body) => [body.id, body]))
  const issuer = directive.bodies.find(({ name }) => name === directive.header.issuer) ?? null
  const voice: Voice = {
    shortForms: readShortForms(directive.text.normalize('NFC')),
    places: ownPlaces(issuer?.place ?? null),
  }
  return {
    directive,
    voice,
    issuer,
    years: planYears(directive),
    words: (text, but) => wordsOf(text, voice, but),
    body: (id) => (id === null ? null : (bodies.get(id) ?? null)),
    ...readSections(directive),
  }
}
