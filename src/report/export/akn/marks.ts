import type { Directive } from '../../../directive/directive'
import { instrumentIri } from '../../../instrument/iri'
import type { Span } from '../../../text/span'

/** Words of the document that are an element in Akoma Ntoso: a reference, the number in the head. */
export interface InlineMark extends Span {
  name: string
  attributes: Record<string, string>
}

/** The IRIs of what the document cites: of a mention that says too little, by a fuller one of the same instrument. */
export const irisOf = ({ citations, backReferences }: Directive): Map<string, string> => {
  const own = citations.map((citation) => ({ ...citation, iri: instrumentIri(citation.instrument) }))
  const ofInstruments = new Map<string, string>()
  for (const { resolution, iri } of own)
    if (iri !== null && resolution?.instrumentId && !ofInstruments.has(resolution.instrumentId))
      ofInstruments.set(resolution.instrumentId, iri)
  const mentions = [...own, ...backReferences.map((mention) => ({ ...mention, iri: null }))]
  return new Map(
    mentions.flatMap(({ id, resolution, iri }) => {
      const known = iri ?? ofInstruments.get(resolution?.instrumentId ?? '')
      return known === undefined ? [] : [[id, known]]
    }),
  )
}

/** References do not stand in each other: one that names another in its title ends where that begins. */
const references = (directive: Directive, iris: ReadonlyMap<string, string>): InlineMark[] => {
  const mentions = [...directive.citations, ...directive.backReferences]
    .map(({ id, span }) => ({ id, span }))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  return mentions.flatMap(({ id, span }, index) => {
    const href = iris.get(id)
    const next = mentions[index + 1]?.span.start ?? span.end
    const end = Math.min(span.end, Math.max(next, span.start))
    return href === undefined || end === span.start
      ? []
      : [{ start: span.start, end, name: 'ref', attributes: { href } }]
  })
}

const inHead = ({ header }: Directive): InlineMark[] => {
  const elements: Record<string, [name: string, attributes: Record<string, string>]> = {
    symbol: ['docNumber', {}],
    ...(header.issued !== null && { issued: ['docDate', { date: header.issued }] }),
    documentType: ['docType', {}],
    title: ['docTitle', {}],
    issuer: ['docProponent', { refersTo: '#issuer' }],
    signer: ['signature', { refersTo: '#signer' }],
  }
  return Object.entries(elements).flatMap(([field, [name, attributes]]) => {
    const span = header.evidence[field]?.span
    return span ? [{ start: span.start, end: span.end, name, attributes }] : []
  })
}

/** All marks, the outer before the inner; those that cross another are left out. */
export const marksOf = (directive: Directive, iris: ReadonlyMap<string, string>): InlineMark[] => {
  const marks = [...inHead(directive), ...references(directive, iris)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  const open: InlineMark[] = []
  return marks.filter((mark) => {
    while (open.length > 0 && open.at(-1)!.end <= mark.start) open.pop()
    const outer = open.at(-1)
    if (outer && (mark.end > outer.end || mark.name === outer.name)) return false
    open.push(mark)
    return true
  })
}
