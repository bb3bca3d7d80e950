import type { Boundary, Recurrence } from '../../directive/deadline'
import type { Relative } from '../../directive/common'
import type { Precision } from '../../directive/phase'
import type { Mark } from '../mark'

/** A temporal expression: a day, a month, a range, a frequency, a count from an event. */
export interface DateMark extends Mark {
  /** First and last day, ISO; null where open, unknown, or where the year is still to be completed from the context. */
  start: string | null
  end: string | null
  precision: Precision
  /** The parts the text does not say (`year` in `Tháng 12`), which `resolve` completes from the context. */
  missing: ('year' | 'month')[]
  /** What the words before it say of it: `chậm nhất` by, `trước` before, `từ … đến …` range, nothing null. */
  boundary: Boundary | null
  /** Whether both ends are named (`từ tháng 5 - 12`, `01/3/2018 – 05/3/2018`). */
  isRange: boolean
  /** `từ nay`: begins on the document's own date. */
  fromNow: boolean
  recurrence: Recurrence | null
  relative: Relative | null
}
