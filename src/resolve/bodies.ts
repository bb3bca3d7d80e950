import type { BodyMark } from '../annotate/bodies/mark'
import type { StructuredDocument } from '../structure/document'
import { bare } from '../text/fold'
import { bySpan, overlaps } from '../text/span'
import { completeName } from './bodies/complete'
import { capitalised } from './bodies/write-out'
import type { DocumentContext } from './document'

export { readAbbreviations } from './bodies/abbreviations'
export { writeOutBody } from './bodies/write-out'

/** The same id for the same name, whatever its case and marks: `body:so-noi-vu-tinh-tra-vinh`. */
export const bodyIdOf = (name: string): string =>
  `body:${bare(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')}`

const WORD = /(?<![\p{L}\p{N}/\-.&_])\p{Lu}[\p{Lu}&-]{1,9}(?![\p{L}\p{N}/&_])/gu

/** Mentions by abbreviations that only this document explains. */
const explained = (
  marks: readonly BodyMark[],
  document: StructuredDocument,
  context: DocumentContext,
): BodyMark[] => {
  const own = new Set([...context.abbreviations.keys()])
  for (const mark of marks) own.delete(mark.text)
  const found: BodyMark[] = []
  let next = 0
  for (const match of document.reading.text.matchAll(WORD)) {
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
  [...marks, ...explained(marks, document, context)]
    .map((mark) => {
      const { name, place } = completeName(mark, context)
      return { ...mark, name: capitalised(name), place }
    })
    .sort(bySpan)
