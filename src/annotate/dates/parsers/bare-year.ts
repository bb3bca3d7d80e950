import { timeLexicon as words } from '../../../lexicon/time'
import { parser, YEAR } from '../parser'
import { precisionTag, TENTATIVE } from '../tags'

const PATTERN = new RegExp(`(?<!${words.year} |/ ?)(?<year>${YEAR})(?!\\d|[.,%]\\d|%)`, 'u')
const BORDER = /^[\t\n]?$/u

/** A year without `năm`: alone in its cell (`2026`), or for a range or a bounding word to vouch for (`đến 2030`). */
export const bareYear = parser(PATTERN, (groups, context, match) => {
  const [before, after] = [context.text.charAt(match.index! - 1), context.text.charAt(match.index! + 4)]
  const isAlone = BORDER.test(before) && BORDER.test(after)
  return {
    start: { year: Number(groups.year) },
    tags: [precisionTag('year'), ...(isAlone ? [] : [TENTATIVE])],
  }
})
