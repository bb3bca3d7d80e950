import { timeLexicon as words } from '../../lexicon/time'
import { parser } from '../parser'
import { precisionTag, TENTATIVE } from '../tags'

const PATTERN = new RegExp(
  `${words.day} (?<day>[12]\\d|3[01]|0?[1-9])(?!\\d| ?[/.,-] ?\\d|\\p{L}| ?/| ${words.month} \\d)`,
  'u',
)

/** A day without its month, for what follows to complete: `từ ngày 5 đến ngày 10/6/2020`, `ngày 15 hằng tháng`. */
export const bareDay = parser(PATTERN, (groups) => ({
  start: { day: Number(groups.day) },
  tags: [precisionTag('day'), TENTATIVE],
}))
