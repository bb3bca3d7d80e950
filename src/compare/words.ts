import { compareLexicon } from '../lexicon/compare'
import { matchesOf } from '../text/matches'

/** What a sentence says for comparing, without how it says it. */
export interface Words {
  /** All of it in one spelling, abbreviations and synonyms written out, years left out. */
  key: string
  /** The syllables and numbers that tell it from others; all of them where none does. */
  telling: ReadonlySet<string>
  /** The same in the order of the sentence. */
  said: string
  /** The days, months and years that it names, as numbers: `15 12 2020`. */
  times: readonly string[]
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
const YEAR = /(?<!\d)\d{4}(?!\d)/gu

const add = (decisive: Map<string, Set<string>>, row: string, word: string): void => {
  const words = decisive.get(row)
  if (words) words.add(word)
  else decisive.set(row, new Set([word]))
}

/** What comes before and after a day's numbers says nothing of the day. */
const timesIn = (text: string): string[] =>
  matchesOf(DAY, text).map(([time]) => (time.match(/\d+/gu) ?? []).map(Number).join(' '))

/** The names of schools, villages and their like, by what they are: `trường` with `suoi cat`; the document's own place decides nothing. */
const namesIn = (text: string, { places }: Voice, decisive: Map<string, Set<string>>): void => {
  for (const { groups } of matchesOf(compareLexicon.named, text)) {
    const name = compareLexicon.keyOf(groups!.name!)
    if (!places.includes(name)) add(decisive, `name of ${compareLexicon.keyOf(groups!.noun!)}`, name)
  }
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
  const whole = text.normalize('NFC')
  const long = whole.replace(DAY, ' ').replace(SHORT, (short) => voice.shortForms.get(short) ?? short)
  let key = compareLexicon
    .keyOf(long)
    .replace(compareLexicon.synonym, (phrase) => compareLexicon.synonyms.get(phrase) ?? phrase)
  for (const place of voice.places) key = ` ${key} `.replaceAll(` ${place} `, ' ').trim()
  if (but) key = key.replace(but, '').replace(/ {2,}/gu, ' ').trim()
  const all = key === '' ? [] : key.split(' ')
  const some = all.filter((word) => !compareLexicon.empty.has(word))
  const telling = some.length > 0 ? some : all
  const decisive = decisiveIn(key)
  namesIn(long, voice, decisive)
  for (const [word] of matchesOf(compareLexicon.decider, key)) add(decisive, `with ${word}`, word)
  return { key, telling: new Set(telling), said: telling.join(' '), times: timesIn(whole), decisive }
}

/** Whether a time is the other, or the same of the later plan's year. */
const isSameTime = (a: string, b: string, years: number): boolean =>
  a === b || a.replace(YEAR, (year) => String(Number(year) + years)) === b

/** Whether two sentences name the same times, or those of the later plan's years. */
export const isSameTimes = ({ times: a }: Words, { times: b }: Words, years: number): boolean =>
  a.length === b.length && a.every((time, index) => isSameTime(time, b[index]!, years))

/** The same words without the days that they name, which are told elsewhere; a year alone says what is meant. */
export const withoutDays = (words: Words): Words => ({
  ...words,
  times: words.times.filter((time) => /^\d{4}$/u.test(time)),
})

/**
 * Whether two sentences have other telling words, or these in another order, or name other times: put otherwise, or
 * another thing. `years` lie between the plans.
 */
export const differInWords = (a: Words, b: Words, years: number): boolean =>
  a.said !== b.said || !isSameTimes(a, b, years)

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
