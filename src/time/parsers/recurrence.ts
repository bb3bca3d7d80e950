import { timeLexicon as words } from '../../lexicon/time'
import { parser } from '../parser'
import { WEEKDAY } from '../tags'

const EVERY = `(?<weekday>(?:${words.day} )?${words.weekday} )?${words.every} (?<unit>${words.recurringUnit})(?! (?:${words.ofSchool}|\\d{4}))`
const PERIODIC = `${words.periodic}(?: ${words.every})? (?:(?<count>\\d{1,2}|${words.numeral}) (?<months>${words.month})|(?<counted>\\d{1,2}|${words.numeral}) (?<days>${words.day})|(?<bare>${words.recurringUnit})(?! ${words.ofSchool}))`
/** `định kỳ 6 tháng, 01 năm`: the shortest comes first. */
const AS_WELL = `(?:(?:,|,? ${words.joinAnd}) (?:\\d{1,2} ${words.month}|(?:${words.one} )?(?:${words.quarter}|${words.year}))(?! ?[\\dIVX]| ${words.ofSchool})(?!\\p{L})){0,3}`
const ONCE = `(?<once>\\d{1,2}|${words.numeral}) ${words.month}(?:/| ${words.one} )${words.once}`
const PATTERN = new RegExp(`${EVERY}|${PERIODIC}${AS_WELL}|${ONCE}`, 'u')
const GOODS = new RegExp(`${words.goods} $`, 'u')

const count = (text: string): string => String(words.numerals[text.toLowerCase()] ?? Number(text))

/** How often: `hằng quý`, `hàng năm`, `định kỳ sáu tháng`, `6 tháng một lần`. */
export const recurrence = parser(PATTERN, (groups, context, match) => {
  const months = groups.count ?? groups.once
  const unit = (groups.unit ?? groups.bare)?.toLowerCase()
  const often =
    months !== undefined
      ? words.recurringMonths[count(months)]
      : groups.counted !== undefined
        ? words.recurringDays[count(groups.counted)]
        : words.recurrences[unit!]
  if (often === undefined) return null
  if (GOODS.test(context.text.slice(Math.max(0, match.index! - 7), match.index))) return null
  const tags = [`recurrence/${often}`, ...(groups.weekday && often === 'weekly' ? [WEEKDAY] : [])]
  return { start: {}, tags }
})
