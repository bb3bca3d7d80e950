import type { ParsingResult, Refiner } from 'chrono-node'
import { endOf, has, RANGE, TENTATIVE, tagged } from '../tags'

/** A word after the number would make it a count (`đến 2020 học sinh`). */
const CLOSED = /^(?:[.,;:)\t\n]|$)/u

/** Drops what only might be a date and has nothing to vouch for it: `3/5 trường`, `2020 lượt`. */
export const sure: Refiner = {
  refine: ({ text }, results) =>
    results.filter((result) => !has(result, TENTATIVE) || isVouchedFor(text, result)),
}

const isVouchedFor = (text: string, result: ParsingResult): boolean => {
  if (has(result, RANGE) || tagged(result, 'recurrence/') !== null) return true
  const cue = tagged(result, 'cue/')
  if (cue === null || (result.start.isCertain('day') && !result.start.isCertain('month'))) return false
  const isDay = result.start.isCertain('day')
  if (isDay && (cue === 'latest' || cue === 'before')) return true
  return cue !== 'on' && cue !== 'from' && CLOSED.test(text.charAt(endOf(result)))
}
