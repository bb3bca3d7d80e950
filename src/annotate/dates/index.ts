import { chrono } from '../../time/chrono'
import { REFERENCE } from '../../time/reference'
import { candidates } from './candidates'
import type { DateMark } from './mark'
import { toMark } from './to-mark'

/**
 * Finds what a text says of time: days, months, quarters, years, ranges, frequencies, time limits.
 *
 * `Hoàn thành chậm nhất ngày 05/11/2016` gives one mark on `ngày 05/11/2016`, due by 2016-11-05. What the text leaves
 * out (`Tháng 12`) stays open and is named in `missing`.
 */
export const annotateDates = (reading: string): DateMark[] => {
  const { text, toWhole } = candidates(reading)
  return chrono.parse(text, REFERENCE).map((result) => toMark(result, toWhole(result.index)))
}
