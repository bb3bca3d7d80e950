import type { QuantityMark } from '../../annotate/quantities/mark'
import { targetLexicon as lexicon } from '../../lexicon/targets'
import { alternatives, any, asWords } from '../../text/alternatives'
import type { Segment } from '../segments'
import { type Around, readAround } from './around'
import { describes, isHours, isNoTarget } from './not-a-target'
import type { Scope } from './scope'

const { never, events, shares, raising, distributive, doing } = lexicon
const END = '(?![\\p{L}\\p{N}])'
const COMMITMENT = new RegExp(asWords(lexicon.commitments), 'iu')
const NOT_COMMITMENT = new RegExp(asWords(lexicon.notGoals), 'giu')
const COUNT_COMMITMENT = new RegExp(asWords(lexicon.countCommitments), 'iu')
/** Where a clause begins. */
const HEAD = `(?:^|[,:(“"] ?|(?<!\\p{L})và |(?<!\\p{L})trong đó )(?:${any(lexicon.clauses.times)} (?:hết |cuối )?năm (?:19|20)\\d\\d,? )?`
const RAISING = new RegExp(
  `${HEAD}(?:${alternatives(raising.verbs)}) (?:[^,;:]|,(?=\\d)){0,200} (?:${alternatives(raising.levels)}) $`,
  'iu',
)
const SHARE = new RegExp(`${HEAD}(?:${alternatives(shares.openers)})? ?$`, 'iu')
const ENSURED = new RegExp(`(?:${alternatives(shares.ensuring)}) $`, 'iu')
const PREDICATE = new RegExp(`^[^;:]{2,160}? (?:${alternatives(shares.predicates)})${END}`, 'iu')
/** `Duy trì 17/17 huyện đạt chuẩn`. */
const KEEPING = new RegExp(`${HEAD}(?:${alternatives(shares.keeping)}) $`, 'iu')
const STATE = new RegExp(`^ (?:${alternatives(shares.predicates)})${END}`, 'iu')
const EACH = new RegExp(
  `^(?:${alternatives(distributive.quantifiers)}) (?:${alternatives(distributive.actors)})${END}`,
  'iu',
)
const BOUNDS = `(?: (?:${alternatives(doing.bounds)})){0,2} $`
const orders = `(?:(?:${alternatives(doing.orders)}) )?`
const DOING = new RegExp(
  `${HEAD}${orders}(?:${alternatives(doing.measured)})(?: \\p{Ll}+ \\p{Ll}+)?${BOUNDS}`,
  'iu',
)
const COUNTING = new RegExp(`${HEAD}${orders}(?:${alternatives(doing.counted)})${BOUNDS}`, 'iu')
const counted = `(?:${alternatives([...doing.counted, ...doing.helping.verbs])})${BOUNDS}`
/** `Mỗi xã giúp 02 phụ nữ`, `toàn huyện giúp 40 hộ`. */
const COUNTING_EACH = new RegExp(`${HEAD}(?:${alternatives(doing.wholes)}) [^;:\\d]{2,80} ${counted}`, 'iu')
/** `Hỗ trợ 20 sản phẩm đạt 3 sao`: help counts where its outcome is said. */
const HELPING = new RegExp(`${HEAD}${orders}${any(doing.helping.verbs)}${BOUNDS}`, 'iu')
const HELPED = new RegExp(`^[^,;:]{0,60} ${any(doing.helping.outcomes)}${END}`, 'iu')
const HOMES = new RegExp(`${HEAD}${orders}(?:${alternatives(doing.homes.verbs)})${BOUNDS}`, 'iu')
/** `nhà ở`, `nhà cho hộ nghèo`; a `nhà kho` is none. */
const HOME = new RegExp(`^ ${any(doing.homes.kinds)}${END}`, 'iu')
const homes = new Set(doing.homes.units)
const SET_UP = new RegExp(asWords(never.setUp), 'iu')
const DONE = new RegExp(`^ (?!${any(never.notDone)}${END})(?:${alternatives(never.done)})${END}`, 'iu')
const EVENT_VERB = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(events.verbs)}) $`, 'iu')
const MONEY = new RegExp(alternatives(lexicon.money), 'iu')
const people = new Set(distributive.people)
const eventNouns = new Set(events.nouns)
const boundedEvents = new Set(events.bounded)

const isEvent = ({ unit, outOf, comparator }: QuantityMark): boolean => {
  const noun = unit.toLowerCase()
  return outOf === null && (eventNouns.has(noun) || (comparator !== 'eq' && boundedEvents.has(noun)))
}

/** Whether a share is ensured with a bound: `đảm bảo trên 99% cử tri đi bầu`. */
const isEnsured = (segment: string, { comparator }: QuantityMark): boolean =>
  comparator !== 'eq' && ENSURED.test(segment)

/** A share that the rest of its clause makes a commitment. */
const shareRule = (mark: QuantityMark, { segment, upTo, after }: Around): string | null => {
  if (mark.unit !== 'percent' || DONE.test(after)) return null
  if (RAISING.test(segment)) return 'target/raising'
  if (SHARE.test(segment) && (PREDICATE.test(after) || isEnsured(segment, mark))) return 'target/share'
  return DOING.test(upTo) ? 'target/doing' : null
}

/** A measure or count that the rest of its clause makes a commitment. */
const countRule = (mark: QuantityMark, { segment, upTo, after }: Around): string | null => {
  const isMeasure = mark.rule === 'quantity/measure'
  if (mark.unit === 'percent' || isHours(mark) || SET_UP.test(segment)) return null
  if (isMeasure && (RAISING.test(segment) || RAISING.test(upTo))) return 'target/raising'
  if (MONEY.test(mark.unit)) return null
  if (mark.outOf !== null && SHARE.test(segment) && (STATE.test(after) || PREDICATE.test(after)))
    return 'target/share'
  if (mark.outOf !== null && KEEPING.test(upTo) && STATE.test(after)) return 'target/share'
  const isEach = mark.comparator === 'gte' && EACH.test(segment)
  if (isEach && !people.has(mark.unit.toLowerCase())) return 'target/distributive'
  if (isMeasure && DOING.test(upTo)) return 'target/doing'
  const isDone =
    COUNTING.test(upTo) ||
    COUNTING_EACH.test(upTo) ||
    (HELPING.test(upTo) && HELPED.test(after)) ||
    (homes.has(mark.unit) && HOMES.test(upTo) && HOME.test(after))
  return mark.rule === 'quantity/counted' && isDone ? 'target/doing' : null
}

/**
 * The rule by which a quantity is a commitment, or null where it is none. In a document that sets norms (`isNormative`)
 * only headings and words of commitment make one.
 */
export const commitmentOf = (
  text: string,
  segment: Segment,
  mark: QuantityMark,
  scope: Scope | null,
  isNormative: boolean,
): string | null => {
  const around = readAround(text, segment, mark)
  const event = isEvent(mark)
  if (isNoTarget(mark, segment.block, around, scope) || (!event && describes(mark, around))) return null
  if (scope?.kind === 'goal' || scope?.kind === 'registration') return 'target/goal-section'
  if (scope?.kind === 'barred') return null
  const isMeasured = mark.unit === 'percent' || mark.rule === 'quantity/measure'
  const sentence = around.sentence.replace(NOT_COMMITMENT, '')
  if ((isMeasured ? COMMITMENT : COUNT_COMMITMENT).test(sentence) && !DONE.test(around.after))
    return 'target/commitment'
  if (isNormative) return null
  const rule = shareRule(mark, around) ?? countRule(mark, around)
  if (rule || !event) return rule
  return segment.block.kind === 'row' || EVENT_VERB.test(around.segment) ? 'target/event' : null
}
