import type { CitationMark, PinpointMark } from '../annotate/citations/mark'
import type { BackReference, Pinpoint, Resolution } from '../directive/citation'
import type { ResolvedDocument, ResolvedReference } from '../resolve/document'
import { blockAt, extracted } from './extracted'

/** The ids that citations are given, by their marks. */
export type CitationIds = ReadonlyMap<CitationMark, string>

/** The places in an instrument that the text points at. */
export const pinpointsOf = (document: ResolvedDocument, pinpoints: readonly PinpointMark[]): Pinpoint[] =>
  pinpoints.map(({ path, span }) => {
    const { start, end } = document.reading.toSource(span)
    return { ...path, span: { start, end }, quote: document.source.slice(start, end) }
  })

/** A resolution with its antecedent by id. */
export const resolutionOf = (
  found: ResolvedReference | null | undefined,
  ids: CitationIds,
): Resolution | null =>
  found ? { ...found, antecedent: found.antecedent && (ids.get(found.antecedent) ?? null) } : null

/** What points back at instruments, in the order of reading. */
export const assembleBackReferences = (document: ResolvedDocument, ids: CitationIds): BackReference[] =>
  document.cited.backReferences.map(({ mark, resolution }, index) => ({
    ...extracted(document, `back-reference-${index + 1}`, mark.span, blockAt(document, mark.span.start)),
    evidence: {},
    type: mark.type,
    pinpoints: pinpointsOf(document, mark.pinpoints),
    resolution: resolutionOf(resolution, ids),
  }))
