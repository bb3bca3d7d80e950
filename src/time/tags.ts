import type { ParsedResult } from 'chrono-node'
import type { Precision } from '../directive/phase'

/** How fine a result is: `precision/month`. */
export const precisionTag = (precision: Precision): string => `precision/${precision}`

/** Kept only if it joins with another result, or if the words before it vouch for it. */
export const TENTATIVE = 'tentative'
/** A day that the calendar does not have. */
export const IMPOSSIBLE = 'impossible'
/** A day of the lunar calendar, which this one does not place. */
export const LUNAR = 'lunar'
/** Both ends are named. */
export const RANGE = 'range'
/** A frequency that names its day of the week. */
export const WEEKDAY = 'weekday'
/** Begins on the document's own date. */
export const NOW = 'now'
export const OPEN_START = 'open/start'
export const OPEN_END = 'open/end'

export const has = (result: ParsedResult, tag: string): boolean => result.start.tags().has(tag)

/** What follows a prefix among some tags: `monthly` of `recurrence/monthly`. */
export const tagValue = (tags: Iterable<string>, prefix: string): string | null => {
  for (const tag of tags) if (tag.startsWith(prefix)) return tag.slice(prefix.length)
  return null
}

/** The same among a result's tags. */
export const tagged = (result: ParsedResult, prefix: string): string | null =>
  tagValue(result.start.tags(), prefix)

/** The offset after a result. */
export const endOf = (result: ParsedResult): number => result.index + result.text.length
