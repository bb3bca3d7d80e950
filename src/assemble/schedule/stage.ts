import type { DateMark } from '../../annotate/dates/mark'
import type { Precision } from '../../directive/phase'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
import { withoutEnd } from '../../text/trim'

/** A phase before it is written out; `first` and `last` are the dates that its start and end stand on. */
export interface Stage {
  block: Block
  span: Span
  label: string
  start: string | null
  end: string | null
  precision: Precision
  first: DateMark
  last: DateMark
  rule: string
}

/** The stage of one date. */
export const stageOf = (block: Block, span: Span, label: string, mark: DateMark, rule: string): Stage => ({
  block,
  span,
  label: withoutEnd(label, ' :.,;(–-'),
  start: mark.start,
  end: mark.end,
  precision: mark.precision,
  first: mark,
  last: mark,
  rule,
})
