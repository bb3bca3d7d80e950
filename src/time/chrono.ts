import { Chrono } from 'chrono-node'
import { bareDay } from './parsers/bare-day'
import { bareYear } from './parsers/bare-year'
import { damagedDay } from './parsers/damaged-day'
import { dayOfMonth } from './parsers/day-of-month'
import { daySpan } from './parsers/day-span'
import { feastDay } from './parsers/feast-day'
import { fromNow } from './parsers/from-now'
import { impossibleMonth } from './parsers/impossible-month'
import { month } from './parsers/month'
import { monthSpan } from './parsers/month-span'
import { monthsOfYear } from './parsers/months-of-year'
import { numericDay } from './parsers/numeric-day'
import { numericMonth } from './parsers/numeric-month'
import { quarter } from './parsers/quarter'
import { recurrence } from './parsers/recurrence'
import { schoolYear } from './parsers/school-year'
import { timeLimit } from './parsers/time-limit'
import { timeLimitBehind } from './parsers/time-limit-behind'
import { unnamedYear } from './parsers/unnamed-year'
import { weekOfMonth } from './parsers/week-of-month'
import { writtenDay } from './parsers/written-day'
import { year } from './parsers/year'
import { yearList } from './parsers/year-list'
import { yearSpan } from './parsers/year-span'
import { cue } from './refiners/cue'
import { longest } from './refiners/longest'
import { lunar } from './refiners/lunar'
import { portion } from './refiners/portion'
import { range } from './refiners/range'
import { recurringDay } from './refiners/recurring-day'
import { sharedYear } from './refiners/shared-year'
import { sure } from './refiners/sure'

const parsers = [
  numericDay,
  writtenDay,
  damagedDay,
  daySpan,
  dayOfMonth,
  bareDay,
  feastDay,
  month,
  monthSpan,
  weekOfMonth,
  numericMonth,
  impossibleMonth,
  quarter,
  monthsOfYear,
  year,
  yearSpan,
  yearList,
  bareYear,
  unnamedYear,
  schoolYear,
  recurrence,
  timeLimit,
  timeLimitBehind,
  fromNow,
]
const join = [longest, lunar, recurringDay, portion, range, sharedYear, cue]

/** Reads Vietnamese expressions of time: the parsers recognise broadly, the refiners join and sift in this order. */
export const chrono = new Chrono({ parsers, refiners: [...join, sure] })

/** The same, with what only might be a time: for a text that may be nothing else, as a cell (`2026`, `15/6`). */
export const broadChrono = new Chrono({ parsers, refiners: join })
