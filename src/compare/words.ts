import { compareLexicon } from '../lexicon/compare'
import { matchesOf } from '../text/matches'

/** What a sentence says for comparing, without how it says it. */
export interface Words {
  /** All of it in one spelling, abbreviations and synonyms written out, years left out. */
  key: string
  /** The syllables and numbers that tell it from others; all of them where none does. */
  telling: ReadonlySet<string>
  /** What makes another thing of it, row by row: `trung học cơ sở` of the school levels, `đợt 2`, numbers, `cận` of `hộ cận nghèo`. */
  decisive: ReadonlyMap<string, ReadonlySet<string>>
}

/** What a directive has of its own that its sentences are read by. */
export interface Voice {
  shortForms: ReadonlyMap<string, string>
  /** Its own place, as keys: `tinh tuyên quang`; said or left out, it changes nothing. */
  places: readonly string[]
}

const SHORT = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}&-]*\p{Lu}(?![\p{L}\p{N}])/gu
const DAY =
  /(?<![\p{L}\p{N}])(?:ngày \d{1,2}|\d{1,2})? ?(?:tháng )?\d{1,2}(?: năm |[/.-])(?:19|20)\d{2}(?!\d)|(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}(?!\d)|(?<![\p{L}\p{N}])tháng \d{1,2}(?!\d)|(?<!\d)(?:19|20)\d{2}(?!\d)/giu

const NUMBER = /(?<![^ ])\d+(?![^ ])/gu

const add = (decisive: Map<string, Set<string>>, row: string, word: string): void => {
  const words = decisive.get(row)
  if (words) words.add(word)
  else decisive.set(row, new Set([word]))
}

const decisiveIn = (key: string): Map<string, Set<string>> => {
  const decisive = new Map<string, Set<string>>()
  compareLexicon.opposites.forEach((row, index) => {
    for (const [word] of matchesOf(row, key)) add(decisive, `opposite ${index}`, word)
  })
  for (const { groups } of matchesOf(compareLexicon.numbered, key))
    add(decisive, `number of ${groups!.noun}`, groups!.number!)
  for (const [number] of matchesOf(NUMBER, key)) add(decisive, 'numbers', number)
  return decisive
}

/** Reads what a sentence says; `but` are words that are told elsewhere, as those of a role are. */
export const wordsOf = (text: string, voice: Voice, but?: RegExp): Words => {
  const long = text
    .normalize('NFC')
    .replace(DAY, ' ')
    .replace(SHORT, (short) => voice.shortForms.get(short) ?? short)
  let key = compareLexicon
    .keyOf(long)
    .replace(compareLexicon.synonym, (phrase) => compareLexicon.synonyms.get(phrase)!)
  for (const place of voice.places) key = ` ${key} `.replaceAll(` ${place} `, ' ').trim()
  if (but) key = key.replace(but, '').replace(/ {2,}/gu, ' ').trim()
  const all = key === '' ? [] : key.split(' ')
  const telling = all.filter((word) => !compareLexicon.empty.has(word))
  const decisive = decisiveIn(key)
  for (const [word] of matchesOf(compareLexicon.decider, key)) add(decisive, `with ${word}`, word)
  return { key, telling: new Set(telling.length > 0 ? telling : all), decisive }
}

/** Whether either has a telling word that the other has not: put otherwise, or another thing. */
export const differInWords = ({ telling: a }: Words, { telling: b }: Words): boolean =>
  a.size !== b.size || [...a].some((word) => !b.has(word))

/** Whether something decisive makes two things of two sentences: an answer apart, or a word that one alone has. */
export const areApart = (a: Words, b: Words): boolean => {
  for (const row of new Set([...a.decisive.keys(), ...b.decisive.keys()])) {
    const [of, other] = [a.decisive.get(row), b.decisive.get(row)]
    if (!of || !other) {
      if (row.startsWith('with ')) return true
    } else if (![...of].some((word) => other.has(word))) return true
  }
  return false
}
