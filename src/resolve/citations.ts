import type { CitationMark } from '../annotate/citations/mark'
import { writeOutBody } from '../body/write-out'
import type { DocumentContext } from './document'

/** `Trung ương 6 khóa X`, as its resolutions are called, is a Hội nghị. */
const PLENUM = /^Trung ương(?: lần thứ)? [\dIVX]/u
/** `Ban Chỉ đạo 127TW`: a number and an abbreviation written together. */
const GLUED = /(?<=\d)(?=T[WƯ](?!\p{L}))/gu

const writtenOut = (issuer: string, context: DocumentContext): string => {
  const name = writeOutBody(issuer.replace(GLUED, ' '), context)
  return PLENUM.test(name) ? `Hội nghị ${name}` : name
}

/** Writes the issuers out, by what the document says of itself: `UBND tỉnh` with its province. */
export const resolveCitations = (
  marks: readonly CitationMark[],
  context: DocumentContext,
): CitationMark[] => {
  const resolved = new Map<CitationMark, CitationMark>()
  for (const mark of marks) {
    const issuer = mark.issuer === null ? null : writtenOut(mark.issuer, context)
    resolved.set(mark, { ...mark, issuer })
  }
  for (const mark of resolved.values()) mark.within = mark.within && (resolved.get(mark.within) ?? null)
  return [...resolved.values()]
}
