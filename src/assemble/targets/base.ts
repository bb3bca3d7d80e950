import type { DateMark } from '../../annotate/dates/mark'
import type { QuantityMark } from '../../annotate/quantities/mark'
import type { Evidence } from '../../directive/common'
import type { Baseline } from '../../directive/target'
import { targetLexicon as lexicon } from '../../lexicon/targets'
import type { ResolvedDocument } from '../../resolve/document'
import { any } from '../../text/alternatives'
import type { Span } from '../../text/span'
import { howDated } from '../extracted'
import { baselineBefore } from './baseline'
import type { Clause } from './clause'

/** From what a change starts, in reading offsets. */
export interface Base {
  baseline: Baseline
  span: Span
  how: Evidence['how']
  rule: string
}

const { compared, edges, times, is } = lexicon.baselines
const COMPARED = new RegExp(`(?<![\\p{L}\\p{N}])(?<words>${any(compared)} (?:${any(edges)} )?)$`, 'iu')
/** `đạt 60% (năm 2021 là ` before `41%)`, `(năm 2021: `. */
const WAS = new RegExp(
  `^[^()]{0,120}\\((?:${any(edges)} )?(?=${any(times)}(?!\\p{L}))[^()]{2,40}(?: ${any(is)}|:) $`,
  'iu',
)
const REACH = 40

const timeOf = ({ start, end, precision }: DateMark): Baseline['time'] => ({ start, end, precision })

/** `từ 41,5% năm 2020 lên` before `60%`. */
const startedFrom = ({ marks, reading }: ResolvedDocument, own: readonly QuantityMark[], clause: Clause) => {
  const { span, mark } = clause
  const compared = Math.max(span.start, mark.span.start)
  const found =
    baselineBefore(reading.text.slice(span.start, compared)) ??
    baselineBefore(reading.text.slice(span.start, mark.number.start))
  if (!found || found.value === null) return null
  const start = span.start + found.number.start
  const base = own.find(({ number }) => number.start === start)
  const date = marks.dates.within({ start, end: mark.number.start })[0]
  return {
    baseline: {
      value: base?.value ?? found.value,
      unit: base?.unit ?? mark.unit,
      time: date ? timeOf(date) : null,
    },
    span: { start, end: date?.span.end ?? base?.number.end ?? span.start + found.number.end },
    how: date ? howDated(date) : 'read',
    rule: 'target/from-to',
  } as const
}

/** `(năm 2021 là 41%)` behind the number. */
const wasBefore = ({ marks, reading }: ResolvedDocument, own: readonly QuantityMark[], { mark }: Clause) => {
  const next = own[own.findIndex(({ number }) => number.start === mark.number.start) + 1]
  if (!next || next.unit !== mark.unit || next.comparator !== 'eq') return null
  const between = { start: mark.number.end, end: next.number.start }
  if (between.end - between.start > 200 || !WAS.test(reading.text.slice(between.start, between.end)))
    return null
  const date = marks.dates.within(between).at(-1)
  return {
    baseline: { value: next.value, unit: next.unit, time: date ? timeOf(date) : null },
    span: { start: date?.span.start ?? next.number.start, end: next.number.end },
    how: date ? howDated(date) : 'read',
    rule: 'target/was',
  } as const
}

/** `so với năm 2010`, with no other number between. */
const comparedWith = (
  { marks, reading }: ResolvedDocument,
  own: readonly QuantityMark[],
  { mark }: Clause,
  zone: Span,
) => {
  for (const date of marks.dates.within(zone)) {
    const words = COMPARED.exec(
      reading.text.slice(Math.max(zone.start, date.span.start - REACH), date.span.start),
    )
    if (!words || date.recurrence !== null || (date.start === null && date.end === null)) continue
    const [first, last] = [
      Math.min(mark.number.end, date.span.end),
      Math.max(mark.number.start, date.span.start),
    ]
    const isOther = own.some(({ number }) => number.start >= first && number.end <= last)
    if (isOther) continue
    return {
      baseline: { value: null, unit: null, time: timeOf(date) },
      span: { start: date.span.start - words[0].length, end: date.span.end },
      how: howDated(date),
      rule: 'target/compared',
    } as const
  }
  return null
}

/**
 * From what the change in a clause starts, where its words say so: 41.5 `percent` in `tăng từ 41,5% lên 60%`, the year in
 * `giảm 30% so với năm 2010`. `zone` reaches from the clause before to the one after.
 */
export const baseOf = (
  document: ResolvedDocument,
  own: readonly QuantityMark[],
  clause: Clause,
  zone: Span,
): Base | null =>
  startedFrom(document, own, clause) ??
  wasBefore(document, own, clause) ??
  comparedWith(document, own, clause, zone)
