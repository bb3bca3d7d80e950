import { alternatives } from './alternatives'

/**
 * Where clauses end: at a semicolon, and where a sentence does (the group `end`), at one to three points before a capital
 * or what opens a quote or an item, but not behind an abbreviation: `… công tác CCHC. Sở Tài chính …`, not `TP. Cao Bằng`.
 */
export const sentenceBreaks = (abbreviations: readonly string[]): RegExp =>
  new RegExp(
    `(?<end>(?<!(?<![\\p{L}\\p{N}])(?:${alternatives(abbreviations)}))\\.{1,3},?(?= ["“(]?\\p{Lu}| [-–+•*] )|…(?= \\p{Lu}))|;`,
    'gu',
  )
