import { instrumentLexicon } from '../../lexicon/instruments'
import { matchesOf } from '../../text/matches'
import { type Head, plainHead } from './head'

const { types, type: typeWord, words } = instrumentLexicon.congress

const OF = `(?:${words.of} )?`
const TIMES = `(?: ${words.times})?`
const MANDATE = `${words.mandate} \\d{4} ?[-–] ?\\d{4}`
const IN_TERM = `${words.terms} [IVX]{1,6}`
const TERM = `(?:,? (?:\\(${IN_TERM}\\)|${IN_TERM}(?!\\p{L})))`
const MEETING = `${words.plenum} (?:${words.times} [\\p{L}\\d]{1,6}|${words.central}${TIMES} [\\p{L}\\d]{1,4})`
const COMMITTEE = `,? ${OF}${words.committees} ${words.central}(?: ${words.party})?(?: ${words.partyName})?`
const PLACE = '(?: \\p{Lu}\\p{L}{0,9}){0,4}'
const BRANCH = `${words.branch}(?: ${words.branchPlaces})?${PLACE}`

const TYPE_WORD = new RegExp(typeWord, 'gu')
/** `Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa X`, `Trung ương 8 (khóa XI)`. */
const PLENUM = new RegExp(
  ` ${OF}(?<name>(?:${MEETING}|${words.central}${TIMES} ?(?:\\d{1,2}|[IVX]{1,4}))(?:${COMMITTEE})?(?: ${words.party})?${TERM}?)(?![\\p{L}\\p{N}])`,
  'iuy',
)
const CONGRESS = new RegExp(` ${OF}(?<name>${words.congresses})(?!\\p{L})`, 'uy')
/** What makes a congress one certain congress: its number or its term. */
const ORDINAL = new RegExp(
  `(?<words>(?: [\\p{L}&]+){0,14}?)(?<ordinal>,? (?:\\(?${words.ordinals} (?:[IVXLC]{1,7}|\\d{1,2})\\)?|[IVX]{1,6}|${MANDATE}))(?![\\p{L}\\p{N}])`,
  'iuy',
)
/** Whose congress it is, and of which years: ` của Đảng bộ tỉnh`, `, nhiệm kỳ 2015 - 2020`. */
const TAIL = new RegExp(
  ` ${OF}${words.party}(?: ${words.partyName}| ${BRANCH})?(?!\\p{L})|,? \\(?${MANDATE}\\)?| ${OF}(?:${words.organisations}|${words.association} [\\p{L} ]{3,20})${PLACE}`,
  'uy',
)
const GENERAL = new RegExp(`(?<!\\p{L})${words.general}(?!\\p{L})`, 'iu')

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Where the name of a certain congress ends, `at` being behind `Đại hội`; null for congresses in general. */
const congressEnd = (text: string, at: number): number | null => {
  const found = match(ORDINAL, text, at)
  if (!found || GENERAL.test(found.groups!.words!)) return null
  let end = at + found[0].length
  for (let tails = 0; tails < 2; tails++) {
    const tail = match(TAIL, text, end)
    if (!tail) break
    end += tail[0].length
  }
  return end
}

/**
 * Resolutions and conclusions of a congress or plenum, which carry no number: `Nghị quyết Đại hội đại biểu toàn quốc lần
 * thứ XII của Đảng`, `Nghị quyết Trung ương 4 khóa XI`. `Nghị quyết Đại hội Đảng các cấp` is general talk.
 */
export const findCongressResolutions = (text: string): Head[] => {
  const heads: Head[] = []
  for (const { 0: word, index } of matchesOf(TYPE_WORD, text)) {
    const after = index + word.length
    const type = types[word]!
    const plenum = match(PLENUM, text, after)
    const congress = plenum ? null : match(CONGRESS, text, after)
    const found = plenum ?? congress
    if (!found) continue
    const start = after + found[0].length - found.groups!.name!.length
    const end = plenum ? after + found[0].length : congressEnd(text, after + found[0].length)
    if (end === null) continue
    heads.push({ ...plainHead('citation/congress', type, index, end), issuerSpan: { start, end } })
  }
  return heads
}
