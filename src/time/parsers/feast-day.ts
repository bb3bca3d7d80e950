import { timeLexicon as words } from '../../lexicon/time'
import { isRealDay } from '../../text/calendar'
import { parser, YEAR } from '../parser'
import { precisionTag } from '../tags'

const PATTERN = new RegExp(
  `(?:${words.day} |${words.occasion} )?(?:${words.occasion} ?|(?:${words.feast})(?: [^,;.:()\\t\\n\\d]{0,60})?) ?(?:${words.day} )?\\(?(?<day>\\d{1,2}) ?/ ?(?<month>\\d{1,2})(?!\\d)(?: ?/ ?(?<year>${YEAR})(?!\\d))?\\)?`,
  'u',
)
const BOUND = new RegExp(`(?:^|[^\\p{L}])${words.feastBound} $`, 'iu')
const REACH = 16

/**
 * A feast or an anniversary that bounds a time, with its day: `trước Quốc khánh 02/9`, `đến ngày Nhà giáo Việt Nam 20/11`,
 * `trước dịp 2/9`. What is only held in its honour (`chào mừng ngày 19/5`) has nothing of a time to be kept.
 */
export const feastDay = parser(PATTERN, (groups, context, match) => {
  if (!BOUND.test(context.text.slice(Math.max(0, match.index! - REACH), match.index))) return null
  const [day, month] = [Number(groups.day), Number(groups.month)]
  const year = groups.year === undefined ? null : Number(groups.year)
  if (!isRealDay(day, month, year)) return null
  return { start: { day, month, ...(year === null ? {} : { year }) }, tags: [precisionTag('day')] }
})
