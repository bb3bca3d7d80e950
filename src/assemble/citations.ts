import type { CitationMark } from '../annotate/citations/mark'
import type { Citation } from '../directive/citation'
import type { Evidence } from '../directive/common'
import type { ResolvedDocument } from '../resolve/document'
import { contains } from '../text/span'
import { rolesIn } from './citation-role'
import { blockAt, evidence, extracted } from './extracted'
import { type CitationIds, pinpointsOf, resolutionOf } from './references'

/** What was read, and what stands elsewhere or is completed from the context. */
const evidenceOf = (document: ResolvedDocument, mark: CitationMark): Record<string, Evidence> => {
  const found: Record<string, Evidence> = {}
  if (mark.symbolSpan) found.symbol = evidence(document, 'read', mark.symbolSpan, mark.rule)
  if (mark.issued !== null && mark.issuedSpan) {
    const isOwn = contains(mark.span, mark.issuedSpan)
    const rule = isOwn ? 'citation/day' : 'citation/day-shared'
    found.issued = evidence(document, isOwn ? 'read' : 'inferred', mark.issuedSpan, rule)
  }
  if (mark.issuerSpan) {
    const isOwn = contains(mark.span, mark.issuerSpan)
    const words = document.reading.text.slice(mark.issuerSpan.start, mark.issuerSpan.end)
    const how = isOwn && words === mark.issuer ? 'read' : 'inferred'
    found.issuer = evidence(
      document,
      how,
      mark.issuerSpan,
      isOwn ? 'citation/issuer' : 'citation/issuer-shared',
    )
  }
  return found
}

/** Whether a mention is the document's own number in its head (`Nghị quyết số: 12/NQ-HĐND` on a line). */
const isOwnNumber = (document: ResolvedDocument, { symbol, span }: CitationMark): boolean => {
  if (symbol === null || symbol !== document.header.symbol) return false
  const block = blockAt(document, span.start)
  return block?.zone === 'header' && block.attachment === 0 && block.span.start === span.start
}

/** The citations' ids, in the order of reading. */
export const citationIds = (document: ResolvedDocument): CitationIds =>
  new Map(
    document.marks.citations.all
      .filter((mark) => !isOwnNumber(document, mark))
      .map((mark, index) => [mark, `citation-${index + 1}`]),
  )

/** Every mention of an instrument, in the order of reading; issuers written out (`UBND tỉnh` with its province). */
export const assembleCitations = (document: ResolvedDocument, ids: CitationIds): Citation[] => {
  const roles = rolesIn(document, ids.keys())
  const { repaired, amendedBy, resolutions } = document.cited
  return [...ids].map(([mark, id]) => ({
    ...extracted(document, id, mark.span, blockAt(document, mark.span.start)),
    evidence: evidenceOf(document, mark),
    role: roles.get(mark)!,
    instrument: {
      type: mark.type,
      symbol: mark.symbol,
      normalizedSymbol: repaired.get(mark)?.symbol ?? mark.symbol,
      issued: mark.issued,
      issuer: mark.issuer,
      title: mark.title,
    },
    within: mark.within && (ids.get(mark.within) ?? null),
    pinpoints: pinpointsOf(document, mark.pinpoints),
    amendedBy: (amendedBy.get(mark) ?? []).flatMap((other) => ids.get(other) ?? []),
    resolution: resolutionOf(resolutions.get(mark), ids),
  }))
}
