import type { Relative } from '../../directive/common'
import type { Boundary, Recurrence } from '../../directive/deadline'
import type { Precision } from '../../directive/phase'
import type { DateParts } from '../../text/calendar'
import type { Mark } from '../mark'

/**
 * What the words before a date say of it: `latest` chậm nhất, hạn chót · `before` trước · `until` đến, hết · `within`
 * trong · `on` vào · `from` từ, kể từ · `after` sau.
 */
export type DateCue = 'latest' | 'before' | 'until' | 'within' | 'on' | 'from' | 'after'

/** A temporal expression: a day, a month, a range, a frequency, a count from an event. */
export interface DateMark extends Mark {
  /**
   * First and last day, ISO; null where open (`từ tháng 3/2020` has no end, `đến hết tháng 9/2020` no start), unknown, or
   * where the year is still to be completed from the context.
   */
  start: string | null
  end: string | null
  precision: Precision
  /** The parts the text does not say (`year` in `Tháng 12`), which `resolve` completes from the context. */
  missing: ('year' | 'month')[]
  /** What the text says of the first and the last day, before anything is completed. */
  parts: { first: DateParts; last: DateParts }
  /** Which side is left open by what stands before it. */
  open: { start: boolean; end: boolean }
  /** What the words before it say: `chậm nhất` by, `trước` before, `từ … đến …` range, nothing null. */
  boundary: Boundary | null
  cue: DateCue | null
  /** Whether both ends are named (`từ tháng 5 - 12`, `01/3/2018 – 05/3/2018`). */
  isRange: boolean
  /** `từ nay`: begins on the document's own date. */
  fromNow: boolean
  recurrence: Recurrence | null
  /** Whether a recurrence names its day: `ngày 15 hằng tháng`, `thứ sáu hằng tuần`. */
  hasDay: boolean
  relative: Relative | null
}
