import type { Citation, LegalBasis } from '../directive/citation'

/** The instruments that a document rests on, in order, each pointing at the citation that names it. */
export const assembleLegalBases = (citations: readonly Citation[]): LegalBasis[] =>
  citations
    .filter(({ role }) => role === 'basis')
    .map(({ id, instrument }) => ({ citationId: id, instrument }))
