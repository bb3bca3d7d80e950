import { instrumentLexicon } from '../../lexicon/instruments'
import { referenceLexicon } from '../../lexicon/references'
import { alternatives, any } from '../../text/alternatives'
import { matchesOf } from '../../text/matches'
import { bySpan, contains, overlaps } from '../../text/span'
import { type Alias, findAliases } from './aliases'
import type { BackReferenceMark, CitationMark } from './mark'
import { withPinpoints } from './pinpoints'
import { typeWordBefore } from './type-word'

const { typeWords, shortNumberWords } = instrumentLexicon
const { pointing } = referenceLexicon

/** `này`, `nói trên`; `trên` where nothing stands behind it that could be a place. */
const POINTER = new RegExp(
  ` (?:(?<this>${any(pointing.this)})|${any(pointing.that)}|${any(pointing.above)}(?=[,.;:)\\n]|$| ${any(pointing.behindAbove)}(?!\\p{L})))(?!\\p{L})`,
  'gu',
)
const PLURAL = new RegExp(`(?<!\\p{L})${any(pointing.plural)} $`, 'iu')
/** `Chỉ thị 34`, `Nghị quyết số 29`, and no share, date or symbol. */
const NUMBER = new RegExp(
  `(?<word>${any(shortNumberWords)}) (?:số:? )?(?<number>\\d{1,4}[a-z]?)(?![\\p{L}\\p{N}/%]| ?[/%]|[.,-]\\p{N}| ?[-–] ?[\\p{N}\\p{Lu}])`,
  'gu',
)

const isLetter = (text: string, at: number): boolean => /\p{L}/u.test(text.charAt(at))

/** `Nghị định trên`, `Chương trình hành động này`; with a small letter only `này`, by which a text speaks of itself. */
const pointingBack = (text: string): BackReferenceMark[] =>
  matchesOf(POINTER, text).flatMap(({ 0: words, index, groups }) => {
    const word = typeWordBefore(text, index)
    const kind = groups!.this === undefined ? 'that' : 'this'
    if (!word || isLetter(text, word.start - 1)) return []
    if (kind === 'that' && !/\p{Lu}/u.test(text.charAt(word.start))) return []
    return {
      span: { start: word.start, end: index + words.length },
      rule: 'back-reference/pointing',
      kind: kind as BackReferenceMark['kind'],
      type: word.type,
      isSeveral: PLURAL.test(text.slice(Math.max(0, word.start - 8), word.start)),
      number: null,
      of: null,
      pinpoints: [],
    }
  })

const numbersAlone = (text: string): BackReferenceMark[] =>
  matchesOf(NUMBER, text).flatMap(({ 0: words, index, groups }) => {
    if (isLetter(text, index - 1)) return []
    const word = groups!.word!
    return {
      span: { start: index, end: index + words.length },
      rule: 'back-reference/number',
      kind: 'number' as const,
      type: typeWords[word.charAt(0) + word.slice(1).toLowerCase()]!,
      isSeveral: false,
      number: groups!.number!,
      of: null,
      pinpoints: [],
    }
  })

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

const aliased = (text: string, aliases: readonly Alias[]): BackReferenceMark[] => {
  if (aliases.length === 0) return []
  const byName = new Map(aliases.map((alias) => [alias.name, alias]))
  const names = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives([...byName.keys()].map(escaped))})(?![\\p{L}\\p{N}])`,
    'gu',
  )
  return matchesOf(names, text).flatMap(({ 0: name, index }) => {
    const { of, span: announced } = byName.get(name)!
    if (index < announced.end) return []
    const span = { start: index, end: index + name.length }
    const rule = 'back-reference/alias'
    return {
      span,
      rule,
      kind: 'alias' as const,
      type: of.type,
      isSeveral: false,
      number: null,
      of,
      pinpoints: [],
    }
  })
}

/**
 * What points back at an instrument and is no mention by itself: `Luật này`, `Nghị định trên`, `Chỉ thị 34`, and the names
 * that the text announces (`sau đây gọi tắt là …`); in the order of reading, without overlaps. `marks`: the citations, in order.
 */
export const annotateBackReferences = (
  reading: string,
  marks: readonly CitationMark[],
): BackReferenceMark[] => {
  const aliases = findAliases(reading, marks)
  const all = [...aliased(reading, aliases), ...pointingBack(reading), ...numbersAlone(reading)].sort(bySpan)
  const starts = new Set(marks.map(({ span }) => span.start))
  const found: BackReferenceMark[] = []
  for (const mark of all) {
    const last = found.at(-1)
    const isTaken =
      starts.has(mark.span.start) ||
      (last && overlaps(last.span, mark.span)) ||
      aliases.some(({ span }) => contains(span, mark.span))
    if (!isTaken) found.push(mark)
  }
  return withPinpoints(reading, found)
}
