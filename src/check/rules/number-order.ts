import type { Cited } from '../cited'
import { isExplained } from '../meant'
import { indexOf, type RegistryIndex, seriesOf } from '../registry-index'
import type { Rule } from '../rule'
import { provedIssue, shortDay } from '../words'

interface Given {
  number: number
  day: string
  symbol: string
}

/** Whether two of one series cannot both be right: numbers grow with the days. */
const clash = (a: Given, b: Given): boolean =>
  (a.number < b.number && a.day > b.day) || (a.number > b.number && a.day < b.day)

const isProvedSo = ({ citation, row }: Cited): boolean =>
  row !== null && provedIssue(row)?.day === citation.instrument.issued

/** No document cites more of one series; in more nothing is compared. */
const MOST = 200

/** How many days registered neighbours must contradict by: some registered days are those of effect. */
const NEIGHBOURS = 2

/** Two proved ones that contradict it, so that no single slip of the registry accuses anybody. */
const registered = (given: Given, series: string, { bySeries }: RegistryIndex): Given | null => {
  const clashing = (bySeries.get(series) ?? []).filter((one) => clash(given, { ...one, symbol: '' }))
  const nearest = clashing.sort(
    (a, b) => Math.abs(a.number - given.number) - Math.abs(b.number - given.number),
  )[0]
  return clashing.length >= NEIGHBOURS && nearest
    ? { number: nearest.number, day: nearest.day, symbol: nearest.row.symbol! }
    : null
}

/**
 * Numbers of one body, type and year run with the days: `734/QĐ-TTg` is not older than `733/QĐ-TTg`. Two citations are
 * compared, and one that the registry does not have with the numbers that it has.
 */
export const numberOrder: Rule = {
  id: 'citation/number-order',
  severity: 'warning',
  about: {
    en: 'a number out of the order of its series',
    vi: 'số không theo thứ tự thời gian của cùng dãy số',
  },
  *find({ cited, registry }) {
    const before = new Map<string, (Given & { isProved: boolean })[]>()
    for (const each of cited) {
      const { citation, parts, rows } = each
      const { normalizedSymbol: symbol, issued, type } = citation.instrument
      const span = citation.evidence.issued?.span
      if (symbol === null || issued === null || parts === null || !span) continue
      const series = seriesOf(parts, type, issued)
      if (series === null || isExplained(each, registry)) continue
      const given = { number: parts.number, day: issued, symbol }
      const others = before.get(series) ?? []
      before.set(series, others)
      const isProved = isProvedSo(each)
      const other =
        others.find((one) => clash(given, one) && !(isProved && one.isProved)) ??
        (rows.length === 0 ? registered(given, series, indexOf(registry)) : null)
      const isKnown = others.some(({ number, day }) => number === given.number && day === given.day)
      if (!isKnown && others.length < MOST) others.push({ ...given, isProved })
      if (!other) continue
      const isLess = given.number < other.number
      yield {
        span,
        citationId: citation.id,
        actual: issued,
        expected: `${isLess ? 'not after' : 'not before'} ${other.day}`,
        message: {
          en: `${symbol} of ${issued} and ${other.symbol} of ${other.day} cannot both be right: numbers run with the days.`,
          vi: `${symbol} ngày ${shortDay(issued)} và ${other.symbol} ngày ${shortDay(other.day)} không thể cùng đúng: số tăng theo ngày.`,
        },
      }
    }
  },
}
