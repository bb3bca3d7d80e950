import { targetLexicon as lexicon } from '../../lexicon/targets'
import type { ResolvedDocument } from '../../resolve/document'
import { alternatives, asWords } from '../../text/alternatives'
import { append } from '../../text/append'
import { matchesOf } from '../../text/matches'
import { overlaps, type Span } from '../../text/span'
import { withoutEnd } from '../../text/trim'
import { bearerOf, subjectOf } from '../bearer'
import { type Segment, segmentsOfBlock } from '../segments'
import type { Draft } from './draft'
import type { DueDates } from './due'
import type { Scope } from './scope'

const { titles, standards, giving, winning, ordering } = lexicon.awards
const TITLE = new RegExp(asWords(titles), 'giu')
const STANDARD = new RegExp(asWords(standards), 'iu')
const GIVEN = new RegExp(
  `(?:${alternatives(giving)}|${alternatives(winning)})(?![\\p{L}\\p{N}])[^;.]{0,80}$`,
  'iu',
)
const GIVING = new RegExp(asWords(giving), 'iu')
const ORDERING = new RegExp(`^[^;]{0,40}${asWords(ordering)}`, 'iu')
const STRIVING = new RegExp(asWords(lexicon.countCommitments), 'iu')
/** A quick look before the exact one: without its first letter, which may be a capital. */
const MAY_STRIVE = new RegExp(
  alternatives(
    lexicon.countCommitments.map((word) => word.slice(1)).flatMap((end) => [end, end.toUpperCase()]),
  ),
  'u',
)
const RECEIVED = /(?<![\p{L}\p{N}])được (?=\p{L})/iu
/** What leads from one award to the next: `, đề nghị … tặng`. */
const OTHER_AWARD = new RegExp(
  `(?:, (?:được|${alternatives([...giving, ...winning, ...ordering])})(?!\\p{L}).{0,80}| và| hoặc|,) ?$`,
  'isu',
)
const TRAILING = ' ,;:.“”"'

/** Whether a segment registers an award or strives for one; a wish or an order to others is none. */
const isSought = (words: string, title: number, scope: Scope | null): boolean => {
  if (scope?.kind === 'registration') return true
  const before = words.slice(0, title)
  if (scope?.kind === 'barred' || ORDERING.test(before)) return false
  return GIVEN.test(before) && (scope?.kind === 'goal' || STRIVING.test(before))
}

/** Who gives it, each with the words that name him: `được Bộ trưởng …, Chủ tịch … tặng`. */
const authorities = (document: ResolvedDocument, span: Span, title: number): string[] => {
  const { text } = document.reading
  const words = text.slice(span.start, title)
  const received = RECEIVED.exec(words)
  const given = received && GIVING.exec(words.slice(received.index))
  if (!received || !given) return []
  const between = { start: span.start + received.index, end: span.start + received.index + given.index }
  const found: Span[] = []
  for (const mark of document.marks.bodies.within(between))
    if (!found.some((other) => overlaps(other, mark.span))) found.push(mark.span)
  return found.map(({ start, end }) => text.slice(start, end))
}

const awardsOf = (
  document: ResolvedDocument,
  dues: DueDates,
  segment: Segment,
  scope: Scope | null,
): Draft[] => {
  const { text } = document.reading
  const lead = /^[\s\-–+*•,:;]+/u.exec(text.slice(segment.start, segment.end))?.[0].length ?? 0
  const start = segment.start + lead
  const words = withoutEnd(text.slice(start, segment.end), TRAILING)
  const span = { start, end: start + words.length }
  const found = matchesOf(TITLE, words)
  const standard =
    found.length === 0 && scope?.kind !== 'barred' && subjectOf(document, span) ? STANDARD.exec(words) : null
  if (found.length === 0 && !standard) return []
  const heading = scope ? [scope.heading] : []
  const bearer = subjectOf(document, span) ?? bearerOf(document, segment.block, span)
  const draft = (metric: string): Draft => ({
    block: segment.block,
    span,
    mark: null,
    metric: metric.replace(/\s+/gu, ' ').trim(),
    bearer,
    due: dues.of(segment, span, heading),
    rule: 'target/award',
  })
  if (standard && (scope?.kind === 'registration' || scope?.kind === 'goal'))
    return [draft(words.slice(standard.index))]

  return found.flatMap((title, i) => {
    if (!isSought(words, title.index, scope)) return []
    const end = found[i + 1]?.index ?? words.length
    const award = withoutEnd(words.slice(title.index, end).replace(OTHER_AWARD, ''), TRAILING)
    const givers = authorities(document, span, start + title.index)
    if (givers.length > 1) return givers.map((giver) => draft(`được ${giver} tặng ${award}`))
    const from = i === 0 ? (RECEIVED.exec(words.slice(0, title.index))?.index ?? title.index) : title.index
    return [draft(words.slice(from, title.index) + award)]
  })
}

/**
 * Titles and awards to be won: `được Chính phủ tặng Cờ thi đua`, `phấn đấu đạt danh hiệu Tập thể lao động xuất sắc`; one
 * for each award and giver. Segments that state a number (`taken`) are not looked at again.
 */
export const awardTargets = (
  document: ResolvedDocument,
  dues: DueDates,
  scopes: ReadonlyMap<unknown, Scope>,
  taken: readonly Span[],
): Draft[] => {
  const drafts: Draft[] = []
  let next = 0
  for (const block of document.blocks) {
    if (block.zone !== 'body' || block.isHeading) continue
    const scope = scopes.get(block) ?? null
    const isOpen = scope?.kind === 'registration' || scope?.kind === 'goal'
    if (!isOpen && !MAY_STRIVE.test(block.text)) continue
    for (const segment of segmentsOfBlock(document.reading.text, block)) {
      while (next < taken.length && taken[next]!.end <= segment.start) next++
      if (taken[next] && overlaps(taken[next]!, segment)) continue
      append(drafts, awardsOf(document, dues, segment, scope))
    }
  }
  return drafts
}
