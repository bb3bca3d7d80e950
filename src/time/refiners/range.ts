import type { ParsingContext, ParsingResult, Refiner } from 'chrono-node'
import { precisionSchema } from '../../directive/phase'
import { timeLexicon as words } from '../../lexicon/time'
import { DASH } from '../parser'
import { endOf, has, IMPOSSIBLE, LUNAR, NOW, OPEN_END, OPEN_START, RANGE, tagged } from '../tags'

const UNTIL = new RegExp(`^,? ?${words.joinUntil} (?:${words.last} |${words.clock},? )?$`, 'u')
const DASHED = new RegExp(`^ ?${DASH} ?$`, 'u')
const AND = new RegExp(`^ ${words.joinAnd} $`, 'u')
/** `đến Lễ kỷ niệm … (hết tháng 12/2019)`: the event up to which, its date in brackets. */
const EVENT = new RegExp(
  `^ ${words.joinUntil} [^,;.:()\\t\\n]{2,140} \\((?:${words.cueWord} |${words.cueFiller} ){0,3}$`,
  'u',
)
const LONGEST_EVENT = 200
/** The finer comes first. */
const FINENESS: readonly string[] = precisionSchema.options

/** Two dates that are the ends of one stretch: `từ ngày 28/9/2018 đến 05/10/2018`, `Tháng 12/2016 và tháng 01/2017`. */
export const range: Refiner = {
  refine: (context, results) => {
    const kept: ParsingResult[] = []
    for (const result of results) {
      const last = kept.at(-1)
      const merged = last && merge(context, last, result)
      if (merged) kept[kept.length - 1] = merged
      else kept.push(result)
    }
    return kept
  },
}

const merge = (context: ParsingContext, a: ParsingResult, b: ParsingResult): ParsingResult | null => {
  if (b.index - endOf(a) > LONGEST_EVENT) return null
  const gap = context.text.slice(endOf(a), b.index)
  const isEvent = EVENT.test(gap) && context.text.charAt(endOf(b)) === ')'
  const isAnd = AND.test(gap)
  if (!isEvent && !isAnd && !UNTIL.test(gap) && !DASHED.test(gap)) return null
  if (!isEnd(a) || !isEnd(b) || has(b, NOW)) return null

  const merged = context.createParsingResult(a.index, endOf(b) + (isEvent ? 1 : 0))
  merged.start = a.start.clone()
  merged.end = (b.end ?? b.start).clone()
  const often = tagged(b, 'recurrence/')
  if (often !== (tagged(a, 'recurrence/') ?? (a.start.get('year') === null ? often : null))) return null
  if (often !== null && isAnd) return null
  if (often !== null) merged.addTag(`recurrence/${often}`)
  else if (has(a, NOW)) merged.addTags([NOW, OPEN_START])
  else if (!complete(merged) || (isAnd && !isNext(a, b))) return null
  const [first, last] = [tagged(a, 'precision/')!, tagged(b, 'precision/')!]
  const finer = FINENESS.indexOf(first) < FINENESS.indexOf(last) ? first : last
  merged.addTags([`precision/${finer}`, RANGE])
  // `đến hết học kỳ I`: the province says each year when a term ends.
  if (last === 'school-term' || last === 'school-year') merged.addTag(OPEN_END)
  return merged
}

/** Whether a result can be one end of a range. */
const isEnd = (result: ParsingResult): boolean =>
  tagged(result, 'precision/') !== null &&
  !has(result, RANGE) &&
  !has(result, IMPOSSIBLE) &&
  !has(result, LUNAR)

/** Shares month and year between the ends, and says whether the first comes before the last. */
const complete = (merged: ParsingResult): boolean => {
  const [first, last] = [merged.start, merged.end!]
  if (first.get('month') === null && first.get('day') !== null) {
    const month = last.get('month')
    if (month === null) return false
    first.imply('month', month)
  }
  const [from, to] = [first.get('month') ?? 1, last.get('month') ?? 12]
  const [year, lastYear] = [first.get('year'), last.get('year')]
  if (year === null && lastYear !== null) first.imply('year', from > to ? lastYear - 1 : lastYear)
  if (year !== null && lastYear === null) last.imply('year', from > to ? year + 1 : year)
  return (
    rank(first.get('year'), from, first.get('day') ?? 1) <=
      rank(last.get('year'), to, last.get('day') ?? 31) || lastYear === null
  )
}

const rank = (year: number | null, month: number, day: number): number =>
  ((year ?? 0) * 12 + month) * 31 + day

/** `tháng 5 và tháng 6`, `ngày 15 và ngày 16/11`: only neighbours are one stretch. */
const isNext = (a: ParsingResult, b: ParsingResult): boolean => {
  const [day, nextDay] = [a.start.get('day'), b.start.get('day')]
  if (nextDay !== null) return day !== null && !a.start.isCertain('month') && nextDay === day + 1
  const [from, to] = [a.end?.get('month') ?? a.start.get('month'), b.start.get('month')]
  return from !== null && to !== null && to === (from % 12) + 1
}
