import { instrumentLexicon } from '../../lexicon/instruments'
import { endAt } from '../../text/match-at'
import type { Span } from '../../text/span'
import { readAt } from '../../time/read-at'
import type { CitedDay } from './day'
import { readIssuerName } from './issuer-name'
import { wordStartsBefore } from './words-before'

const words = instrumentLexicon.beforeMention
const PLURAL = `(?:${words.plural} )?`

/** What stands between who issued and what: `được Thủ tướng Chính phủ phê duyệt tại Quyết định số …`. */
const LINK = new RegExp(
  `,? (?:${words.aspects} )?(?:${words.acts} ${words.at}|${words.issuing}) ${PLURAL}$`,
  'u',
)
/** `đề nghị của Bộ trưởng Bộ Y tế tại Tờ trình số …`, `ý kiến của Sở Nội vụ (Công văn số …)`. */
const ASKED_LINK = new RegExp(` (?:${words.at} ${PLURAL}|\\()$`, 'u')
const ASKED = new RegExp(`${words.asked} ${words.of} $`, 'iu')
const LONGEST = 24
/** `Bộ trưởng Bộ Nội vụ và Bộ trưởng Bộ Y tế`: no more issue or ask together. */
const MOST = 4
const JOIN = /(?:, và | và |, )(?=\p{Lu})/uy

/** An office conveys what others order: `chỉ đạo của Thủ tướng tại Công văn số …/VPCP-KTTH`. */
const CONVEYS = /^VP/u

/** Whether the names of one or several issuers that begin at `at` go on to `end`. */
const namesEndAt = (text: string, at: number, end: number): boolean => {
  let from: number | null = at
  for (let count = 0; count < MOST && from !== null && from < end; count++) {
    const name: number | null = readIssuerName(text, from)
    if (name === end) return true
    from = name === null ? null : endAt(JOIN, text, name)
  }
  return false
}

/** The issuer that stands before a mention; null where none does, or where the symbol's code says that it conveys. */
export const issuerBefore = (text: string, start: number, issuerCode: string): Span | null => {
  if (CONVEYS.test(issuerCode)) return null
  const before = text.slice(Math.max(0, start - 48), start)
  const link = LINK.exec(before)
  const gap = link ?? ASKED_LINK.exec(before)
  if (!gap) return null
  const end = start - gap[0].length
  let found: Span | null = null
  for (const at of wordStartsBefore(text, end, LONGEST, true))
    if (namesEndAt(text, at, end)) found = { start: at, end }
  if (found && !link && !ASKED.test(text.slice(Math.max(0, found.start - 16), found.start))) return null
  return found
}

const ISSUES = new RegExp(`^ ${words.issuing} ${PLURAL}$`, 'u')
const DAY_WORD = new RegExp(`(?<!\\p{L})${words.onDay} (?=\\d[^;\\n\\t]{6,30}$)`, 'u')

/** The day on which the issuer before a mention issued it: `Ngày 15/5/2016, Bộ Chính trị ban hành Chỉ thị số …`. */
export const dayBefore = (text: string, issuer: Span, start: number): CitedDay | null => {
  if (!ISSUES.test(text.slice(issuer.end, start))) return null
  const from = Math.max(0, issuer.start - 40)
  const word = DAY_WORD.exec(text.slice(from, issuer.start))
  if (!word) return null
  const day = readAt(text, from + word.index)
  if (!day?.isDay || !/^,? $/u.test(text.slice(day.end, issuer.start))) return null
  return { span: { start: day.start, end: day.end }, day: day.iso }
}

const BEHIND = /,? (?=\p{Lu})/uy
const ISSUING = new RegExp(` ${words.issuing}(?!\\p{L})`, 'uy')

/** Whether a body and its verb follow, so that the day before is that of what it issues: `… của Chính phủ, ngày 17/6/2025 Bộ Xây dựng đã ban hành Thông tư …`. */
export const opensIssue = (text: string, at: number): boolean => {
  const from = endAt(BEHIND, text, at)
  const name = from === null ? null : readIssuerName(text, from)
  return name !== null && endAt(ISSUING, text, name) !== null
}
