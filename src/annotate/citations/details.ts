import type { Span } from '../../text/span'
import type { Heads } from './heads'
import type { CitationMark } from './mark'
import { readParts } from './parts'
import { readTitle } from './title'

const slice = (text: string, span: Span | null): string | null => span && text.slice(span.start, span.end)

/** Makes a mention of a head: reads the date, issuer and title that stand behind it. */
export const readDetails = (text: string, heads: Heads, index: number): CitationMark => {
  const head = heads.all[index]!
  const parts = readParts(text, head)
  const title =
    head.isBare || head.titleSpan
      ? null
      : readTitle(text, parts.next, heads, index, parts.day !== null && parts.issuer === null)
  const issuerSpan = parts.issuer ?? title?.issuer ?? null
  const titleSpan = head.titleSpan ?? title?.span ?? null
  return {
    span: { start: head.span.start, end: title?.end ?? parts.end },
    rule: head.rule,
    type: head.type,
    symbol: head.symbol,
    symbolSpan: head.symbolSpan,
    issued: parts.day?.day ?? null,
    issuedSpan: parts.day?.span ?? null,
    issuer: slice(text, issuerSpan),
    issuerSpan,
    title: slice(text, titleSpan),
    titleSpan,
    within: null,
    pinpoints: [],
  }
}
