import type { BodyMark } from '../../annotate/bodies/mark'
import type { Span } from '../../text/span'
import { isCapital, isWordUnit } from '../../text/words'

const BREAK = /;|\.(?= |$)|\n|\t/gu
/** What stands between two bodies of a list that semicolons part. */
const JOIN = /;(?: và)? /uy

/** Where clauses end: at a full stop before a capital, a semicolon that does not join two bodies, the border of a cell. */
export const clauseSpans = (
  text: string,
  span: Span,
  bodies: readonly BodyMark[],
  opaque: readonly Span[],
): Span[] => {
  const starts = new Set(bodies.map((body) => body.span.start))
  const ends = new Set(bodies.map((body) => body.span.end))
  const joins = (at: number): boolean => {
    JOIN.lastIndex = at
    return ends.has(at) && JOIN.test(text) && starts.has(JOIN.lastIndex)
  }
  const spans: Span[] = []
  let from = span.start
  let next = 0
  for (const match of text.slice(span.start, span.end).matchAll(BREAK)) {
    const at = span.start + match.index
    if (match[0] === '.' && !isFullStop(text, at)) continue
    while (next < opaque.length && opaque[next]!.end <= at) next++
    if (next < opaque.length && opaque[next]!.start < at) continue
    if (match[0] === ';' && joins(at)) continue
    if (at > from) spans.push({ start: from, end: at })
    from = at + 1
  }
  if (from < span.end) spans.push({ start: from, end: span.end })
  return spans.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)))
}

const isFullStop = (text: string, at: number): boolean =>
  !isCapital(text, at - 1) &&
  (at + 2 >= text.length || isCapital(text, at + 2) || !isWordUnit(text.charCodeAt(at + 2)))
