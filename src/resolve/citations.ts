import type { CitationMark } from '../annotate/citations/mark'
import { writeOutBody } from '../body/write-out'
import type { Header } from '../directive/header'
import { issuerOf } from '../instrument/issuers'
import { symbolParts } from '../instrument/parts'
import { bodyLexicon } from '../lexicon/bodies'
import type { StructuredDocument } from '../structure/document'
import { SpanTable } from '../text/span-table'
import { findAmendments } from './citations-amended'
import { resolveBackReferences } from './citations-back'
import { identifyCitations } from './citations-identity'
import { repairSymbols } from './citations-repaired'
import type { DocumentContext, Marks, ResolvedCitations } from './document'

/** `Trung ương 6 khóa X`, as its resolutions are called, is a Hội nghị. */
const PLENUM = /^Trung ương(?: lần thứ)? [\dIVX]/u
/** `Ban Chỉ đạo 127TW`: a number and an abbreviation written together. */
const GLUED = /(?<=\d)(?=T[WƯ](?!\p{L}))/gu
/** `Ban Chấp hành T.Ư Đảng`. */
const DOTTED = /(?<!\p{L})T\.Ư(?!\p{L})/gu

const writtenOut = (issuer: string, context: DocumentContext): string => {
  const name = writeOutBody(issuer.replace(GLUED, ' ').replace(DOTTED, 'TƯ'), context)
  return PLENUM.test(name) ? `Hội nghị ${name}` : name
}

const SHORT = /^\p{Lu}{2,8}$/u

/** An abbreviation that may mean several bodies means the one that the symbol names: `939/QĐ-TTg của TTCP`, `của TTg`. */
const byCode = ({ symbol, issuer }: CitationMark): string | null => {
  if (symbol === null || issuer === null) return null
  const code = symbolParts(symbol)?.issuerCode ?? ''
  const named = issuerOf(code)?.name
  if (issuer === code && named !== undefined && !issuerOf(code)!.place) return named
  return SHORT.test(issuer) && named !== undefined && bodyLexicon.initials(named) === issuer ? named : null
}

/** Writes the issuers out, by what the document says of itself: `UBND tỉnh` with its province. */
const writeIssuersOut = (
  marks: readonly CitationMark[],
  context: DocumentContext,
): Map<CitationMark, CitationMark> => {
  const resolved = new Map<CitationMark, CitationMark>()
  for (const mark of marks) {
    const issuer = mark.issuer === null ? null : (byCode(mark) ?? writtenOut(mark.issuer, context))
    resolved.set(mark, { ...mark, issuer })
  }
  for (const mark of resolved.values()) mark.within = mark.within && (resolved.get(mark.within) ?? null)
  return resolved
}

/** Completes the citations by what the document says of itself, and tells which instruments they and what points back mean. */
export const resolveCitations = (
  { citations, backReferences }: Pick<Marks, 'citations' | 'backReferences'>,
  document: StructuredDocument,
  header: Header,
  context: DocumentContext,
): { citations: SpanTable<CitationMark>; cited: ResolvedCitations } => {
  const written = writeIssuersOut(citations.all, context)
  const marks = [...written.values()]
  const { text } = document.reading
  const repaired = repairSymbols(marks, document)
  const resolutions = identifyCitations(marks, repaired, context)
  const amendedBy = findAmendments(marks, text)
  const back = backReferences.map((mark) => ({ ...mark, of: mark.of && (written.get(mark.of) ?? null) }))
  return {
    citations: new SpanTable(marks),
    cited: {
      repaired,
      resolutions,
      amendedBy,
      backReferences: resolveBackReferences(back, marks, resolutions, header, text),
    },
  }
}
