import type { Body } from '../directive/body'
import { compareLexicon } from '../lexicon/compare'
import type { Reading } from './reading'

/** A body as comparing knows it: its name without the document's own place and without `các`, `mỗi`. */
export interface Bearer {
  name: string
  syllables: ReadonlySet<string>
  kind: Body['kind'] | null
}

export const bearerOf = (reading: Reading, name: string | null, id: string | null): Bearer | null => {
  if (name === null) return null
  const syllables = reading
    .words(name)
    .key.split(' ')
    .filter((word) => !compareLexicon.quantifiers.has(word))
  return { name, syllables: new Set(syllables), kind: reading.body(id)?.kind ?? null }
}

const isSubset = (of: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  for (const word of of) if (!other.has(word)) return false
  return true
}

/** How sure two bodies are one, from 0 to 1. Names are one or another; classes may be put in other words. */
export const bodyLikeness = (a: Bearer | null, b: Bearer | null): number => {
  if (a === null || b === null) return a === b ? 1 : 0
  const [of, other] = [a.syllables, b.syllables]
  if (of.size === other.size && isSubset(of, other)) return 1
  if (a.kind !== 'class' || b.kind !== 'class') return 0
  const shared = [...of].filter((word) => other.has(word)).length
  return (2 * shared) / (of.size + other.size)
}

/** From here two are one body. */
const SAME_BODY = 0.85
export const isSameBody = (a: Bearer | null, b: Bearer | null): boolean => bodyLikeness(a, b) >= SAME_BODY
