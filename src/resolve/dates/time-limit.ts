import type { Relative } from '../../directive/common'
import { timeLexicon as words } from '../../lexicon/time'
import { countFrom } from '../../time/count-from'
import { readAt } from '../../time/read-at'

/** The anchors that mean the document's own date: `ngày ký`, `ngày ban hành Quyết định này`, `ban hành Kế hoạch này`. */
const OWN_DATE = new RegExp(
  `^(?:${words.ownDate}(?: ${words.ownDocument})?|${words.ownAct} ${words.ownDocument}|${words.day} ${words.ownDocument} ${words.ownAct})$`,
  'u',
)

/** The last day of a count from a day that the document names, or from its own date: `05 ngày làm việc kể từ ngày ký`. */
export const resolveTimeLimit = (relative: Relative, issued: string | null): Relative => {
  const named = readAt(relative.anchor, 0)
  const day = named ? named.iso : OWN_DATE.test(relative.anchor) ? issued : null
  return day === null ? relative : { ...relative, resolved: countFrom(day, relative) }
}
