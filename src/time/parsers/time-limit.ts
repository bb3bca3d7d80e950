import { timeLexicon as words } from '../../lexicon/time'
import { parser } from '../parser'

const PATTERN = new RegExp(
  `(?<unit>${words.countUnit}),? ${words.anchor} (?!(?:${words.day} )?\\d)(?<anchor>[^,;.:()\\t\\n]{2,120})`,
  'u',
)
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<count>\\d{1,3}|${words.numeral})(?: \\(\\p{L}{2,6}(?: \\p{L}{2,6})?\\))? $`,
  'u',
)
const REACH = 24

/** A count from an event: `05 ngày làm việc kể từ ngày ký`, `24 giờ sau khi kết thúc`. */
export const timeLimit = parser(PATTERN, ({ unit, anchor }, context, match) => {
  const before = COUNT.exec(context.text.slice(Math.max(0, match.index! - REACH), match.index))
  if (!before) return null
  const count = words.numerals[before.groups!.count!.toLowerCase()] ?? Number(before.groups!.count)
  const tag = `relative/${count}/${words.countUnits[unit!.toLowerCase()]!}/${anchor!.trim()}`
  return { index: match.index! - before[0].length, start: {}, tags: [tag] }
})
