import { compareLexicon } from '../../lexicon/compare'
import { sideOf as chargeSide } from '../align'
import type { Side } from '../change'
import { readCharges } from '../charges'
import type { Reading } from '../reading'
import type { Passage } from '../sections'
import { areApart, type Words } from '../words'

/** The passage or charge of a plan that says most of what a sentence asks, and how much of it, from 0 to 1. */
export interface Spoken {
  share: number
  side: Side
  /** Whether one of its clauses says just this, in the same words. */
  isSame: boolean
}

/** Where one thing is said and the next begins. */
const CLAUSE_END = /[.;:]\s+|[.;:]$|\n/u

/** An item is read with what stands over it, and one that holds others with all of these. */
interface Saying {
  passage: Passage
  /** By which it is told apart: its own words. */
  own: Words
  telling: ReadonlySet<string>
}

const passageSide = ({ span, quote, section, text }: Passage): Side => ({
  id: `passage-${span.start}`,
  section,
  span,
  quote,
  what: text,
})

/**
 * Where in a plan something is spoken of, in whatever entry or none: the share of its telling words that one passage has
 * with what it stands under and what stands under it, each weighed by how few passages have it.
 */
export const spokenOfIn = (plan: Reading): ((asked: Words) => Spoken | null) => {
  const wordsOf = (text: string): Words => plan.words(text, compareLexicon.role)
  const said = [...plan.headings, ...plan.passages].map((passage): Saying => {
    const own = wordsOf(passage.text)
    const around = [...passage.heads, ...passage.parts].flatMap((text) => [...wordsOf(text).telling])
    return { passage, own, telling: new Set([...own.telling, ...around]) }
  })
  const clauses = new Map<string, Side>()
  for (const { passage } of said)
    for (const clause of [passage.text, ...passage.text.split(CLAUSE_END)]) {
      const words = wordsOf(clause)
      if (words.key !== '' && !clauses.has(words.said)) clauses.set(words.said, passageSide(passage))
    }
  // What a sentence charges to a body is read without the body.
  for (const charge of readCharges(plan, () => false))
    for (const { text, words } of charge.duties)
      if (!clauses.has(words.said)) clauses.set(words.said, { ...chargeSide(charge), what: text })
  const byWord = new Map<string, number[]>()
  said.forEach(({ telling }, index) => {
    for (const word of telling) {
      const list = byWord.get(word)
      if (list) list.push(index)
      else byWord.set(word, [index])
    }
  })
  const weight = (word: string): number =>
    Math.log(1 + (said.length + 1) / ((byWord.get(word)?.length ?? 0) + 1))
  return (asked) => {
    const same = clauses.get(asked.said)
    if (same) return { share: 1, side: same, isSame: true }
    const shares = new Map<number, number>()
    let whole = 0
    for (const word of asked.telling) {
      whole += weight(word)
      for (const index of byWord.get(word) ?? []) shares.set(index, (shares.get(index) ?? 0) + weight(word))
    }
    let best: { index: number; share: number; own: number } | null = null
    for (const [index, sum] of shares) {
      const { own } = said[index]!
      const share = (sum / whole) * (areApart(asked, own) ? 0.5 : 1)
      const shared = [...asked.telling].filter((word) => own.telling.has(word)).length
      // Of an item and what it stands under, the one that has more of the words itself.
      if (best === null || share > best.share || (share === best.share && shared > best.own))
        best = { index, share, own: shared }
    }
    return best && { share: best.share, side: passageSide(said[best.index]!.passage), isSame: false }
  }
}
