import type { InstrumentType } from '../directive/header'
import { any } from '../text/alternatives'
import data from './instruments.json'
import issuers from './instruments-issuers.json'
import laws from './instruments-laws.json'
import titles from './instruments-titles.json'
import unnumbered from './instruments-unnumbered.json'
import { structureLexicon } from './structure'

type TypeWords = Readonly<Record<string, InstrumentType>>

/** A regex group for each list. */
const groups = <K extends string>(
  lists: Readonly<Record<K, readonly string[]>>,
): Readonly<Record<K, string>> =>
  Object.fromEntries(
    Object.entries<readonly string[]>(lists).map(([key, words]) => [key, any(words)]),
  ) as Record<K, string>

/** The words of one kind of instruments: its type words, one regex group for them all, and groups for the others. */
const kind = <K extends string>({
  types,
  words,
}: {
  types: object
  words: Record<K, readonly string[]>
}) => ({
  types: types as TypeWords,
  type: any(Object.keys(types)),
  words: groups(words),
})

/** How instruments are named and cited; the words and their sources stand in `instruments*.json`. */
export const instrumentLexicon = {
  typeWords: { ...structureLexicon.documentTypes, ...data.types.words } as TypeWords,
  typeQualifiers: data.types.qualifiers as readonly string[],
  typeAbbreviations: data.abbreviations.words as TypeWords,
  numberWords: data.numberWords.words as readonly string[],
  shortNumberWords: data.shortNumber.words as readonly string[],
  drafts: data.drafts.words as readonly string[],
  named: data.named,
  congress: kind(unnumbered.congress),
  laws: kind(unnumbered.laws),
  others: kind(unnumbered.others),
  beforeMention: groups(issuers.before.words),
  termWords: groups(issuers.terms.words),
  leadIns: data.leadIns.words as readonly string[],
  told: data.told.words as readonly string[],
  issuers,
  lawNames: { law: laws.law, code: laws.code, ordinance: laws.ordinance },
  titles,
}
