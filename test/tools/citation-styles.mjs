// Counts in which styles real documents cite instruments, by patterns of its own: the shares in test/check-oracle/styles.mjs.
import { corpusTexts } from './corpus.mjs'

const TYPE =
  'Bộ luật|Luật|Pháp lệnh|Nghị quyết(?: liên tịch)?|Nghị định|Quyết định|Quy định|Chỉ thị|Thông tư(?: liên tịch)?|Kết luận|Công văn|Kế hoạch|Thông báo|Hướng dẫn|Công điện|Chương trình|Báo cáo|Tờ trình'
const SYMBOL =
  '\\d+[a-z]?(?:\\.\\d+)?(?: ?/ ?\\d{4})? ?[/–-] ?(?:\\p{Lu}[\\p{L}\\d&]*)(?: ?[/–-] ?\\p{Lu}[\\p{L}\\d&]*){0,3}'
const DAY = {
  long: '\\d{1,2} ?tháng ?\\d{1,2} ?năm ?\\d{4}',
  short: '\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}',
}
const NUMBERED = new RegExp(
  `(?<type>${TYPE})(?<so> số(?<colon>:)? ?| )(?<symbol>${SYMBOL})(?<after>.{0,60})`,
  'gu',
)
const NAMED = new RegExp(
  `(?:Bộ luật|Luật|Pháp lệnh) \\p{Lu}[^;.()\\d]{3,80}? (?:(?<number>số ${SYMBOL})|(?<day>ngày (?:${DAY.long}|${DAY.short}))|(?<year>năm \\d{4}))`,
  'gu',
)
const LEAD = '^(?<comma>,)? ?(?<open>\\()?(?:ban hành )?ngày '
const LONG = new RegExp(`${LEAD}${DAY.long}(?<rest>.*)$`, 'u')
const SHORT = new RegExp(`${LEAD}${DAY.short}(?<rest>.*)$`, 'u')

const numberedStyle = ({ so, symbol, after }) => {
  const long = LONG.exec(after)?.groups
  const short = SHORT.exec(after)?.groups
  const dated = long ?? short
  if (/ /u.test(symbol)) return 'blank-in-symbol'
  if (dated?.open) return 'day-in-brackets'
  if (dated?.comma) return 'comma-before-day'
  if (dated && so === ' ') return 'without-so'
  const of = dated && /^ ?,? ?của /u.test(dated.rest) ? '-of' : ''
  if (dated) return `${long ? 'long' : 'short'}${of}`
  return /^ ?,? ?của /u.test(after) ? 'number-of' : 'number'
}
const namedStyle = ({ number, day }) => (number ? 'name-number' : day ? 'name-day' : 'name-year')

const counts = new Map()
const count = (style) => counts.set(style, (counts.get(style) ?? 0) + 1)
const texts = corpusTexts().map(({ text }) => text.normalize('NFC').replace(/\s+/gu, ' '))
for (const text of texts) {
  for (const { groups } of text.matchAll(NUMBERED)) count(numberedStyle(groups))
  for (const { groups } of text.matchAll(NAMED)) count(namedStyle(groups))
}
const all = [...counts.values()].reduce((sum, number) => sum + number, 0)
console.log(`${all} citations in ${texts.length} documents`)
for (const [style, number] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${String(number).padStart(6)} ${((100 * number) / all).toFixed(1).padStart(5)} % ${style}`)
