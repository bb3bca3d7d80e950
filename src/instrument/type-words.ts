import type { InstrumentType } from '../directive/header'
import { structureLexicon } from '../lexicon/structure'

const words = new Map<InstrumentType, string>()
for (const [word, type] of Object.entries(structureLexicon.documentTypes)) {
  const known = words.get(type)
  if (known === undefined || word.length < known.length) words.set(type, word)
}

/** The word by which documents call a type: `Nghị định`; null for what has none of its own. */
export const wordOfType = (type: InstrumentType): string | null =>
  type === 'other' ? null : (words.get(type) ?? null)
