import type { DateMark } from '../../annotate/dates/mark'
import type { Relative } from '../../directive/common'
import type { Boundary, Recurrence } from '../../directive/deadline'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
import type { Bearer } from '../bearer'

/** A deadline before it is written out. */
export interface Limit {
  block: Block
  span: Span
  task: string
  due: string | null
  boundary: Boundary
  recurrence: Recurrence | null
  relative: Relative | null
  mark: DateMark
  /** Who is to keep it. */
  keeper: Bearer | null
  rule: string
}

/** What a date says of when: its last day, its frequency, its count from an event. */
export const limitOf = (
  mark: DateMark,
): Pick<Limit, 'due' | 'boundary' | 'recurrence' | 'relative' | 'mark'> => ({
  due: mark.recurrence || mark.relative ? null : mark.end,
  boundary: mark.boundary ?? 'by',
  recurrence: mark.recurrence,
  relative: mark.relative,
  mark,
})
