import type { BodyMark } from '../../annotate/bodies/mark'
import type { Span } from '../../text/span'
import { termsOf } from './clause'
import { clauseSpans } from './clause-spans'
import type { Clause } from './term'

/** The clauses of a paragraph or cell, each with the bodies that stand in it. */
export const clausesOf = (
  text: string,
  content: Span,
  bodies: readonly BodyMark[],
  cited: readonly Span[],
): Clause[] => {
  const opaque = new Map(cited.map(({ start, end }) => [start, end]))
  let next = 0
  return clauseSpans(text, content, bodies, cited).map((span) => {
    const own: BodyMark[] = []
    for (; next < bodies.length && bodies[next]!.span.start < span.end; next++)
      if (bodies[next]!.span.start >= span.start && bodies[next]!.span.end <= span.end)
        own.push(bodies[next]!)
    return { span, terms: termsOf(text, span, own, opaque) }
  })
}
