import type { InstrumentType } from '../directive/header'
import data from './instruments.json'
import issuers from './instruments-issuers.json'
import laws from './instruments-laws.json'
import titles from './instruments-titles.json'
import { structureLexicon } from './structure'

type TypeWords = Readonly<Record<string, InstrumentType>>

/** How instruments are named and cited; the words and their sources stand in `instruments*.json`. */
export const instrumentLexicon = {
  typeWords: { ...structureLexicon.documentTypes, ...data.types.words } as TypeWords,
  typeQualifiers: data.types.qualifiers as readonly string[],
  typeAbbreviations: data.abbreviations.words as TypeWords,
  numberWords: data.numberWords.words as readonly string[],
  shortNumberWords: data.shortNumber.words as readonly string[],
  drafts: data.drafts.words as readonly string[],
  named: data.named,
  leadIns: data.leadIns.words as readonly string[],
  issuers,
  lawNames: { law: laws.law, code: laws.code, ordinance: laws.ordinance },
  titles,
}
