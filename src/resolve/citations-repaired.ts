import type { CitationMark } from '../annotate/citations/mark'
import { repairSymbol } from '../instrument/repair'
import type { StructuredDocument } from '../structure/document'
import type { ResolvedCitations } from './document'

/** Where a line was broken inside a symbol, no blank was typed. */
const WRAP = /[^\S\n]{0,40}\n\s{0,40}/gu

/** Repairs the symbols that are not spelt as symbols are, by the words that stand in the source: blanks count there. */
export const repairSymbols = (
  marks: readonly CitationMark[],
  { source, reading }: StructuredDocument,
): ResolvedCitations['repaired'] => {
  const repaired = new Map<CitationMark, ReturnType<typeof repairSymbol>>()
  for (const mark of marks) {
    if (!mark.symbolSpan) continue
    const span = reading.toSource(mark.symbolSpan)
    const found = repairSymbol(source.slice(span.start, span.end).replace(WRAP, ''), mark.type, mark.issuer)
    if (found.repairs.length > 0) repaired.set(mark, found)
  }
  return repaired
}
