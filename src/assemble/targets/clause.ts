import type { QuantityMark } from '../../annotate/quantities/mark'
import { quantityLexicon } from '../../lexicon/quantities'
import { targetLexicon as lexicon } from '../../lexicon/targets'
import { alternatives } from '../../text/alternatives'
import { matchesOf } from '../../text/matches'
import type { Span } from '../../text/span'
import { withoutEnd } from '../../text/trim'
import type { Segment } from '../segments'

/** The clause that states one number, and the words that it shares with its neighbours. */
export interface Clause {
  mark: QuantityMark
  span: Span
  /** Whether its number opens it, so that what is measured may stand in another clause (`80% thư viện cấp huyện`). */
  isOpen: boolean
  /** Whether it tells a part of what the clause before it states: `…, trong đó 80% được công nhận`. */
  isPart: boolean
  /** The bracket inside it that states another number, `(15/20 xã)` in `Có 75% số xã (15/20 xã) đạt chuẩn`. */
  bracket: Span | null
  /** For the number in that bracket: the words behind it, which are said of both. */
  behind: Span | null
  /** Where the words after it begin that break the number down (`4 trường đạt chuẩn: Trường A; …`); null without any. */
  brokenAt: number | null
}

const WITHIN = new RegExp(`[,;(]? ?(?:${alternatives(lexicon.clauses.within)}):? `, 'iu')
/** `500 ha rừng, gồm: 300 ha …`. */
const PARTS = new RegExp(`[,:(] ?(?:${alternatives(lexicon.clauses.parts)}):? `, 'iu')
const ALL_WITHIN = new RegExp(WITHIN, 'giu')
const ENDS = new RegExp(
  `(?:,? (?:${alternatives(lexicon.clauses.ends)})|, (?:${alternatives(lexicon.clauses.asides)})| \\((?:${alternatives(lexicon.clauses.baselines)}))(?![\\p{L}\\p{N}])`,
  'iu',
)
const ANNOUNCED = new RegExp(
  `^.{0,600}(?<![\\p{L}\\p{N}])(?:${alternatives(lexicon.clauses.announcing)}) ?: ?|^(?:các |những )?(?:mục tiêu|chỉ tiêu)[^:]{0,80}: ?`,
  'isu',
)
const ADJACENT = /(?:,|,? (?:và|hoặc)) $/u
const FIRST_JOIN = /^(?:,? (?:và|hoặc) |, )/u
const LEADING = /^(?:[-–+*•,;:“"( ]|và (?=\S)|đồng thời |đồng thời, )+/u
const TRAILING = ' ,;:.…“'

const { increase, decrease, fillers, before, between } = quantityLexicon
const COMPARING = new RegExp(
  `^(?:(?:${alternatives([...increase, ...decrease, ...fillers, ...before.keys(), ...between])})(?= |$) ?){0,8}$`,
  'iu',
)

const commitWords = alternatives(lexicon.clauses.commit)
const OPEN = new RegExp(`^(?:(?:${commitWords}|[Đđ]ến [^,]{3,40},|thu hút) ?){0,3}$`, 'iu')

/**
 * Where the words begin that only compare: `tăng bình quân` before `10%`. In `Giảm tỷ lệ hộ nghèo 1,5%` what changes
 * stands between, and the words are the clause's own.
 */
export const comparingStart = (text: string, { span, number }: QuantityMark): number =>
  COMPARING.test(text.slice(span.start, number.start)) ? span.start : number.start

/** Where a clause ends and the next begins. */
interface Border {
  end: number
  start: number
  isPart: boolean
  /** Whether a bracket opens between them. */
  isBracket: boolean
}

/** Where the clause before ends and the next begins, between two numbers of a segment. */
const borderBetween = (text: string, last: QuantityMark, next: QuantityMark): Border => {
  const from = last.number.end
  const words = text.slice(from, Math.max(from, next.span.start))
  const within = WITHIN.exec(words) ?? PARTS.exec(words)
  if (within)
    return {
      end: from + within.index,
      start: from + within.index + within[0].length,
      isPart: true,
      isBracket: false,
    }
  const bracket = words.lastIndexOf('(')
  if (bracket >= 0 && !words.includes(')', bracket))
    return { end: from + bracket, start: from + bracket + 1, isPart: false, isBracket: true }
  return { ...joinBetween(words, from, next), isPart: false, isBracket: false }
}

/** The same where neither words nor a bracket tell a part from a whole. */
const joinBetween = (words: string, from: number, next: QuantityMark): { end: number; start: number } => {
  const adjacent = ADJACENT.exec(words)
  if (adjacent) return { end: from + adjacent.index, start: Math.max(from, next.span.start) }
  const first = FIRST_JOIN.exec(words)
  if (first) return { end: from, start: from + first[0].length }
  const comma = words.lastIndexOf(', ')
  if (comma >= 0) return { end: from + comma, start: from + comma + 2 }
  const joined = Math.max(words.lastIndexOf(' và '), words.lastIndexOf(' hoặc '))
  if (joined >= 0) return { end: from + joined, start: from + words.indexOf(' ', joined + 1) + 1 }
  return { end: Math.max(from, next.span.start), start: Math.max(from, next.span.start) }
}

/** The span without joining words before it and punctuation after it; a bracket stays where its pair is inside. */
const trimmed = (text: string, start: number, end: number): Span => {
  const words = text.slice(start, end)
  const lead = LEADING.exec(words)?.[0].length ?? 0
  const isBracketed = words[lead - 1] === '(' && words.indexOf(')', lead) >= 0
  const from = start + (isBracketed ? lead - 1 : lead)
  const kept = withoutUnpaired(withoutEnd(text.slice(from, end), TRAILING))
  return { start: from, end: from + kept.length }
}

/** What a closing mark closes; straight quotation marks are told apart by their number. */
const OPENED_BY: Readonly<Record<string, string>> = { ')': '(', '”': '“' }

/** A clause without a closing mark at its end that nothing in it opens (`… đạt chuẩn”.` of a quoted sentence). */
const withoutUnpaired = (words: string): string => {
  const last = words.at(-1) ?? ''
  const isUnpaired =
    last === '"' ? words.split('"').length % 2 === 0 : OPENED_BY[last] && !words.includes(OPENED_BY[last])
  return isUnpaired ? withoutEnd(words.slice(0, -1), TRAILING) : words
}

/** Where the first clause of a segment begins: after `… như sau: `, `trong đó `, an opening quote, `…, ` before a share. */
const startOf = (text: string, segment: Segment, first: QuantityMark): number => {
  const end = Math.max(segment.start, Math.min(first.span.start, segment.start + 1200))
  const before = text.slice(segment.start, end)
  const announced = ANNOUNCED.exec(before)?.[0].length ?? 0
  const within = matchesOf(ALL_WITHIN, before).at(-1)
  const quote = before.lastIndexOf('“')
  const start = Math.max(
    announced,
    within ? within.index + within[0].length : 0,
    quote >= 0 && !before.includes('”', quote) ? quote + 1 : 0,
  )
  const isListed = ADJACENT.test(before.slice(start)) && !OPEN.test(before.slice(start).trimStart())
  return isListed ? first.span.start : segment.start + start
}

/** Words behind a bracket that go on with the clause before it. */
const GOES_ON = /^\) \p{L}/u

/** The clauses of a segment, one for each of the numbers in it that are commitments. */
export const clausesOf = (text: string, segment: Segment, marks: readonly QuantityMark[]): Clause[] => {
  if (!marks[0]) return []
  const borders = marks.slice(1).map((next, i) => borderBetween(text, marks[i]!, next))
  const limits = [...borders.map(({ end }) => end), segment.end]
  const brackets = borders.map(({ end, isBracket }, i): Span | null => {
    const close = isBracket ? text.indexOf(')', marks[i + 1]!.number.end) : -1
    return close >= 0 && close < limits[i + 1]! && GOES_ON.test(text.slice(close, close + 3))
      ? { start: end, end: close + 1 }
      : null
  })
  const behind = brackets.map((bracket, i) => bracket && { start: bracket.end, end: limits[i + 1]! })
  return marks.map((mark, i) => {
    const bracket = brackets[i] ?? null
    const limit = behind[i]?.end ?? (brackets[i - 1] ? brackets[i - 1]!.end - 1 : limits[i]!)
    const from = Math.max(bracket?.end ?? 0, mark.span.end)
    const words = text.slice(from, Math.max(from, limit))
    const after = ENDS.exec(words)
    const found = words.indexOf(': ')
    const colon = found < 0 ? null : from + found
    const start = i === 0 ? startOf(text, segment, mark) : borders[i - 1]!.start
    const end = Math.min(after ? from + after.index : Math.max(limit, mark.span.end), colon ?? segment.end)
    const span = trimmed(text, Math.min(start, mark.number.start), Math.max(end, mark.number.end))
    return {
      mark,
      span,
      isOpen: OPEN.test(text.slice(span.start, Math.max(span.start, comparingStart(text, mark)))),
      isPart: borders[i - 1]?.isPart ?? false,
      bracket,
      behind: behind[i - 1] ?? null,
      brokenAt: colon === null ? null : colon + 1,
    }
  })
}
