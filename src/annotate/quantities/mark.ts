import type { Comparator } from '../../directive/target'
import type { Mark } from '../mark'

/** A number with what it counts, and how it is to be compared (`ít nhất 02 trường học`). */
export interface QuantityMark extends Mark {
  value: number
  max: number | null
  outOf: number | null
  /** `percent`, or the noun counted, or the unit as written. */
  unit: string
  comparator: Comparator
  /** The number and its unit alone, without the comparing words. */
  number: { start: number; end: number }
}
