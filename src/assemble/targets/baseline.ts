import { quantityLexicon } from '../../lexicon/quantities'
import { targetLexicon } from '../../lexicon/targets'
import { any } from '../../text/alternatives'
import { readNumber } from '../../text/numbers'
import type { Span } from '../../text/span'
import { withoutEnd } from '../../text/trim'

/** The words that say from what a number is reached, and the number in them. */
interface BaselineWords {
  start: number
  number: Span
  value: number | null
}

const { from, times, to } = targetLexicon.baselines
const bounds = any([...quantityLexicon.before.keys(), ...quantityLexicon.between])
const FROM_TO = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<lead>${any(from)} (?:${bounds} )?)(?<number>\\d[\\d.,]{0,14})(?: ?%|(?: [\\p{L}/]{1,12}){1,4}?)?(?:,? \\(?(?:${any(times)} ){0,2}(?:(?:19|20)\\d\\d)?\\)?)?,? ${any(to)}(?: ${bounds}){0,2} $`,
  'iu',
)
const REACH = 120

/**
 * The words, at the end of what stands before a number, that say from what it is reached: `từ 5% xuống còn ` before
 * `3%`; null where none do.
 */
export const baselineBefore = (before: string): BaselineWords | null => {
  const cut = Math.max(0, before.length - REACH)
  const found = FROM_TO.exec(before.slice(cut))
  if (!found) return null
  const { lead = '', number = '' } = found.groups!
  const start = cut + found.index
  const digits = withoutEnd(number, '.,')
  const at = start + lead.length
  return { start, number: { start: at, end: at + digits.length }, value: readNumber(digits) }
}
