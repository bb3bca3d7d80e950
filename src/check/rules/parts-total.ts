import { checkLexicon } from '../../lexicon/check'
import { matchesOf } from '../../text/matches'
import { readNumber } from '../../text/numbers'
import type { Rule } from '../rule'

const NUMBER = '\\d{1,3}(?:\\.\\d{3})+|\\d+(?:,\\d+)?'

/** A total and its parts: `trồng 120 ha rừng, gồm 70 ha keo và 40 ha thông`. */
const LISTED = new RegExp(
  `(?<![\\d.,])(?<total>${NUMBER}) (?<unit>\\p{Ll}{1,12})(?: \\p{L}{1,12}){0,10}[,:(] ?${checkLexicon.parts}:? (?<parts>[^;:()\\n…]{3,300}?)(?:\\.(?!\\d)|\\n|$)`,
  'gu',
)

/** How far before a total the word stands that makes it no plain number: `Khoảng 100 hộ`. */
const REACH = 12

/** Parts that do not add up to the total before them, all counted in its unit. */
export const partsTotal: Rule = {
  id: 'plan/parts-total',
  severity: 'warning',
  about: { en: 'parts that do not add up to their total', vi: 'các phần không khớp tổng số' },
  *find({ directive }) {
    for (const match of matchesOf(LISTED, directive.text)) {
      const { total, unit, parts } = match.groups as { total: string; unit: string; parts: string }
      const before = directive.text.slice(Math.max(0, match.index - REACH), match.index)
      if (checkLexicon.hedges.test(parts) || parts.includes('..') || checkLexicon.hedges.test(before))
        continue
      const part = new RegExp(`(?<!\\d[.,]?)(?<number>${NUMBER}) ${unit}(?!\\p{L})`, 'gu')
      const all = [...parts.matchAll(/\d+(?:[.,]\d+)*/gu)]
      const own = matchesOf(part, parts).map(({ groups }) => readNumber(groups!.number!))
      // A number that counts something else leaves open what the parts are.
      if (own.length < 2 || own.length !== all.length || own.includes(null)) continue
      const sum = own.reduce<number>((a, b) => a + b!, 0)
      const whole = readNumber(total)
      if (whole === null || Math.abs(sum - whole) < 1e-9) continue
      yield {
        span: { start: match.index, end: match.index + total.length },
        actual: String(whole),
        expected: String(sum),
        message: {
          en: `The parts of ${total} ${unit} add up to ${sum}.`,
          vi: `Các phần của ${total} ${unit} cộng lại là ${sum}.`,
        },
      }
    }
  },
}
