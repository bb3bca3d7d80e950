import type { Comparator } from '../../directive/target'
import type { Span } from '../../text/span'
import type { Mark } from '../mark'

/** A number with what it counts, and how it is to be compared (`ít nhất 02 trường học`). */
export interface QuantityMark extends Mark {
  value: number
  max: number | null
  outOf: number | null
  /** `percent`, or the noun counted, or the unit as written. */
  unit: string
  comparator: Comparator
  /** The words that make it a number thereabouts (`khoảng`); null where none do. */
  approximate: Span | null
  /** The number and its unit alone, without the comparing words. */
  number: { start: number; end: number }
}
