import type { QuantityMark } from '../../annotate/quantities/mark'
import { quantityLexicon } from '../../lexicon/quantities'
import type { ResolvedDocument } from '../../resolve/document'
import type { Cell } from '../../structure/document'
import { alternatives } from '../../text/alternatives'
import { readNumber } from '../../text/numbers'
import type { Span } from '../../text/span'

const { before, percentSigns, increase, decrease, fillers, rates } = quantityLexicon
const NUMBER = '\\d{1,3}(?: \\d{3}){1,4}|\\d[\\d.,]{0,14}'
/** A number, and words without digits that say more of it: `≤ 3 Đông Nam Á`. */
const VALUE = new RegExp(
  `^(?:(?<bound>${alternatives(before.keys())}) ?)?(?<low>${NUMBER})(?: ?[-–] ?(?<high>${NUMBER}))?(?<percent> ?%)?(?<rest> [^\\d]{1,80})?$`,
  'iu',
)
/** `Số đơn đăng ký tăng bình quân`: the number says by how much. */
const CHANGING = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!(?:${alternatives(rates)}) )(?:(?<increase>${alternatives(increase)})|${alternatives(decrease)})(?: (?:${alternatives(fillers)})){0,4}$`,
  'iu',
)
/** `Giảm tỷ lệ hộ nghèo`, `Mức giảm tỷ suất sinh` say so in front. */
const CHANGES_FIRST = new RegExp(
  `^(?:(?:${alternatives(fillers)}|mức) ){0,2}(?:(?<increase>${alternatives(increase)})|${alternatives(decrease)})(?!\\p{L})`,
  'iu',
)
/** The number has a unit of its own, which one that the column's head gives does not replace. */
const OWN_UNIT = new Set(['quantity/measure', 'quantity/counted', 'quantity/fraction'])
const CAPITAL_ALONE = /^\p{Lu}(?!\p{Lu})/u
const MOST_VALUES = 6

/** A part of a cell that holds one number, and what it says. */
export interface CellValue {
  span: Span
  mark: QuantityMark
}

/** A unit as a sentence would write it: `Doanh nghiệp` → `doanh nghiệp`; of `% GDP` the share. */
const unitOf = (said: string): string =>
  percentSigns.some((sign) => said.startsWith(sign))
    ? 'percent'
    : said.replace(CAPITAL_ALONE, (letter) => letter.toLowerCase())

const quantityOf = (words: string, span: Span, unit: string, metric: string): QuantityMark | null => {
  const { bound, low, high, percent, rest } = VALUE.exec(words)?.groups ?? {}
  const value = low === undefined ? null : readNumber(low.replaceAll(' ', ''))
  // A bare number with words after it counts something of its own.
  if (value === null || (rest !== undefined && bound === undefined && percent === undefined)) return null
  const own = before.get((bound ?? '').toLowerCase())
  const changing = own ? null : (CHANGING.exec(metric) ?? CHANGES_FIRST.exec(metric))
  const changes = changing && (changing.groups!.increase ? 'increase' : 'decrease')
  return {
    span,
    number: span,
    value,
    max: high === undefined ? null : readNumber(high.replaceAll(' ', '')),
    outOf: null,
    unit: percent === undefined ? unitOf(unit) : 'percent',
    comparator: own ?? changes ?? 'eq',
    approximate: null,
    rule: 'quantity/column',
  }
}

/** Whether a number with a unit of its own is all that a part says: `120 trạm`. */
const isAlone = ({ span, number }: QuantityMark, { start, end }: Span): boolean =>
  Math.min(span.start, number.start) === start && Math.max(span.end, number.end) === end

/** The numbers that a cell sets, one for each of its parts: `≤ 3 Đông Nam Á; ≤ 50 Thế giới`; none of a cell of words. */
export const cellValues = (
  { reading, marks }: ResolvedDocument,
  cell: Cell,
  unit: { text: string; isOfRow: boolean } | null,
  metric: string,
): CellValue[] => {
  const words = reading.text.slice(cell.span.start, cell.span.end)
  const parts = [...words.matchAll(/[^;\n]+/gu)]
  if (parts.length > MOST_VALUES) return []
  return parts.flatMap(({ 0: part, index }): CellValue[] => {
    const start = cell.span.start + index + (part.length - part.trimStart().length)
    const span = { start, end: start + part.trim().length }
    const own = unit?.isOfRow
      ? undefined
      : marks.quantities.within(span).find(({ rule }) => OWN_UNIT.has(rule))
    if (own) return isAlone(own, span) ? [{ span, mark: own }] : []
    const mark = unit && quantityOf(part.trim(), span, unit.text, metric)
    return mark ? [{ span, mark }] : []
  })
}
