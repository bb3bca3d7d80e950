import type { QuantityMark } from '../../annotate/quantities/mark'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
import type { Bearer } from '../bearer'
import type { Base } from './base'
import type { Due } from './due'

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
  /** The words that say that the number is for each (`Mỗi huyện`). */
  each?: Span | null
  base?: Base | null
}
