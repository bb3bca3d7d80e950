import type { InstrumentType } from '../../directive/header'
import type { Span } from '../../text/span'
import type { Mark } from '../mark'

/** One mention of an instrument. Spans of its parts are kept, so that evidence and findings can point at them. */
export interface CitationMark extends Mark {
  type: InstrumentType
  symbol: string | null
  symbolSpan: Span | null
  issued: string | null
  /** The words of the date, also where the calendar has no such day and `issued` is null. */
  issuedSpan: Span | null
  /** The issuer's words as they stand (`UBND tỉnh`); written out later, in `resolve`. */
  issuer: string | null
  issuerSpan: Span | null
  title: string | null
  titleSpan: Span | null
  /** The citation inside whose title or description this one stands. */
  within: CitationMark | null
}
