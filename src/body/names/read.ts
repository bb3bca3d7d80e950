import { bodyLexicon } from '../../lexicon/bodies'
import type { Span } from '../../text/span'
import { isCapital, oldSpelling, wordEnd } from '../../text/words'
import { readAbbreviation } from './abbreviations'
import { readClass } from './classes'
import { readHeaded, readNamed, readSmallHeaded } from './headed'
import { type BodyName, type Mention, type Recogniser, tidy } from './mention'
import { readGrouping, readOfficer, readOfficers } from './officers'
import { joinOffices, sharePlaces } from './share-places'
import { readListedHead } from './shared-head'
import { isInSymbol } from './short-forms'

const only =
  (read: (text: string, at: number) => Mention | null): Recogniser =>
  (text, at) => {
    const mention = read(text, at)
    return mention && [mention]
  }

/** Each recogniser with the phrases that begin what it reads; of those that read something, the one that reads most counts. */
const RECOGNISERS: readonly { read: Recogniser; capital: readonly string[]; small: readonly string[] }[] = [
  { read: only(readNamed), capital: bodyLexicon.openings.named, small: [] },
  { read: only(readHeaded), capital: bodyLexicon.openings.heads, small: [] },
  { read: only(readSmallHeaded), capital: [], small: bodyLexicon.openings.smallHeads },
  { read: readListedHead, capital: bodyLexicon.openings.heads, small: [] },
  { read: readOfficer, capital: bodyLexicon.openings.titles, small: bodyLexicon.openings.titlesWithBody },
  { read: readOfficers, capital: [], small: bodyLexicon.openings.quantifiers },
  { read: readGrouping, capital: [], small: bodyLexicon.openings.groupings },
  { read: readClass, capital: [], small: bodyLexicon.openings.classes },
]

/** What may begin with a word, by its first word in every spelling, so that all other words cost one look-up. */
const OPENINGS = openings()

/**
 * The names of bodies, office holders, units and classes of bodies in a text, in reading order and without overlaps; and
 * the words in capitals that are none by themselves, which may be abbreviations of the text's own. Linear in the text.
 */
export const readNames = (text: string): { names: BodyName[]; shorts: Span[] } => {
  const names: BodyName[] = []
  const shorts: Span[] = []
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at)
    if (end === at) {
      at++
      continue
    }
    const mentions = end - at <= MAX_OPENING ? mentionsAt(text, at, end) : null
    const before = names.at(-1)
    const beside = before?.span.end === at - 1 && text.charAt(at - 1) === ' ' ? before : null
    if (beside && LEADS.test(text.slice(at, at + LONGEST_LEADS))) {
      // `Ban cán sự đảng lãnh đạo UBND tỉnh`: behind a body a verb, not its leaders.
      at = end
      continue
    }
    const longer = beside && withOwn(text, at, beside)
    if (longer) {
      names[names.length - 1] = longer
      at = longer.span.end
      continue
    }
    if (mentions) {
      for (const mention of mentions) names.push(nameOf(text, at, mention))
      at = Math.max(end, mentions.at(-1)!.end)
      continue
    }
    if (isShortForm(text, at, end) && !isInSymbol(text, at, end)) shorts.push({ start: at, end })
    at = end
  }
  return { names: joinOffices(text, sharePlaces(text, names)), shorts }
}

const LEADS = new RegExp(`^(?:${bodyLexicon.leading.join('|')})(?!\\p{L})`, 'u')
const LONGEST_LEADS = 10

/** Whose an organ is, in small letters right behind it: `Hội đồng thi đua - khen thưởng nhà trường`, `Công đoàn cơ quan`. */
const OWN = new RegExp(`^(?:${bodyLexicon.ownOrgans.owners.join('|')})(?!\\p{L})`, 'u')
const ORGAN = new RegExp(`^(?:${bodyLexicon.ownOrgans.organs.join('|')})(?!\\p{L})`, 'u')
const LONGEST_OWN = 28

const withOwn = (text: string, at: number, body: BodyName): BodyName | null => {
  const isOrgan = body.kind !== 'class' && ORGAN.test(body.name)
  const own = isOrgan ? OWN.exec(text.slice(at, at + LONGEST_OWN))?.[0] : undefined
  if (own === undefined) return null
  const span = { start: body.span.start, end: at + own.length }
  return { ...body, span, text: tidy(text.slice(span.start, span.end)), name: `${body.name} ${own}` }
}

/** No first word of a mention is longer, abbreviations included. */
const MAX_OPENING = 12

const mentionsAt = (text: string, at: number, end: number): Mention[] | null => {
  const word = text.slice(at, end)
  const readers = OPENINGS.get(word)
  if (!readers) return isShortForm(text, at, end) ? readAbbreviation(text, at) : null
  let best: Mention[] | null = null
  for (const read of readers) {
    const found = read(text, at)
    if (found && found.length > 0 && (!best || found.at(-1)!.end > best.at(-1)!.end)) best = found
  }
  return best
}

/** Whether the word is in capitals, as abbreviations are: two letters tell. */
const isShortForm = (text: string, at: number, end: number): boolean =>
  end - at > 1 && isCapital(text, at) && isCapital(text, end - 1)

const nameOf = (text: string, at: number, mention: Mention): BodyName => {
  const span = { start: mention.start ?? at, end: mention.end }
  const { name, kind, level, place, rule } = mention
  return { span, rule, text: tidy(text.slice(span.start, span.end)), name, kind, level, place }
}

function openings(): ReadonlyMap<string, readonly Recogniser[]> {
  const byWord = new Map<string, Set<Recogniser>>()
  for (const { read, capital, small } of RECOGNISERS)
    for (const word of [
      ...capital.flatMap((phrase) => spellings(phrase, false)),
      ...small.flatMap((phrase) => spellings(phrase, true)),
    ]) {
      const readers = byWord.get(word)
      if (readers) readers.add(read)
      else byWord.set(word, new Set([read]))
    }
  return new Map([...byWord].map(([word, readers]) => [word, [...readers]]))
}

/** The first word of a phrase as texts spell it: `Ủy`, `Uỷ`, `ỦY`; small words may begin a sentence or a heading. */
function spellings(phrase: string, small: boolean): string[] {
  const word = phrase.slice(0, wordEnd(phrase, 0))
  const title = word.charAt(0).toUpperCase() + word.slice(1)
  const all = [title, title.toUpperCase(), ...(small ? [word] : [])]
  return all.flatMap((spelt) => [spelt, oldSpelling(spelt)])
}
