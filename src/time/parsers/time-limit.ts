import { timeLexicon as words } from '../../lexicon/time'
import { parser, YEAR } from '../parser'

/** Anchors whose end the words themselves show: the document's own date, a day with its year. */
const OWN = `(?:${words.ownDate}|${words.ownAct}) ${words.ownDocument}|${words.day} ${words.ownDocument} ${words.ownAct}`
const DAY = `(?:${words.day} )?\\d{1,2}(?: ?/ ?\\d{1,2} ?/ ?| ${words.month} \\d{1,2} ${words.year} )${YEAR}(?!\\d| ?[-–]| ${words.joinUntil} )`
const EVENT = `(?!(?:${words.day} )?\\d)[^,;.:()\\t\\n]{2,120}(?:, ${words.anchorPair}(?! \\p{L}+ ))?`
const AHEAD = `(?<ahead>${words.anchorAhead}) (?=\\p{L})(?:(?<=khi )|(?=${words.event} ))`
const PATTERN = new RegExp(
  `(?<unit>${words.countUnit}),? (?:${AHEAD}|${words.anchor} )(?<anchor>(?:${OWN}|${DAY})(?![\\p{L}\\d])|${EVENT})`,
  'u',
)
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<count>\\d{1,3}|${words.numeral})(?: \\(\\p{L}{2,6}(?: \\p{L}{2,6})?\\))? $`,
  'u',
)
const LASTS = new RegExp(`(?<!\\p{L})(?:${words.lasting}) $`, 'iu')
/** `Trong thời gian 20 ngày sau khi khai mạc` lasts, and is no limit. */
const FROM = /(?:kể|tính) từ/iu
const REACH = 40
const AHEAD_UNITS: ReadonlySet<string> = new Set(['hour', 'day', 'working-day'])

/** A count from an event, or back from it: `05 ngày làm việc kể từ ngày ký`, `24 giờ sau khi kết thúc`, `07 ngày trước khi khai mạc`. */
export const timeLimit = parser(PATTERN, ({ unit, ahead, anchor }, context, match) => {
  const before = COUNT.exec(context.text.slice(Math.max(0, match.index! - REACH), match.index))
  if (!before) return null
  const counted = words.countUnits[unit!.toLowerCase()]!
  // `báo cáo 6 tháng trước ngày 20/6`: the report is one of six months.
  if (ahead && !AHEAD_UNITS.has(counted)) return null
  const count = words.numerals[before.groups!.count!.toLowerCase()] ?? Number(before.groups!.count)
  const tag = `relative/${ahead ? '-' : ''}${count}/${counted}/${anchor!.trim()}`
  const lasts =
    FROM.test(match[0]) &&
    LASTS.test(context.text.slice(Math.max(0, match.index! - REACH), match.index! - before[0].length))
  return { index: match.index! - before[0].length, start: {}, tags: lasts ? [tag, 'cue/latest'] : [tag] }
})
