import type { Span } from '../../text/span'
import { readIssuerName } from './issuer-name'
import { wordStartsBefore } from './words-before'

/** What stands between an issuer and its instrument: `đề nghị của Bộ trưởng Bộ Y tế tại Tờ trình số …`. */
const LINK =
  /(?:,? (?:đã |được )?(?:phê duyệt|ban hành|quy định|giao|chấp thuận|thông qua|công nhận|thống nhất|cho phép|yêu cầu|chỉ đạo|phân công|đồng ý|đề nghị|trình))?(?: tại(?: các)? $| (?:đã )?ban hành(?: các)? $)/u
/** `theo đề nghị của Sở Nội vụ (Tờ trình số …)`. */
const BRACKET = / \($/u
const ASKED = /(?:đề nghị|ý kiến|chỉ đạo|kết luận|báo cáo) của $/u
const LONGEST = 18

/** The issuer that stands before a mention; null where none does. */
export const issuerBefore = (text: string, start: number): Span | null => {
  const before = text.slice(Math.max(0, start - 48), start)
  const link = LINK.exec(before) ?? BRACKET.exec(before)
  if (!link) return null
  const end = start - link[0].length
  const inBracket = link[0] === ' ('
  let found: Span | null = null
  for (const at of wordStartsBefore(text, end, LONGEST))
    if (readIssuerName(text, at) === end) found = { start: at, end }
  if (!found || (inBracket && !ASKED.test(text.slice(Math.max(0, found.start - 14), found.start)))) return null
  return found
}
