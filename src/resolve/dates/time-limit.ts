import type { Relative } from '../../directive/common'
import { timeLexicon as words } from '../../lexicon/time'

/** The anchors that mean the document's own date: `ngày ký`, `ngày ban hành Quyết định này`. */
const OWN_DATE = new RegExp(`^${words.ownDate}(?: \\p{L}{2,8} \\p{L}{2,8} này)?$`, 'u')
const DAYS: Partial<Record<Relative['unit'], number>> = { day: 1, week: 7 }

/** The last day of a count from the document's own date; working days hang on holidays that no text says. */
export const resolveTimeLimit = (relative: Relative, issued: string | null): Relative => {
  const days = DAYS[relative.unit]
  if (issued === null || days === undefined || !OWN_DATE.test(relative.anchor)) return relative
  const last = new Date(`${issued}T00:00:00Z`)
  last.setUTCDate(last.getUTCDate() + relative.count * days)
  return { ...relative, resolved: last.toISOString().slice(0, 10) }
}
