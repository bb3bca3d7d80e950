import type { ParsedComponents, ParsedResult } from 'chrono-node'
import type { Relative } from '../../directive/common'
import type { Boundary, Recurrence } from '../../directive/deadline'
import type { Precision } from '../../directive/phase'
import { type DateParts, firstDay, lastDay } from '../../text/calendar'
import { IMPOSSIBLE, LUNAR, NOW, OPEN_END, OPEN_START, RANGE, tagValue, WEEKDAY } from '../../time/tags'
import type { DateCue, DateMark } from './mark'

const BOUNDARIES: Readonly<Record<DateCue, Boundary | null>> = {
  latest: 'by',
  before: 'before',
  until: 'by',
  within: 'by',
  on: null,
  from: null,
  after: null,
}

const RELATIVE = /^(?<back>-?)(?<count>\d+)\/(?<unit>[a-z-]+)\/(?<anchor>.+)$/u

/** A chrono result as a mark; only what was said or shared is read from it, never the reference date. */
export const toMark = (result: ParsedResult, start: number): DateMark => {
  const tags = result.start.tags()
  const recurrence = tagValue(tags, 'recurrence/') as Recurrence | null
  const relative = relativeOf(tagValue(tags, 'relative/'))
  const precision = (tagValue(tags, 'precision/') ?? 'unknown') as Precision
  const cue = tagValue(tags, 'cue/') as DateCue | null
  const parts = { first: partsOf(result.start), last: partsOf(result.end ?? result.start) }
  const open = { start: tags.has(OPEN_START), end: tags.has(OPEN_END) }
  const [isRange, isNow, isImpossible] = [tags.has(RANGE), tags.has(NOW), tags.has(IMPOSSIBLE)]
  const isLunar = tags.has(LUNAR)
  const isDated = !recurrence && !relative && !isImpossible && !isLunar
  const hasDays = isDated && precision !== 'school-year' && precision !== 'school-term'
  const kind = relative ? 'time-limit' : recurrence ? 'recurrence' : isNow ? 'from-now' : precision
  return {
    span: { start, end: start + result.text.length },
    rule: `date/${isImpossible ? 'impossible' : isLunar ? 'lunar' : kind}`,
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
    hasDay: recurrence !== null && (parts.first.day !== null || tags.has(WEEKDAY)),
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

const relativeOf = (tag: string | null): Relative | null => {
  const { back, count, unit, anchor } = RELATIVE.exec(tag ?? '')?.groups ?? {}
  if (anchor === undefined) return null
  const direction = back ? { direction: 'before' as const } : {}
  return { count: Number(count), unit: unit as Relative['unit'], anchor, ...direction, resolved: null }
}
