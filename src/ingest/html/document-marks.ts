import { headerLexicon } from '../../lexicon/header'
import { htmlLexicon } from '../../lexicon/html'
import { structureLexicon } from '../../lexicon/structure'
import type { Line } from './text-lines'

/** What tells a document, by kinds; each a bit, so that kinds can be put together. */
const KINDS: readonly [RegExp, longest: number][] = [
  [headerLexicon.nation, 80],
  [headerLexicon.motto, 80],
  [htmlLexicon.number, 60],
  [headerLexicon.dateline, 90],
  [headerLexicon.addressee, 200],
  [headerLexicon.basis, 600],
  [htmlLexicon.proposal, 400],
  [structureLexicon.recipients, 60],
  [structureLexicon.attachmentOpening, 200],
  [
    new RegExp(
      `^(?:(?:${structureLexicon.authorityPrefixes.map((prefix) => prefix.replace('.', '\\.')).join('|')})[. ] ?\\p{Lu}|(?:${structureLexicon.positions.map((position) => position.toUpperCase()).join('|')})$)`,
      'u',
    ),
    80,
  ],
]
const TITLE = 1 << KINDS.length
const DIVISION = TITLE << 1
const HEADING = TITLE << 2
const LONGEST_TITLE = 40
const LONGEST_DIVISION = 400
const TITLES: ReadonlySet<string> = new Set(
  Object.keys(structureLexicon.documentTypes).map((type) => type.toUpperCase()),
)
const ARTICLE = new RegExp(
  `^(?:${structureLexicon.divisions.article.join('|')}) \\d{1,3}(?![\\d\\p{L}])`,
  'u',
)

/**
 * The kinds of marks of a document that a line bears; 0 for none. What begins in a link is told of elsewhere, and bears
 * none.
 */
export const marksOf = ({ text, beginsLinked }: Line): number => {
  if (beginsLinked || text === '') return 0
  let kinds = 0
  for (const [at, [pattern, longest]] of KINDS.entries())
    if (text.length <= longest && pattern.test(text)) kinds |= 1 << at
  if (text.length <= LONGEST_TITLE && TITLES.has(text)) kinds |= TITLE
  if (text.length <= LONGEST_DIVISION && isDivision(text)) kinds |= DIVISION
  if (text.length <= LONGEST_DIVISION && htmlLexicon.heading.test(text)) kinds |= HEADING
  return kinds
}

const isDivision = (text: string): boolean => ARTICLE.test(text) || htmlLexicon.division.test(text)

/** Kinds that a table of contents repeats. */
export const REPEATED = DIVISION | HEADING

/** Kinds that stand above a document's text: the first five, and its title. */
export const LETTERHEAD = 0b11111 | TITLE

export const countOf = (kinds: number): number => {
  let count = 0
  for (let rest = kinds; rest > 0; rest &= rest - 1) count++
  return count
}
