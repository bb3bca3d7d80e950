import type { BodyMark } from '../annotate/bodies/mark'
import { completeName } from '../body/complete'
import { capitalised } from '../body/write-out'
import { bodyLexicon } from '../lexicon/bodies'
import type { StructuredDocument } from '../structure/document'
import { matchesOf } from '../text/matches'
import { bySpan, overlaps } from '../text/span'
import { withCells } from './bodies-cells'
import type { DocumentContext } from './document'

const WORD = /(?<![\p{L}\p{N}/\-.&_])\p{Lu}[\p{Lu}&-]{1,9}(?![\p{L}\p{N}/&_])/gu

/** Mentions by abbreviations that only this document explains. */
const explained = (
  marks: readonly BodyMark[],
  document: StructuredDocument,
  context: DocumentContext,
): BodyMark[] => {
  const own = new Set<string>()
  for (const [short, name] of context.abbreviations)
    if (bodyLexicon.abbreviations.get(short) !== name) own.add(short)
  for (const mark of marks) own.delete(mark.text)
  if (own.size === 0) return []
  const found: BodyMark[] = []
  let next = 0
  for (const match of matchesOf(WORD, document.reading.text)) {
    const name = own.has(match[0]) ? context.abbreviations.get(match[0]) : undefined
    if (name === undefined) continue
    const span = { start: match.index, end: match.index + match[0].length }
    while (next < marks.length && marks[next]!.span.end <= span.start) next++
    if (marks[next] && overlaps(marks[next]!.span, span)) continue
    found.push({
      span,
      rule: 'body/explained',
      text: match[0],
      name,
      kind: 'named',
      level: null,
      place: null,
    })
  }
  return found
}

/** Completes every mention by what the document says of itself, and adds those by its own abbreviations. */
export const resolveBodies = (
  marks: readonly BodyMark[],
  document: StructuredDocument,
  context: DocumentContext,
): BodyMark[] =>
  withCells([...marks, ...explained(marks, document, context)], document)
    .map((mark) => {
      const announced = mark.text.includes(' ') ? context.abbreviations.get(mark.text) : undefined
      if (announced !== undefined) return { ...mark, name: announced }
      const { name, place } = completeName(mark, context)
      return { ...mark, name: capitalised(name), place }
    })
    .sort(bySpan)
