import { alternatives } from '../text/alternatives'
import { syllableKey } from '../text/words'
import { bodyLexicon } from './bodies'
import data from './compare.json'

const SYLLABLE = /[\p{L}\p{N}]+/gu

const ZEROS = /^0+(?=\d)/u

/** The syllables of a text in one spelling each, a blank between them. */
const keyOf = (text: string): string =>
  (text.normalize('NFC').match(SYLLABLE) ?? []).map((word) => syllableKey(word).replace(ZEROS, '')).join(' ')

/** Whole syllables of a key that are one of some phrases, the longest first. */
const phrases = (words: Iterable<string>): RegExp =>
  new RegExp(`(?<![^ ])(?:${alternatives([...words].map(keyOf))})(?![^ ])`, 'gu')

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const synonyms = new Map(
  data.synonyms.rows.flatMap(([first, ...others]) =>
    others.map((other) => [keyOf(other), keyOf(first!)] as const),
  ),
)

const { range, single } = data.planYear

/** Words by which entries of two directives are told to be one, or two; lists and sources in `compare.json`. */
export const compareLexicon = {
  keyOf,
  abbreviations: new Map([
    ...Object.entries(data.abbreviations.words),
    ...bodyLexicon.abbreviations,
  ]) as ReadonlyMap<string, string>,
  synonyms: synonyms as ReadonlyMap<string, string>,
  // With the first of each row, so that `lập` is not found within `thành lập`.
  synonym: phrases(data.synonyms.rows.flat()),
  empty: new Set(data.empty.words.map(keyOf)) as ReadonlySet<string>,
  quantifiers: new Set(data.quantifiers.words.map(keyOf)) as ReadonlySet<string>,
  role: phrases(data.roles.words),
  opposites: data.opposites.rows.map(phrases),
  decider: phrases(data.deciders.words),
  numbered: new RegExp(
    `(?<![^ ])(?<noun>${alternatives(data.numbered.words.map(keyOf))}) (?<number>\\d{1,2}|[ivx]{1,5})(?![^ ])`,
    'gu',
  ),
  /** A kind of place or body, and behind it its name. */
  named: new RegExp(
    `(?<![\\p{L}\\p{N}])(?<noun>${alternatives(data.named.words.flatMap((word) => [word, capitalised(word)]))}) (?<name>\\p{Lu}[\\p{L}\\p{N}]*(?: \\p{Lu}[\\p{L}\\p{N}]*)*)`,
    'gu',
  ),
  territory: data.territory.words.map(keyOf),
  self: phrases(data.selves.words),
  hour: new RegExp(
    `(?<![^ ])(?<hour>\\d{1,2}) ?(?:${alternatives(data.moments.hours.map(keyOf))})(?: ?(?<minute>\\d{1,2}))?(?![^ ])`,
    'gu',
  ),
  weekday: phrases(data.moments.weekdays),
  partOfTime: phrases(data.moments.parts),
  fewerIsBetter: phrases(data.fewerIsBetter.words),
  served: phrases(data.served.words),
  planning: phrases(data.planning.words),
  /** `năm học 2020-2021`, `giai đoạn 2021 - 2025`, `năm 2021`. */
  planYear: new RegExp(
    `(?:${alternatives([...range, ...single])}) (?:\\p{L}+ )?(?<start>(?:19|20)\\d{2})(?: ?[-–] ?(?<end>(?:19|20)\\d{2}))?(?!\\d)`,
    'giu',
  ),
  kinds: Object.entries(data.kinds.rows).map(([kind, { issuer, all }]) => ({
    kind,
    issuer: new RegExp(issuer, 'iu'),
    all: new RegExp(all, 'iu'),
  })),
  groups: Object.entries(data.kinds.groups).map(([all, kinds]) => ({ all: new RegExp(all, 'iu'), kinds })),
  vague: phrases(data.kinds.vague),
  each: phrases(data.kinds.each),
}
