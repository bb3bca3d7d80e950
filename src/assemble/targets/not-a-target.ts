import type { QuantityMark } from '../../annotate/quantities/mark'
import { targetLexicon as lexicon } from '../../lexicon/targets'
import type { Block } from '../../structure/document'
import { alternatives, asWords } from '../../text/alternatives'
import { contains } from '../../text/span'
import type { Around } from './around'
import type { Scope } from './scope'

const { never, columns } = lexicon
const PAY = new RegExp(asWords(never.pay), 'iu')
const BUDGET = new RegExp(`(?<!(?:${alternatives(never.revenue)}) )${asWords(never.budget)}`, 'iu')
const PAID = new RegExp(`^ (?:${alternatives(never.paid)})(?![\\p{L}\\p{N}])`, 'iu')
/** What costs less is reached; who pays less is supported (`giảm 50% học phí`). */
const COSTS = new RegExp(`^ (?:${alternatives(never.costs)})(?![\\p{L}\\p{N}])`, 'iu')
/** `Mức hỗ trợ: xây mới 60 triệu đồng/nhà; sửa chữa 30 triệu đồng/nhà`: said once for all that follows in its sentence. */
const RATES = new RegExp(asWords(never.rates), 'iu')
const EQUAL = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(lexicon.clauses.equal)}) $`, 'iu')
const COMPARED = new RegExp(`^,? (?:${alternatives(never.compared)})(?![\\p{L}\\p{N}])`, 'iu')
const SUPPORT = new RegExp(asWords(never.support), 'iu')
const MONEY = new RegExp(alternatives(lexicon.money), 'iu')
/** `So với năm 2015, giảm 20%` sets a change; what stands before the comma is from where. */
const COMPARED_FIRST = new RegExp(
  `(?:^|[,;:.] ?)(?:${alternatives(lexicon.baselines.compared)}) [^,;:]{2,60}, `,
  'giu',
)
const PAST = new RegExp(asWords(never.past), 'iu')
/** Inside brackets, what a number was, how it differs or is said otherwise: `(năm 2021 là 32%)`, `(tương đương 40 hộ)`. */
const ASIDE = new RegExp(
  `\\((?:${alternatives([...lexicon.clauses.baselines, ...never.asides, ...never.restated])})(?!\\p{L})[^()]{0,60}$`,
  'iu',
)
const SETS = new RegExp(asWords(columns.sets), 'iu')
const RECORDS = new RegExp(asWords(columns.records), 'iu')
const INDEX = new RegExp(asWords(never.indices), 'iu')
const TIMES = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(never.times)}) (?:\\p{L}+ ){0,2}$`, 'iu')
/** `gấp 2 lần`; `02 lần` is how often. */
const FOLD = new RegExp(`^(?:${alternatives(never.fold)})(?!\\p{L})`, 'u')
const DESCRIBING = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(lexicon.describing)}) $`, 'iu')
/** `500 ha rừng, gồm 300 ha …`: parts of a number in the same unit. */
const PARTS = new RegExp(`, (?:${alternatives(lexicon.clauses.parts)}) $`, 'iu')
const RANKED = new RegExp(
  `^(?:, [\\p{L} ]{2,20})? (?:${alternatives(lexicon.ranks)})(?![\\p{L}\\p{N}])`,
  'iu',
)
const REACHED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(lexicon.reached)}) $`, 'iu')
const hours = new Set(never.hours)
/** `chậm nhất sau 24 giờ` is a time limit. */
const DELAY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(never.delays)}) $`, 'iu')
/** `Không còn xã dưới 15 tiêu chí`: what none is to be, not a level to be reached. */
const NONE_LEFT = new RegExp(`${asWords(never.none)} (?:\\p{L}+ ){1,3}$`, 'iu')
/** `trị giá 50 triệu đồng/nhà`: what one costs. */
const WORTH = new RegExp(`${asWords(never.worth)} (?:\\p{L}+ ){0,2}$`, 'iu')
const rhythms = new Set(never.rhythms)
const described = new Set(lexicon.described)
const scores = new Set(never.scores)
/** How far back a word of pay, of the past or of support bears on a number. */
const NEAR = 120

/** Whether a number counts hours, which measure a target only where a goal is set. */
export const isHours = ({ unit }: QuantityMark): boolean => hours.has(unit.toLowerCase())

/** Whether a table records a number in a column of what was reached. */
const isRecorded = (mark: QuantityMark, block: Block): boolean => {
  const heading = block.cells.find(({ span }) => contains(span, mark.number))?.column?.heading ?? ''
  return RECORDS.test(heading) && !SETS.test(heading)
}

/** Whether the words before a number tell of what is or was. */
const isPast = (near: string, scope: Scope | null): boolean =>
  PAST.test(scope?.kind === 'goal' ? near.replace(COMPARED_FIRST, ' ') : near)

/** Whether a number is a rate of pay, a cost, a frequency, a score, or tells of what is or was. */
export const isNoTarget = (
  mark: QuantityMark,
  block: Block,
  { segment, sentence, after }: Around,
  scope: Scope | null,
): boolean => {
  const unit = mark.unit.toLowerCase()
  const near = segment.slice(-NEAR)
  if (rhythms.has(unit)) return true
  if (ASIDE.test(near) || isRecorded(mark, block) || isPast(near, scope)) return true
  if (scope?.kind !== 'goal' && EQUAL.test(near) && COMPARED.test(after)) return true
  const isCut = mark.comparator === 'decrease' && COSTS.test(after)
  if ((PAID.test(after) && !isCut) || PAY.test(near) || BUDGET.test(near)) return true
  if (MONEY.test(unit) && RATES.test(sentence)) return true
  if (SUPPORT.test(near) && MONEY.test(unit)) return true
  if (WORTH.test(near) && MONEY.test(unit)) return true
  if (mark.comparator !== 'eq' && NONE_LEFT.test(near)) return true
  if (scores.has(unit) && !(scope?.kind === 'goal' && INDEX.test(segment))) return true
  if (isHours(mark) && DELAY.test(segment)) return true
  if (FOLD.test(unit)) return !TIMES.test(segment) && mark.comparator !== 'increase'
  return mark.rule === 'quantity/unknown' && mark.comparator === 'eq' && scope?.kind !== 'goal'
}

/** Whether a count only describes: `09 nhóm nhiệm vụ`, `tại 05 tỉnh`; `nhóm 10 tỉnh dẫn đầu`, `đạt 15 tiêu chí` do not. */
export const describes = (mark: QuantityMark, { segment, upTo, after }: Around): boolean => {
  if (mark.unit === 'percent' || mark.outOf !== null || RANKED.test(after)) return false
  if (MONEY.test(mark.unit) && mark.comparator !== 'eq') return false
  if (DESCRIBING.test(segment) || DESCRIBING.test(upTo))
    return !(PARTS.test(segment) && segment.includes(` ${mark.unit} `))
  return mark.comparator === 'eq' && described.has(mark.unit.toLowerCase()) && !REACHED.test(segment)
}
