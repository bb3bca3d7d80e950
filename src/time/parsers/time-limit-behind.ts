import { timeLexicon as words } from '../../lexicon/time'
import { parser } from '../parser'

const PATTERN = new RegExp(
  `${words.latest} (?<count>\\d{1,3}|${words.numeral})(?: \\(\\p{L}{2,6}(?: \\p{L}{2,6})?\\))? (?<unit>${words.countUnit})(?![\\p{L}\\d])(?!,? (?:${words.anchor}|${words.anchorAhead}) )`,
  'u',
)
const EVENT = new RegExp(
  `(?<edge>^|[.;:\\n\\t] ?|[-+*] )(?:${words.eventOpening} (?<event>[^,;.:\\n\\t]{2,80})|(?<ended>${words.eventEnding} [^,;.:\\n\\t]{2,80})), $`,
  'u',
)
const REACH = 110

/** A count behind the event that it starts from: `Sau khi kết thúc đợt 1, chậm nhất 05 ngày làm việc các xã gửi báo cáo`. */
export const timeLimitBehind = parser(PATTERN, ({ count, unit }, context, match) => {
  const found = EVENT.exec(context.text.slice(Math.max(0, match.index! - REACH), match.index))
  const anchor = found?.groups?.event ?? found?.groups?.ended
  if (!found || anchor === undefined) return null
  const index = match.index! - found[0].length + found.groups!.edge!.length
  const number = words.numerals[count!.toLowerCase()] ?? Number(count)
  const tag = `relative/${number}/${words.countUnits[unit!.toLowerCase()]!}/${anchor.trim()}`
  return { index, start: {}, tags: [tag, 'cue/latest'] }
})
