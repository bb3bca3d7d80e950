import type { Cascade, Demand, Verdict } from '../compare/demand'
import { compareWords } from './compare-words'
import type { Language } from './report'

/** What wants to be looked at comes first. */
export const VERDICT_ORDER: readonly Verdict[] = [
  'missing',
  'softened',
  'delayed',
  'unknown',
  'raised',
  'kept',
  'not-addressed',
]

/** Writes what is said of what a superior asks. */
export const demandWords = (language: Language) => {
  const words = compareWords(language)
  const { phrases, fieldWords } = words
  const whyUnknown = ({ addressed, plan, pairing }: Demand): string => {
    if (addressed.to === 'unknown') return phrases.unknown[addressed.by === 'nobody' ? 'nobody' : 'class']
    return phrases.unknown[plan !== null && pairing === null ? 'passage' : 'measure']
  }
  return {
    ...words,
    /** What differs, and why it is not known what becomes of it. */
    said: (demand: Demand): string[] => [
      ...demand.fields.map(fieldWords),
      ...(demand.verdict === 'unknown' ? [whyUnknown(demand)] : []),
    ],
    /** Of whom it is asked, where that is not clear from the verdict. */
    whom: ({ verdict, bodies }: Demand): string =>
      verdict === 'not-addressed' || verdict === 'unknown' ? bodies.join('; ') : '',
    /** Whether the plan cites its superior's, and what it says otherwise of it. */
    citesLine: ({ cites }: Cascade): string => {
      const differs = cites.differs.map((part) => phrases.citedParts[part]).join(', ')
      return `${phrases.cites[cites.status]}${differs && phrases.citesOtherwise(differs)}.`
    },
  }
}
