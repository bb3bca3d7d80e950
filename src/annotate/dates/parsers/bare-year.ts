import { parser, YEAR } from '../parser'
import { precisionTag, TENTATIVE } from '../tags'

const PATTERN = new RegExp(`(?<year>${YEAR})(?![\\d.,%]\\d?)|(?<closed>${YEAR})(?=[.,](?!\\d))`, 'u')
const BORDER = /^[\t\n]?$/u

/** A year without `năm`: alone in its cell (`2026`), or for a range or a bounding word to vouch for (`đến 2030`). */
export const bareYear = parser(PATTERN, (groups, context, match) => {
  const [before, after] = [context.text.charAt(match.index! - 1), context.text.charAt(match.index! + 4)]
  const isAlone = BORDER.test(before) && BORDER.test(after)
  return {
    start: { year: Number(groups.year ?? groups.closed) },
    tags: [precisionTag('year'), ...(isAlone ? [] : [TENTATIVE])],
  }
})
