import type { ParsedComponents, ParsedResult } from 'chrono-node'
import type { Relative } from '../../directive/common'
import type { Boundary, Recurrence } from '../../directive/deadline'
import type { Precision } from '../../directive/phase'
import { type DateParts, firstDay, lastDay } from './calendar'
import type { DateCue, DateMark } from './mark'
import { has, IMPOSSIBLE, NOW, OPEN_END, OPEN_START, RANGE, tagged } from './tags'

const BOUNDARIES: Readonly<Record<DateCue, Boundary | null>> = {
  latest: 'by',
  before: 'before',
  until: 'by',
  within: 'by',
  on: null,
  from: null,
  after: null,
}

const RELATIVE = /^(?<count>\d+)\/(?<unit>[a-z-]+)\/(?<anchor>.+)$/u

/** A chrono result as a mark; only what was said or shared is read from it, never the reference date. */
export const toMark = (result: ParsedResult, start: number): DateMark => {
  const recurrence = tagged(result, 'recurrence/') as Recurrence | null
  const relative = relativeOf(result)
  const precision = (tagged(result, 'precision/') ?? 'unknown') as Precision
  const cue = tagged(result, 'cue/') as DateCue | null
  const parts = { first: partsOf(result.start), last: partsOf(result.end ?? result.start) }
  const open = { start: has(result, OPEN_START), end: has(result, OPEN_END) }
  const [isRange, isNow] = [has(result, RANGE), has(result, NOW)]
  const isDated = !recurrence && !relative && !has(result, IMPOSSIBLE)
  const hasDays = isDated && precision !== 'school-year' && precision !== 'school-term'
  return {
    span: { start, end: start + result.text.length },
    rule: ruleOf(result, precision),
    start: hasDays && !open.start ? firstDay(parts.first) : null,
    end: hasDays && !open.end ? lastDay(parts.last) : null,
    precision,
    missing: hasDays && (isRange || !isNow) ? missingOf(parts.last) : [],
    parts,
    open,
    boundary: cue && BOUNDARIES[cue],
    cue,
    isRange,
    fromNow: isNow,
    recurrence,
    relative,
  }
}

const partsOf = (components: ParsedComponents): DateParts => ({
  year: components.get('year'),
  month: components.get('month'),
  day: components.get('day'),
})

const missingOf = ({ year, month, day }: DateParts): ('year' | 'month')[] => [
  ...(year === null ? (['year'] as const) : []),
  ...(day !== null && month === null ? (['month'] as const) : []),
]

const relativeOf = (result: ParsedResult): Relative | null => {
  const { count, unit, anchor } = RELATIVE.exec(tagged(result, 'relative/') ?? '')?.groups ?? {}
  return anchor === undefined
    ? null
    : { count: Number(count), unit: unit as Relative['unit'], anchor, resolved: null }
}

const ruleOf = (result: ParsedResult, precision: Precision): string => {
  if (has(result, IMPOSSIBLE)) return 'date/impossible'
  if (tagged(result, 'relative/') !== null) return 'date/time-limit'
  if (tagged(result, 'recurrence/') !== null) return 'date/recurrence'
  return has(result, NOW) ? 'date/from-now' : `date/${precision}`
}
