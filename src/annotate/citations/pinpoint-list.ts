import { type PinpointUnit, referenceLexicon } from '../../lexicon/references'
import type { Span } from '../../text/span'

/** A unit with what it lists: `điểm a, b`, `Điều 5 đến Điều 8`. */
export interface ListedUnit {
  unit: PinpointUnit
  values: string[]
  span: Span
}

/** One place in an instrument; the parts that are not named are left out. */
export type PinpointPath = Partial<Record<PinpointUnit, string>>

/** From the part that lies inside to the one around it; a mục may lie in a điều or around it. */
const RANK: Readonly<Record<PinpointUnit, number>> = {
  point: 1,
  clause: 2,
  section: 3,
  article: 4,
  chapter: 5,
  part: 6,
  appendix: 7,
}
const MOST = 60

/** The values from one to another, `5` to `8`, `c` to `e`; the two alone where nothing is known to lie between. */
export const through = (first: string, last: string): string[] => {
  const { letters } = referenceLexicon.unitWords
  const [a, b] = [letters.indexOf(first), letters.indexOf(last)]
  if (a >= 0 && b > a) return letters.slice(a, b + 1)
  const isCount = /^\d+$/u.test(first) && /^\d+$/u.test(last)
  const [from, to] = [Number(first), Number(last)]
  if (!isCount || to <= from || to - from >= MOST) return [first, last]
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
}

/** Whether the list ends with what lies inside: `Điều 5, khoản 2, điểm a`. */
const isTurned = (units: readonly ListedUnit[]): boolean => {
  const outermost = Math.max(...units.map(({ unit }) => RANK[unit]))
  return RANK[units.at(-1)!.unit] < outermost && RANK[units[0]!.unit] === outermost
}

/**
 * Reads a row of units as places: `Điều 20, điểm đ khoản 1 Điều 23` is two, `khoản 1, điểm b khoản 2 Điều 7` too. Each
 * comes with the words from its first unit to its last.
 */
export const placesIn = (units: readonly ListedUnit[]): { path: PinpointPath; span: Span }[] => {
  const inward = isTurned(units) ? [...units] : units.toReversed()
  const found: { path: PinpointPath; span: Span }[] = []
  const open: ListedUnit[] = []
  for (const [index, unit] of inward.entries()) {
    while (open.length > 0 && RANK[open.at(-1)!.unit] <= RANK[unit.unit]) open.pop()
    open.push(unit)
    const next = inward[index + 1]
    if (next && RANK[next.unit] < RANK[unit.unit]) continue
    const around: PinpointPath = {}
    for (const { unit: name, values } of open.slice(0, -1)) around[name] = values.at(-1)!
    const starts = open.map(({ span }) => span.start)
    const ends = open.map(({ span }) => span.end)
    const span = { start: Math.min(...starts), end: Math.max(...ends) }
    for (const value of unit.values) found.push({ path: { ...around, [unit.unit]: value }, span })
  }
  return isTurned(units) ? found : found.sort((a, b) => a.span.start - b.span.start)
}
