import type { Cascade, Demand, Unread, Verdict } from '../compare/demand'
import { compareWords } from './compare-words'
import { pairingWords } from './pairing-words'
import type { Language } from './report'

/** What wants to be looked at comes first. */
export const VERDICT_ORDER: readonly Verdict[] = [
  'missing',
  'softened',
  'delayed',
  'reworded',
  'unknown',
  'raised',
  'kept',
  'not-addressed',
]

/** Writes what is said of what a superior asks. */
export const demandWords = (language: Language) => {
  const words = compareWords(language)
  const { phrases, number, fieldWords } = words
  const { doubts, bothWords } = pairingWords(phrases, number)
  return {
    ...words,
    /** What differs, and why it is not known what becomes of it. */
    said: ({ fields, verdict, why, superior, plan }: Demand): string[] => [
      ...fields.map(fieldWords),
      ...(verdict === 'reworded' && plan ? bothWords(superior, plan) : []),
      ...(why === null ? [] : [phrases.unknown[why]]),
    ],
    /** How sure it is that what answers it does. */
    doubts: ({ pairing }: Demand): string[] => doubts(pairing),
    /** Whether the plan says what was not read as a demand. */
    unreadWords: ({ pairing }: Unread): string[] =>
      pairing?.how === 'read' ? [phrases.sameWords] : doubts(pairing),
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
