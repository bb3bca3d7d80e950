import type { InstrumentType } from '../../directive/header'
import type { Span } from '../../text/span'

/** The core of a mention, from its type word to its number or name; date, issuer and title are read after it. */
export interface Head {
  span: Span
  rule: string
  type: InstrumentType
  symbol: string | null
  symbolSpan: Span | null
  /** The codes of its symbol that say who issued it; empty where there is none. */
  issuerCode: string
  /** Where the head itself names the issuer (`Nghị quyết Đại hội …`, `Chỉ thị của … số …`). */
  issuerSpan: Span | null
  /** Where the head itself is a name (`Luật Thống kê`). */
  titleSpan: Span | null
  /** Whether it took its type from the head before it (`các Nghị quyết số 29-NQ/TW, 33-NQ/TW`). */
  sharesType: boolean
  /** Whether what follows belongs to another head (the inner law of `Luật sửa đổi … của Luật Giáo dục ngày …`). */
  isBare: boolean
}

/** A head with nothing but its type and place. */
export const plainHead = (rule: string, type: InstrumentType, start: number, end: number): Head => ({
  span: { start, end },
  rule,
  type,
  symbol: null,
  symbolSpan: null,
  issuerCode: '',
  issuerSpan: null,
  titleSpan: null,
  sharesType: false,
  isBare: false,
})
