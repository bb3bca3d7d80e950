import type { InstrumentType } from '../../directive/header'
import type { Span } from '../../text/span'
import type { Mark } from '../mark'
import type { PinpointPath } from './pinpoint-list'

/** A place in an instrument, with the words that name it. */
export interface PinpointMark {
  path: PinpointPath
  span: Span
}

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
  /** The places in the instrument that the text points at: `khoản 2 Điều 5`. */
  pinpoints: readonly PinpointMark[]
}

/** Words that point back at an instrument without naming it. */
export interface BackReferenceMark extends Mark {
  /** `this`: `Luật này` · `that`: `Nghị định trên` · `number`: `Chỉ thị 34` · `alias`: a name that the text announced. */
  kind: 'this' | 'that' | 'number' | 'alias'
  type: InstrumentType
  /** `các Quyết định trên`. */
  isSeveral: boolean
  number: string | null
  /** The mention that an alias was announced for. */
  of: CitationMark | null
  pinpoints: readonly PinpointMark[]
}
