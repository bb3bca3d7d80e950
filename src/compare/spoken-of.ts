import type { Side } from './change'
import type { Reading } from './reading'
import { areApart, type Words } from './words'

/** The passage of a plan that says most of what a sentence asks, and how much of it, from 0 to 1. */
export interface Spoken {
  share: number
  side: Side
}

/**
 * Where in a plan something is spoken of, in whatever entry or none: the share of its telling words that one passage has,
 * each weighed by how few passages have it.
 */
export const spokenOfIn = (plan: Reading, but?: RegExp): ((asked: Words) => Spoken | null) => {
  const said = plan.passages.map((passage) => ({ passage, words: plan.words(passage.text, but) }))
  const byWord = new Map<string, number[]>()
  said.forEach(({ words }, index) => {
    for (const word of words.telling) {
      const list = byWord.get(word)
      if (list) list.push(index)
      else byWord.set(word, [index])
    }
  })
  const weight = (word: string): number =>
    Math.log(1 + (said.length + 1) / ((byWord.get(word)?.length ?? 0) + 1))
  return (asked) => {
    const shares = new Map<number, number>()
    let whole = 0
    for (const word of asked.telling) {
      whole += weight(word)
      for (const index of byWord.get(word) ?? []) shares.set(index, (shares.get(index) ?? 0) + weight(word))
    }
    let best: { index: number; share: number } | null = null
    for (const [index, sum] of shares) {
      const share = (sum / whole) * (areApart(asked, said[index]!.words) ? 0.5 : 1)
      if (best === null || share > best.share || (share === best.share && index < best.index))
        best = { index, share }
    }
    if (best === null) return null
    const { passage } = said[best.index]!
    const { span, quote, section, text } = passage
    return { share: best.share, side: { id: `passage-${span.start}`, section, span, quote, what: text } }
  }
}
