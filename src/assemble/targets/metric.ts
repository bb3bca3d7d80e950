import { targetLexicon as lexicon } from '../../lexicon/targets'
import { alternatives } from '../../text/alternatives'
import type { Clause } from './clause'

/** A clause and where the words after its subject begin (`Mỗi trường | đăng ký …`). */
export interface Worded extends Clause {
  subjectEnd: number
}

/** How many clauses of a sentence are looked at on either side. */
const REACH = 12

const COMMIT = new RegExp(
  `^(?:(?:[Đđ]ến|[Tt]rong|[Vv]ào)? ?(?:hết )?(?:cuối )?(?:năm|tháng) [\\d/]{2,10}(?: đến (?:năm )?\\d{4})?,? ?|(?:${alternatives(lexicon.clauses.commit)})(?![\\p{L}\\p{N}]| và|,):? ?)`,
  'iu',
)
const LINK = new RegExp(`(?:^|[ ,:(])(?:${alternatives(lexicon.clauses.links)}) ?$`, 'iu')
const BOUND_AFTER = / trở (?:lên|xuống)/u
const PREDICATE = new RegExp(` (?:${alternatives(lexicon.clauses.predicates)})(?![\\p{L}\\p{N}]).*$`, 'isu')
const DATE_IN_BRACKETS = / ?\((?:tháng )?\d{1,2}\/\d{4}\)/u

/** Words before the number without what commits and what links: `Phấn đấu … đạt`. */
const bared = (words: string): string => {
  let text = words
  for (let i = 0; i < 4 && COMMIT.test(text); i++) text = text.replace(COMMIT, '')
  for (let i = 0; i < 4 && LINK.test(text); i++) text = text.replace(LINK, '')
  return text
}

const joined = (...parts: string[]): string =>
  parts
    .join(' ')
    .replace(/\s+/gu, ' ')
    .replace(/ ([,.;:)])/gu, '$1')
    .replace(/^[\s,:;.]+|[\s,:;.]+$/gu, '')

const partsOf = (text: string, { span, mark, subjectEnd }: Worded): { before: string; head: string; after: string } => {
  const words = text.slice(subjectEnd, Math.max(subjectEnd, mark.span.start))
  const colon = words.lastIndexOf(': ')
  return {
    head: colon < 0 ? '' : bared(words.slice(0, colon)),
    before: bared(colon < 0 ? words : words.slice(colon + 2)),
    after: text.slice(mark.number.end, span.end).replace(BOUND_AFTER, '').replace(DATE_IN_BRACKETS, ''),
  }
}

/**
 * What is measured, in the document's words: the clause without its number, its subject and the words that commit.
 *
 * `Huy động trẻ 5 tuổi ra lớp đạt 98%` measures `Huy động trẻ 5 tuổi ra lớp`. What the other clauses of the sentence
 * state once for all is put in: the head before a colon, the beginning before a first number, the predicate after a
 * last one.
 */
export const metricOf = (text: string, sentence: readonly Worded[], i: number): string => {
  const clause = sentence[i]!
  const own = partsOf(text, clause)
  const unit = clause.mark.unit === 'percent' ? '' : clause.mark.unit
  const rest = joined(own.before, unit, own.after)

  const earlier = sentence.slice(Math.max(0, i - REACH), i).toReversed()
  const colonHead = own.head || (earlier.map((other) => partsOf(text, other).head).find(Boolean) ?? '')
  if (colonHead) return joined(colonHead, rest)
  if (PREDICATE.test(own.after)) return rest
  const whole = earlier.find(({ isBrokenDown }) => isBrokenDown)
  if (whole) return joined(rest, PREDICATE.exec(partsOf(text, whole).after)?.[0] ?? '')
  if (!clause.isOpen) return rest

  const opener = earlier.find(({ isOpen }) => !isOpen)
  if (opener && own.before === '') return joined(partsOf(text, opener).before, rest)
  const group = sentence.slice(i + 1, i + 1 + REACH)
  const end = group.findIndex(({ isOpen }) => !isOpen)
  const tails = (end < 0 ? group : group.slice(0, end)).map((other) => PREDICATE.exec(partsOf(text, other).after)?.[0])
  return joined(rest, tails.find(Boolean) ?? '')
}
