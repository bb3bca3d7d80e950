import { timeLexicon as words } from '../../lexicon/time'
import { parser, YEAR } from '../parser'
import { precisionTag, TENTATIVE } from '../tags'

const PATTERN = new RegExp(`(?<!${words.year} |/ ?)(?<year>${YEAR})(?!\\d|[.,%]\\d|%)`, 'u')
const BORDER = /^[\t\n]?$/u

const KEY = new RegExp(`${words.key}[^:\\n]{0,40}: $`, 'u')
const LONGEST_KEY = 56
const ENDS = /^[.;]?(?:[\t\n]|$)/u

/** A year without `năm`: alone in its cell (`2026`), after a key (`Thời gian thực hiện: 2010`), or for a range or a bounding word to vouch for (`đến 2030`). */
export const bareYear = parser(PATTERN, (groups, context, match) => {
  const [before, after] = [context.text.charAt(match.index! - 1), context.text.charAt(match.index! + 4)]
  const isKeyed = () =>
    KEY.test(context.text.slice(Math.max(0, match.index! - LONGEST_KEY), match.index!)) &&
    ENDS.test(context.text.slice(match.index! + 4, match.index! + 6))
  const isAlone = BORDER.test(before) ? BORDER.test(after) : before === ' ' && isKeyed()
  return {
    start: { year: Number(groups.year) },
    tags: [precisionTag('year'), ...(isAlone ? [] : [TENTATIVE])],
  }
})
