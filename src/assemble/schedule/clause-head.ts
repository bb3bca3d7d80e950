import { scheduleLexicon as words } from '../../lexicon/schedule'
import type { ResolvedDocument } from '../../resolve/document'
import type { Span } from '../../text/span'

/** How a clause opens, of its words before a date. */
export interface ClauseHead {
  /** Behind the frequency or the date that opens it: `Hằng năm, | tổng hợp`. */
  timed: number
  /** Where its subject begins, behind a time and a word that charges: `Hằng năm, yêu cầu | các đơn vị`; null without one. */
  subject: number | null
  /** Behind the subject and what only says that it is wanted as well: `Sở Tài chính phải | hoàn thành`. */
  duty: number
}

/** No clause opens with more of such words. */
const MOST = 12
const LONGEST_HEAD = 300
const JOINT = /^(?:[\s,:(–-]+|(?:và|hoặc) )/u

/** Reads the opening of a clause. */
export const clauseHead = (document: ResolvedDocument, clause: Span): ClauseHead => {
  const { text } = document.reading
  const { start } = clause
  const end = Math.min(clause.end, start + LONGEST_HEAD)
  let at = start
  let timed = start
  let subject: number | null = null
  for (let step = 0; step < MOST && at < end; step++) {
    const joint = JOINT.exec(text.slice(at, end))
    if (joint) {
      if (timed === at) timed += joint[0].length
      at += joint[0].length
      continue
    }
    const time = longestAt(document.marks.dates.within({ start: at, end }), at)
    if (time) {
      at = time
      if (subject === null) timed = time
      continue
    }
    const body = longestAt(document.marks.bodies.within({ start: at, end }), at)
    if (body) subject ??= at
    const wanted = words.limitHead.exec(text.slice(at, end))
    if (!body && !wanted) break
    at = body ?? at + wanted![0].length
  }
  return { timed, subject, duty: at }
}

/** Where the longest of the marks that begin at a place ends; null where none does. */
const longestAt = (marks: readonly { span: Span }[], at: number): number | null =>
  marks.reduce<number | null>(
    (end, { span }) => (span.start === at && span.end > (end ?? at) ? span.end : end),
    null,
  )
