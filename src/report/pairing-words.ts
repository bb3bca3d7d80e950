import type { Pairing, Side } from '../compare/change'
import type { ComparePhrases } from './compare-phrases-shape'

/** Below this score a pair is told with it. */
const SURE = 0.8
/** A rival so near is told. */
const NEAR = 0.1

/** Writes how sure it is that two sides are one. */
export const pairingWords = (phrases: ComparePhrases, number: (value: number) => string) => ({
  /** Why two sides may not be one. */
  doubts: (pairing: Pairing | null): string[] => {
    if (pairing === null) return []
    const { how, score, runnerUp } = pairing
    const isNear = runnerUp !== null && (how === 'read' ? runnerUp >= score : score - runnerUp < NEAR)
    return [
      ...((score < SURE && how === 'inferred') || isNear ? [phrases.likely(number(score))] : []),
      ...(isNear ? [phrases.rival(number(runnerUp))] : []),
    ]
  },
  /** The words of both where they are others: a score says nothing of how much one word may change. */
  bothWords: (before: Side, after: Side): string[] => {
    const part = before.what === after.what ? 'quote' : 'what'
    return before[part] === after[part] ? [] : [`“${before[part]}” → “${after[part]}”`]
  },
})
