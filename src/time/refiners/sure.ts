import type { ParsingResult, Refiner } from 'chrono-node'
import { timeLexicon as words } from '../../lexicon/time'
import { endOf, has, RANGE, TENTATIVE, tagged } from '../tags'

/** A word after the number would make it a count (`đến 2020 học sinh`). */
const CLOSED = /^(?:[.,;:)\t\n]|$)/u

/** `Đến 2030 đạt 95%`: a verb behind the number takes no count before it. */
const VERB = new RegExp(`^ ${words.afterDate}(?!\\p{L})`, 'iu')
/** `Đến 2030 tỷ lệ …`: a bound that opens its clause. */
const HEAD = new RegExp(
  `(?:^|[\\n\\t.;:] ?|(?:^|\\n)[–+*-] ?)${words.cueWord}(?: ${words.cueFiller}){0,3} $`,
  'u',
)
const REACH = 48
const LONGEST_VERB = 12

/** Drops what only might be a date and has nothing to vouch for it: `3/5 trường`, `2020 lượt`. */
export const sure: Refiner = {
  refine: ({ text }, results) =>
    results.filter((result) => !has(result, TENTATIVE) || isVouchedFor(text, result)),
}

const isVouchedFor = (text: string, result: ParsingResult): boolean => {
  if (has(result, RANGE) || tagged(result, 'recurrence/') !== null) return true
  const cue = tagged(result, 'cue/')
  if (cue === null || (result.start.isCertain('day') && !result.start.isCertain('month'))) return false
  const isDay = result.start.isCertain('day')
  if (isDay && (cue === 'latest' || cue === 'before')) return true
  if (cue === 'on' || cue === 'from') return false
  const end = endOf(result)
  if (CLOSED.test(text.charAt(end)) || VERB.test(text.slice(end, end + LONGEST_VERB))) return true
  return cue === 'until' && !isDay && HEAD.test(text.slice(Math.max(0, result.index - REACH), result.index))
}
