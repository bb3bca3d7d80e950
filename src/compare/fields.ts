import { dayMoved } from './day-moved'

type Day = string | null

/** A day as a field that changed; nothing where it is the same. */
export const dayField = <N extends string>(field: N, before: Day, after: Day, years: number) => {
  if (before === after) return []
  const moved =
    before === null || after === null ? { days: null, daysOfYear: null } : dayMoved(before, after, years)
  return [{ field, before, after, ...moved }]
}

/** A plain value as a field that changed. */
export const plainField = <N extends string, T>(field: N, before: T, after: T) =>
  before === after ? [] : [{ field, before, after }]

/** How near two days lie in their plans' years: 1 on the same day, 0 from two months on, or where one is open. */
export const dayNearness = (before: Day, after: Day, years: number): number => {
  if (before === null || after === null) return before === after ? 1 : 0
  return Math.max(0, 1 - Math.abs(dayMoved(before, after, years).daysOfYear) / 60)
}
