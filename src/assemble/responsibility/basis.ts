import type { BodyMark } from '../../annotate/bodies/mark'
import { roleLexicon } from '../../lexicon/roles'

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
  const tags = roleLexicon.phrases.longest(text, at)?.value.tags
  return tags !== undefined && (tags.includes('RoleVerb') || tags.includes('Between'))
}

const charges = (text: string, at: number): boolean =>
  roleLexicon.phrases.longest(text, at)?.value.tags.includes('Charge') === true

/** Words that close a ground without a comma: `căn cứ Kế hoạch này xây dựng …`. */
const CLOSES = /(?<!\p{L})(?:này|trên đây|được giao|của mình) (?=\p{Ll})/gu

const closedAt = (text: string, from: number, to: number): number => {
  for (const match of text.slice(from, to).matchAll(CLOSES)) {
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
  const time = timeEnd(text, at, starts)
  if (time !== null) return time
  const limit = Math.min(end, at + LONGEST_BASIS)
  let verb = -1
  for (
    let comma = text.indexOf(', ', at);
    comma >= 0 && comma < limit;
    comma = text.indexOf(', ', comma + 1)
  ) {
    if (isSubject(text, comma + 2, starts)) return comma
    if (verb < 0 && opensDuty(text, comma + 2)) verb = comma
  }
  const closed = closedAt(text, at, verb < 0 ? limit : verb)
  return closed < 0 ? verb : closed
}

/** Words of a time and nothing else: `Trước ngày 30 tháng 11 năm 2014 `, `Định kỳ hằng quý `. */
const TIME = new RegExp(
  `(?:(?:${roleLexicon.timeWords.join('|')}|\\d{1,4}(?:[/-]\\d{1,4}){0,2}) ){2,12}`,
  'iuy',
)

/** Where a time that a subject follows without a comma ends. */
const timeEnd = (text: string, at: number, starts: ReadonlyMap<number, BodyMark>): number | null => {
  TIME.lastIndex = at
  return TIME.test(text) && isSubject(text, TIME.lastIndex, starts) ? TIME.lastIndex - 1 : null
}
