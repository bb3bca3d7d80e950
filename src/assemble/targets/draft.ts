import type { QuantityMark } from '../../annotate/quantities/mark'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
import type { Due } from './due'

/** Who is to reach a target, written out, and the words that name it. */
export interface Bearer {
  name: string
  span: Span
  how: 'read' | 'inferred'
}

/** A target in reading offsets, before it is written as the directive holds it. */
export interface Draft {
  block: Block
  span: Span
  /** Null for an award. */
  mark: QuantityMark | null
  metric: string
  bearer: Bearer | null
  due: Due | null
  rule: string
}
