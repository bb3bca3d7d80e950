import { quantityLexicon } from '../../lexicon/quantities'
import { targetLexicon } from '../../lexicon/targets'
import { any } from '../../text/alternatives'

const { from, times, to } = targetLexicon.baselines
const bounds = any([...quantityLexicon.before.keys(), ...quantityLexicon.between])
const FROM_TO = new RegExp(
  `(?<![\\p{L}\\p{N}])${any(from)} (?:${bounds} )?\\d[\\d.,]{0,14}(?: ?%|(?: [\\p{L}/]{1,12}){1,4}?)?(?:,? \\(?(?:${any(times)} ){0,2}(?:(?:19|20)\\d\\d)?\\)?)?,? ${any(to)}(?: ${bounds}){0,2} $`,
  'iu',
)
const REACH = 120

/**
 * Where the words begin, at the end of what stands before a number, that say from what it is reached: `từ 5% xuống còn `
 * before `3%`; null where none do.
 */
export const baselineStart = (before: string): number | null => {
  const cut = Math.max(0, before.length - REACH)
  const found = FROM_TO.exec(before.slice(cut))
  return found && cut + found.index
}
