import type { Words } from './words'

/** How like two sentences are, from 0 to 1. */
export type Likeness = (a: Words, b: Words) => number

/**
 * Likeness by the telling words that two sentences share, each weighed by how few of all the sentences have it: in a
 * school's plan `học sinh` tells little, `bơi` much.
 */
export const likenessOver = (all: readonly Words[]): Likeness => {
  const counts = new Map<string, number>()
  for (const { telling } of all) for (const word of telling) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weight = (word: string): number => Math.log(1 + all.length / (counts.get(word) ?? 1))
  const sums = new Map<Words, number>()
  const sum = (words: Words): number => {
    let known = sums.get(words)
    if (known === undefined) {
      known = 0
      for (const word of words.telling) known += weight(word)
      sums.set(words, known)
    }
    return known
  }
  return (a, b) => {
    if (a.key === b.key) return 1
    let shared = 0
    for (const word of a.telling) if (b.telling.has(word)) shared += weight(word)
    return shared === 0 ? 0 : (2 * shared) / (sum(a) + sum(b))
  }
}
