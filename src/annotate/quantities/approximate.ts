import { quantityLexicon as lexicon } from '../../lexicon/quantities'
import { alternatives, any } from '../../text/alternatives'

/** Words that say of a number that it is one thereabouts: how far before it they begin, and how long they are. */
interface Approximation {
  before: number
  length: number
}

const APPROXIMATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<limit>${any(lexicon.limits)} )?(?<words>${alternatives(lexicon.approximating)})(?: ${any([...lexicon.before.keys(), ...lexicon.between])})? $`,
  'iu',
)

/**
 * Reads whether the words right before a number make it one thereabouts: `khoảng` before `50 xã`, `xấp xỉ` before `80%`. In
 * `trong khoảng 5 - 7%` they are the limits of a range.
 */
export const readApproximation = (before: string, isRange: boolean): Approximation | null => {
  const found = APPROXIMATE.exec(before)
  const { words = '', limit = '' } = found?.groups ?? {}
  if (!found || (limit !== '' && isRange)) return null
  return { before: before.length - found.index - limit.length, length: words.length }
}
