import type { BodyMark } from '../../annotate/bodies/mark'
import { roleLexicon } from '../../lexicon/roles'
import { matchesOf } from '../../text/matches'
import { phraseAt } from './phrase-at'

const LONGEST_BASIS = 400
const LIST_JOINT = /(?:,|;)? (?:và )?/uy

/** Whether a list of bodies begins at `at` that a verb or an announcement of a duty follows. */
const isSubject = (text: string, at: number, starts: ReadonlyMap<number, BodyMark>): boolean => {
  for (let body = starts.get(at); body; body = starts.get(LIST_JOINT.lastIndex)) {
    LIST_JOINT.lastIndex = body.span.end
    if (!LIST_JOINT.test(text)) return text.charAt(body.span.end) === ':'
    if (opensDuty(text, body.span.end + 1) || charges(text, body.span.end + 1)) return true
  }
  return false
}

const opensDuty = (text: string, at: number): boolean => {
  const tags = phraseAt(text, at)?.value.tags
  return tags !== undefined && (tags.includes('RoleVerb') || tags.includes('Between'))
}

const charges = (text: string, at: number): boolean =>
  roleLexicon.phrases.longest(text, at)?.value.tags.includes('Charge') === true

/** Words that close a ground without a comma: `căn cứ Kế hoạch này xây dựng …`. */
const CLOSES = /(?<!\p{L})(?:này|trên đây|được giao|mình) (?=\p{Ll})/gu

const closedAt = (text: string, from: number, to: number): number => {
  for (const match of matchesOf(CLOSES, text.slice(from, to))) {
    const after = from + match.index + match[0].length
    if (opensDuty(text, after)) return after - 1
  }
  return -1
}

/** What a body acts on ends at the comma before the body or, where none follows, before its verb: `căn cứ kế hoạch này,`. */
export const basisEnd = (
  text: string,
  at: number,
  end: number,
  starts: ReadonlyMap<number, BodyMark>,
): number => {
  const limit = Math.min(end, at + LONGEST_BASIS)
  const time = timeEnd(text, at, starts) ?? classAfter(text, at, limit, starts)
  if (time !== null) return time
  let verb = -1
  for (
    let comma = text.indexOf(', ', at);
    comma >= 0 && comma < limit;
    comma = text.indexOf(', ', comma + 1)
  ) {
    if (isSubject(text, comma + 2, starts)) return comma
    if (verb < 0 && opensDuty(text, comma + 2) && !endsInVerb(text, comma)) verb = comma
  }
  const closed = closedAt(text, at, verb < 0 ? limit : verb)
  if (closed >= 0) return closed
  return verb < 0 ? dutyAfter(text, at, limit) : verb
}

/** Whether the word before a comma is a verb of a duty: `kế hoạch thanh tra, kiểm tra` lists what a plan is of. */
const endsInVerb = (text: string, comma: number): boolean => {
  const { two, one } = LAST_WORDS.exec(`${text.slice(Math.max(0, comma - 24), comma)} `)?.groups ?? {}
  return [two, one].some((words) => {
    const found = words === undefined ? null : roleLexicon.phrases.longest(words, 0)
    return found?.end === words?.length && found?.value.tags.includes('RoleVerb') === true
  })
}

/** Where a ground ends that nothing but the announcement of a duty ends: `khi kiểm tra các hộ cần lập biên bản`. */
const dutyAfter = (text: string, at: number, limit: number): number => {
  for (const { index } of matchesOf(WORD, text.slice(at, limit))) {
    const found = roleLexicon.phrases.longest(text, at + index + 1)
    if (found?.value.tags.includes('Duty')) return at + index
  }
  return -1
}
const WORD = / (?=\p{Ll})/gu

/** Words of a time and nothing else: `Trước ngày 30 tháng 11 năm 2014 `, `Định kỳ hằng quý `. */
const TIME = new RegExp(
  `(?:(?:${roleLexicon.timeWords.join('|')}|\\d{1,4}(?:[/-]\\d{1,4}){0,2}) ){2,12}`,
  'iuy',
)

/** Where a time that a subject or a duty follows without a comma ends: `trước ngày 15 hằng tháng gửi báo cáo`. */
const timeEnd = (text: string, at: number, starts: ReadonlyMap<number, BodyMark>): number | null => {
  TIME.lastIndex = at
  if (!TIME.test(text)) return null
  const after = TIME.lastIndex
  return isSubject(text, after, starts) || opensDuty(text, after) ? after - 1 : null
}

const EACH = /^(?:các|mỗi|từng)(?!\p{L})/iu
const LAST_WORDS = /(?<!\p{L})(?<two>(?:^|\p{L}{1,7} )(?<one>\p{L}{1,7})) $/u

/** Where a ground ends that a class and its verb follow without a comma: `Kết thúc đợt thi đua các đơn vị báo cáo …`. */
const classAfter = (
  text: string,
  at: number,
  limit: number,
  starts: ReadonlyMap<number, BodyMark>,
): number | null => {
  const comma = text.indexOf(',', at)
  const until = comma < 0 ? limit : Math.min(comma, limit)
  for (const { span, text: words } of starts.values()) {
    if (span.start <= at || !EACH.test(words)) continue
    if (span.start >= until) return null
    const { one, two } = LAST_WORDS.exec(text.slice(Math.max(at, span.start - 24), span.start))?.groups ?? {}
    const governs = [one, two].some(
      (word) => !word || roleLexicon.inert.longest(word, 0) || roleLexicon.phrases.longest(word, 0),
    )
    if (!governs && isSubject(text, span.start, starts)) return span.start - 1
  }
  return null
}
