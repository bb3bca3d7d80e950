import type { InstrumentType } from '../../directive/header'
import { instrumentLexicon } from '../../lexicon/instruments'
import { wordStartsBefore } from './words-before'

const { typeWords, typeQualifiers, typeAbbreviations } = instrumentLexicon

const phrases = new Map<string, InstrumentType>()
let longest = 0
for (const [word, type] of Object.entries(typeWords))
  for (const qualifier of ['', ...typeQualifiers]) {
    const phrase = `${word} ${qualifier}`.trim().toLowerCase()
    if (!phrases.has(phrase)) phrases.set(phrase, type)
    longest = Math.max(longest, phrase.split(' ').length)
  }

export interface TypeWord {
  start: number
  type: InstrumentType
}

/**
 * The type word that ends right before `end` (`thông báo kết luận |`, `KH |`, `các Công điện: |`), the longest that fits;
 * null for none.
 */
export const typeWordBefore = (text: string, before: number): TypeWord | null => {
  const end = text.startsWith(': ', before - 2) ? before - 2 : before
  const starts = wordStartsBefore(text, end, longest)
  for (const start of starts.toReversed()) {
    const type = phrases.get(text.slice(start, end).trimEnd().toLowerCase())
    if (type) return { start, type }
  }
  const [start] = starts
  if (start === undefined) return null
  const type = typeAbbreviations[text.slice(start, end).trimEnd()]
  return type ? { start, type } : null
}
