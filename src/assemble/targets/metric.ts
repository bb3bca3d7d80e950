import { quantityLexicon } from '../../lexicon/quantities'
import { targetLexicon as lexicon } from '../../lexicon/targets'
import { alternatives, any } from '../../text/alternatives'
import type { Span } from '../../text/span'
import { withoutEnd, withoutStart } from '../../text/trim'
import { baselineBefore } from './baseline'
import { type Clause, comparingStart } from './clause'

/** A clause and where the words after its subject begin (`Mỗi trường | đăng ký …`). */
export interface Worded extends Clause {
  subjectEnd: number
  segment: Span
}

/** How many clauses of a sentence are looked at on either side. */
const REACH = 12

const COMMIT = new RegExp(
  `^(?:(?:${alternatives(lexicon.clauses.times)}) (?:hết )?(?:19|20)\\d\\d,? |(?:${alternatives(lexicon.clauses.times)})? ?(?:hết )?(?:cuối )?(?:(?:năm|tháng) [\\d/]{1,10}(?:(?: đến|,| và) (?:năm )?\\d{4}){0,4}|(?:ngày )?\\d{1,2}/\\d{1,2}/\\d{4}),? ?|(?:${alternatives(lexicon.clauses.commit)})(?![\\p{L}\\p{N}]| (?:và|mới)(?!\\p{L})|,):? ?)`,
  'iu',
)
const { increase, decrease, levels } = quantityLexicon
const LINK = new RegExp(
  `(?:^|[ ,:(])(?:${any([...increase, ...decrease])} ${any(levels)}|${any([...lexicon.clauses.links, ...quantityLexicon.before.keys()])}) ?$`,
  'iu',
)
const BOUND_AFTER = / trở (?:lên|xuống)/u
const PREDICATE = new RegExp(` (?:${alternatives(lexicon.clauses.predicates)})(?![\\p{L}\\p{N}]).*$`, 'isu')
const DATE_IN_BRACKETS = / ?\((?:tháng )?\d{1,2}\/\d{4}\)/u
/** A bracket that says the same in other numbers: `(tương đương 12.000 hộ)`. */
const RESTATED = new RegExp(` ?\\((?:${alternatives(lexicon.never.restated)}) [^()]{1,80}\\)`, 'iu')
/** A time alone behind the number: `lên 45% năm 2025`. */
const TIME_ALONE = new RegExp(
  `^ (?:(?:${alternatives(lexicon.clauses.times)}) )?(?:năm|tháng) [\\d/]{4,7}$`,
  'u',
)

/** Words before the number without what commits and what links: `Phấn đấu … đạt`. */
const bared = (words: string): string => {
  let text = words.trimStart()
  for (let i = 0; i < 4 && COMMIT.test(text); i++) text = text.replace(COMMIT, '')
  for (let i = 0; i < 4 && LINK.test(text); i++) text = text.replace(LINK, '')
  return text
}

/** Money, be it for each: it says nothing of what is measured. */
const MONEY = new RegExp(`(?:${alternatives(lexicon.money)})(?:/|$)`, 'iu')
/** Units of a share, which say nothing of what is measured either. */
const shares = new Set(['percent', '‰', ...quantityLexicon.percentPoints, ...quantityLexicon.scales])
/** What is counted first in a clause: `thư viện` of `thư viện cấp tỉnh`. */
const NOUN = /^ ?\p{L}+ \p{L}+/u

/** What only leads in a list: `Một số chỉ tiêu năm 2024: …`. */
const LEAD_IN =
  /(?<!\p{L})(?:các|một số|những) (?:chỉ tiêu|mục tiêu)(?!\p{L})[^:]{0,80}$|(?<!\p{L})sau(?: đây)?$/iu

const EDGES = ' ,:;.'

const joined = (...parts: string[]): string => {
  const words = parts
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/ ([,.;:)])/gu, '$1')
  return withoutEnd(withoutStart(words, EDGES), EDGES)
}

/** The words from a clause's number to its end, without another number's bracket, with what is said behind its own. */
const wordsAfter = (text: string, { span, mark, bracket, behind }: Worded): string => {
  const { end } = mark.number
  const own = bracket
    ? text.slice(end, bracket.start).trimEnd() + text.slice(bracket.end, span.end)
    : text.slice(end, span.end).replace(RESTATED, '')
  return behind ? own + text.slice(behind.start, behind.end) : own
}

const partsOf = (text: string, clause: Worded) => {
  const { mark, subjectEnd } = clause
  const led = text.slice(subjectEnd, Math.max(subjectEnd, comparingStart(text, mark)))
  const words = led.slice(0, baselineBefore(led)?.start ?? led.length)
  const colon = words.lastIndexOf(': ')
  const after = wordsAfter(text, clause)
    .replace(BOUND_AFTER, '')
    .replace(DATE_IN_BRACKETS, '')
    .replace(TIME_ALONE, '')
  return {
    head: colon < 0 || LEAD_IN.test(words.slice(0, colon)) ? '' : bared(words.slice(0, colon)),
    before: bared(colon < 0 ? words : words.slice(colon + 2)),
    after,
    predicate: PREDICATE.exec(after)?.[0] ?? '',
  }
}

/** What each clause of a sentence says by itself. */
type Parts = ReturnType<typeof partsOf>

/** What a clause counts, where it says so right after its number: `xã` of `50 xã`, of `90% xã đạt chuẩn`. */
const nounOf = (clause: Worded | undefined, its: Parts | undefined): string => {
  if (!clause || !its) return ''
  const { unit } = clause.mark
  return unit === 'percent' ? its.after.slice(0, its.after.length - its.predicate.length) : unit
}

/** What a clause takes over from the clauses before and after it in its sentence. */
const measured = (sentence: readonly Worded[], parts: readonly Parts[], i: number): string => {
  const clause = sentence[i]!
  const own = parts[i]!
  const isMoney = MONEY.test(clause.mark.unit) && joined(own.before, own.after) !== ''
  const unit = shares.has(clause.mark.unit) || isMoney ? '' : clause.mark.unit
  const rest = joined(own.before, unit, own.after)

  const first = Math.max(0, i - REACH)
  const earlier = (is: (other: Worded, its: Parts) => boolean): Parts | undefined => {
    for (let k = i - 1; k >= first; k--) if (is(sentence[k]!, parts[k]!)) return parts[k]
    return undefined
  }
  // A label with its own value (`Tỷ lệ huy động: 10%; …`) is no head of what follows.
  const label = earlier((_, { head }) => head !== '')
  const head = own.head || (label?.before === '' ? '' : label?.head)
  if (head) return joined(head, rest)
  if (clause.isPart && own.before === '' && unit === '' && own.predicate === own.after)
    return joined(nounOf(sentence[i - 1], parts[i - 1]), rest)
  if (own.predicate) return rest
  const whole = earlier(({ brokenAt }) => brokenAt !== null)
  if (whole) return joined(rest, whole.predicate)
  if (!clause.isOpen) return rest

  const opener = earlier((other) => !other.isOpen && other.segment.start === clause.segment.start)
  if (opener && own.before === '') return joined(opener.before, rest)
  for (let k = i + 1; k <= i + REACH && sentence[k]?.isOpen && !sentence[k]?.isPart; k++)
    if (parts[k]!.predicate && isAlike(sentence, parts, i, k)) return joined(rest, parts[k]!.predicate)
  return rest
}

/**
 * Whether two clauses share a predicate: within a segment, and across semicolons where they count the same (`80% thư viện
 * cấp tỉnh; 60% thư viện cấp huyện có …`).
 */
const isAlike = (sentence: readonly Worded[], parts: readonly Parts[], i: number, k: number): boolean => {
  if (sentence[i]!.segment.start === sentence[k]!.segment.start) return true
  const noun = NOUN.exec(parts[i]!.after)?.[0]
  return noun !== undefined && noun === NOUN.exec(parts[k]!.after)?.[0]
}

/** What a clause without words of its own measures: what the next one of its segment says. */
const shared = (sentence: readonly Worded[], metrics: readonly string[], i: number): string => {
  for (let k = i + 1; k <= i + REACH && sentence[k]?.segment.start === sentence[i]!.segment.start; k++)
    if (metrics[k] !== '') return metrics[k]!
  return ''
}

/**
 * What the clauses of a sentence measure, in the document's words: each without its number, its subject and the words
 * that commit.
 *
 * `Huy động trẻ 5 tuổi ra lớp đạt 98%` measures `Huy động trẻ 5 tuổi ra lớp`. What one clause states for all is put into
 * the others: the head before a colon, the beginning before a first number, the predicate after a last one.
 */
export const metricsOf = (text: string, sentence: readonly Worded[]): string[] => {
  const parts = sentence.map((clause) => partsOf(text, clause))
  const metrics = sentence.map((_, i) => measured(sentence, parts, i))
  return metrics.map((metric, i) => metric || shared(sentence, metrics, i) || ledTo(text, sentence[i]!))
}

/** The words before a number, where nothing else says what it measures: `Bảo hiểm xã hội tỉnh: 98%`. */
const ledTo = (text: string, { span, mark }: Worded): string =>
  joined(text.slice(span.start, Math.max(span.start, comparingStart(text, mark))))
