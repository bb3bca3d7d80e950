import { timeLexicon as words } from '../../lexicon/time'
import { parser } from '../parser'

const PATTERN = new RegExp(
  `(?<lead>${words.latest} )(?<count>\\d{1,3}|${words.numeral})(?: \\(\\p{L}{2,6}(?: \\p{L}{2,6})?\\))? (?<unit>${words.countUnit})(?![\\p{L}\\d])(?!,? (?:${words.anchor}|${words.anchorAhead}) )`,
  'u',
)
const EVENT = new RegExp(
  `(?<edge>^|[.;:\\n\\t] ?|[-+*] )(?:${words.eventOpening} (?<event>[^,;.:\\n\\t]{2,80})|(?<ended>${words.eventEnding} [^,;.:\\n\\t]{2,80})), (?<between>[^.;:\\n\\t]{0,90})$`,
  'u',
)
const REACH = 200

/** A count behind the event that it starts from: `Sau khi kết thúc đợt 1, chậm nhất 05 ngày làm việc các xã gửi báo cáo`. */
export const timeLimitBehind = parser(PATTERN, ({ lead, count, unit }, context, match) => {
  const found = EVENT.exec(context.text.slice(Math.max(0, match.index! - REACH), match.index))
  const anchor = found?.groups?.event ?? found?.groups?.ended
  if (!found || anchor === undefined) return null
  const number = words.numerals[count!.toLowerCase()] ?? Number(count)
  const tag = `relative/${number}/${words.countUnits[unit!.toLowerCase()]!}/${anchor.trim()}`
  const { between, edge } = found.groups!
  // `Khi có cháy, các xã báo cáo trong vòng 24 giờ`: what is to be done stands between the two.
  if (between !== '') return { index: match.index! + lead!.length, start: {}, tags: [tag] }
  const index = match.index! - found[0].length + edge!.length
  return { index, start: {}, tags: [tag, 'cue/latest'] }
})
