import type { QuantityMark } from '../../annotate/quantities/mark'
import { targetLexicon as lexicon } from '../../lexicon/targets'
import { alternatives, asWords } from '../../text/alternatives'
import type { Scope } from './scope'
import type { Segment } from './statements'

const { never, events, shares, raising, distributive } = lexicon
const PAY = new RegExp(asWords(never.pay), 'iu')
const PAID = new RegExp(`^ (?:${alternatives(never.paid)})(?![\\p{L}\\p{N}])`, 'iu')
const SUPPORT = new RegExp(asWords(never.support), 'iu')
const PAST = new RegExp(asWords(never.past), 'iu')
const MONEY = /(?:đồng|USD|VND|VNĐ)/u
const DESCRIBING = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(lexicon.describing)}) $`, 'iu')
const RANKED = new RegExp(`^ (?:${alternatives(lexicon.ranks)})(?![\\p{L}\\p{N}])`, 'iu')
const COMMITMENT = new RegExp(asWords(lexicon.commitments), 'iu')
const NOT_COMMITMENT = new RegExp(asWords(lexicon.notGoals), 'giu')
const COUNT_COMMITMENT = new RegExp(asWords(lexicon.countCommitments), 'iu')
const HEAD = '(?:^|[,:(“"] |[,:(“"])(?:và |đồng thời |đến [^,]{3,40}, )?'
const RAISING = new RegExp(
  `${HEAD}(?:${alternatives(raising.verbs)}) [^,;:]{0,200} (?:${alternatives(raising.levels)}) $`,
  'iu',
)
const SHARE = new RegExp(`(?:^|[,:(“"] ?|và )(?:${alternatives(shares.openers)})? ?$`, 'iu')
const PREDICATE = new RegExp(`^[^;:]{2,160}? (?:${alternatives(shares.predicates)})(?![\\p{L}\\p{N}])`, 'iu')
const EACH = new RegExp(
  `^(?:${alternatives(distributive.quantifiers)}) (?:${alternatives(distributive.actors)})(?![\\p{L}\\p{N}])`,
  'iu',
)
const EVENT_VERB = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(events.verbs)}) $`, 'iu')
const eventNouns = new Set(events.nouns)
const described = new Set(lexicon.described)
const scores = new Set(never.scores)

/** The words around a quantity, as far as they bear on it. */
interface Around {
  /** From the start of its segment, and of its sentence, to the quantity. */
  segment: string
  sentence: string
  after: string
}

const around = (text: string, segment: Segment, mark: QuantityMark): Around => {
  const end = Math.min(mark.span.start, mark.number.start)
  return {
    segment: text.slice(Math.max(segment.start, end - 400), end).trimStart().replace(/^[-+*•] ?/, ''),
    sentence: text.slice(Math.max(segment.sentence, end - 1000), end),
    after: text.slice(mark.number.end, Math.min(segment.end, mark.number.end + 200)),
  }
}

/** Whether a number is a rate of pay, a cost, a frequency, a score, or tells of what is or was. */
const isNone = (mark: QuantityMark, { segment, after }: Around, scope: Scope | null): boolean => {
  const unit = mark.unit.toLowerCase()
  if (PAST.test(segment.slice(-120)) || PAID.test(after)) return true
  if (PAY.test(segment.slice(-120))) return true
  if (SUPPORT.test(segment.slice(-60)) && MONEY.test(unit)) return true
  if (scores.has(unit) && !(scope?.kind === 'goal' && /chỉ số/iu.test(segment))) return true
  if (/^lần/u.test(unit)) return !/(?:bằng|gấp|tăng) (?:\p{L}+ ){0,2}$/iu.test(segment) && mark.comparator !== 'increase'
  return mark.rule === 'quantity/unknown' && mark.comparator === 'eq' && scope?.kind !== 'goal'
}

/** Whether a count only describes: `09 nhóm nhiệm vụ`, `tại 05 tỉnh`. */
const describes = (mark: QuantityMark, { segment, after }: Around): boolean => {
  if (mark.unit === 'percent' || mark.outOf !== null || RANKED.test(after)) return false
  if (DESCRIBING.test(segment)) return true
  return mark.comparator === 'eq' && described.has(mark.unit.toLowerCase())
}

const isEvent = (mark: QuantityMark): boolean => eventNouns.has(mark.unit.toLowerCase()) && mark.outOf === null

/** The rule by which a quantity is a commitment, or null where it is none. */
export const commitmentOf = (
  text: string,
  segment: Segment,
  mark: QuantityMark,
  scope: Scope | null,
): string | null => {
  const words = around(text, segment, mark)
  if (isNone(mark, words, scope)) return null
  const isShare = mark.unit === 'percent'
  if (!isEvent(mark) && describes(mark, words)) return null
  if (scope?.kind === 'goal' || scope?.kind === 'registration') return 'target/goal-section'
  if (scope?.kind === 'barred') return null
  const sentence = words.sentence.replace(NOT_COMMITMENT, '')
  const isMeasured = isShare || mark.rule === 'quantity/measure'
  if ((isMeasured ? COMMITMENT : COUNT_COMMITMENT).test(sentence)) return 'target/commitment'
  if (isShare && RAISING.test(words.segment)) return 'target/raising'
  if (isShare && SHARE.test(words.segment) && PREDICATE.test(words.after)) return 'target/share'
  if (mark.comparator === 'gte' && EACH.test(words.segment) && !isShare) return 'target/distributive'
  if (!isEvent(mark)) return null
  return segment.block.kind === 'row' || EVENT_VERB.test(words.segment) ? 'target/event' : null
}
