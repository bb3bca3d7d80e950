import { isoDay } from '../../text/calendar'

const DAY = 86_400_000
/** More steps would run into each other on a phone. */
const MOST_STEPS = 5
/** In months. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000, 12_000]

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
const firstOf = (month: number): string => isoDay(Math.floor(month / 12), (month % 12) + 1, 1) ?? ''

/** A scale of time from the first of a month to the first of another. */
export interface Scale {
  /** Where a day begins, from 0 to 100, and where it ends. */
  start(day: string): number
  end(day: string): number
  /** The first days of months, at even steps. */
  steps: string[]
}

const rounded = (percent: number): number => Math.round(percent * 100) / 100

/** A scale on which all these days have room; null where there are none. */
export const scaleOf = (days: readonly string[]): Scale | null => {
  if (days.length === 0) return null
  const months = days.map(monthOf)
  const from = months.reduce((least, month) => Math.min(least, month))
  const to = months.reduce((most, month) => Math.max(most, month)) + 1
  const beginOf = (step: number) => Math.floor(from / step) * step
  const countOf = (step: number) => Math.ceil((to - beginOf(step)) / step)
  const step = STEPS.find((each) => countOf(each) <= MOST_STEPS) ?? STEPS.at(-1)!
  const begin = beginOf(step)
  const steps = Array.from({ length: countOf(step) + 1 }, (_, index) => firstOf(begin + index * step)).filter(
    Boolean,
  )
  const [low, high] = [timeOf(steps[0]!), timeOf(steps.at(-1)!)]
  const at = (time: number) => rounded((100 * (time - low)) / (high - low || DAY))
  return { start: (day) => at(timeOf(day)), end: (day) => at(timeOf(day) + DAY), steps }
}
