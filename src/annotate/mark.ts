import type { Span } from '../text/span'

/** Something recognised in the reading text. Marks overlap and cross blocks, so they lie beside the tree. */
export interface Mark {
  /** Offsets into the reading text. */
  span: Span
  /** The id of the rule that found it (`citation/numbered`). */
  rule: string
}
