import { timeLexicon as words } from '../../lexicon/time'
import { endAt } from '../../text/match-at'
import type { Span } from '../../text/span'
import { readAt } from '../../time/read-at'

/** A day as citations write it; the whole words are consumed even where the calendar has no such day. */
export interface CitedDay {
  /** The date itself, without the comma before it. */
  span: Span
  /** ISO 8601; null where the calendar has no such day. */
  day: string | null
}

/** What may stand between a citation and its day: `, ngày …`, `(ký ngày …`, ` được ban hành ngày …`, ` hồi 14 giờ 30, ngày …`, a word twice. */
const LEAD = new RegExp(
  `,? ?(?:\\((?:ký )?)?(?:(?:(?:đã )?được )?(?:ký )?(?:ban hành |thông qua )|ký |(?:hồi |lúc )?${words.clock},? )?(?:${words.damagedDay} )?(?=${words.damagedDay} ?\\d)`,
  'uy',
)
/** `số 12/KH-UBND, 05/3/2014`: no word before it, so only the form with slashes. */
const BARE_LEAD = /,? ?\(?(?=\d{1,2}\/\d{1,2}\/)/uy
/** `tháng 5 năm 2014`, `năm 2008`: belongs to the citation, and is no day. */
const PERIOD_LEAD = new RegExp(`,? ?(?=(?:${words.month}|${words.year}) \\d)`, 'uy')
/** Years that go on are those of what the title speaks of: `năm 2016 - 2020`. */
const GOES_ON = / ?[-–] ?\d/uy

/** Reads the date that follows at `at`: `ngày 05/3/2014`, `, ngày 14 tháng 6 năm 2019`, `ngày 24 / 01/2014`. */
export const readDay = (text: string, at: number): CitedDay | null => {
  const from = endAt(LEAD, text, at) ?? endAt(BARE_LEAD, text, at)
  const found = from === null ? null : readAt(text, from)
  return found?.isDay ? { span: { start: found.start, end: found.end }, day: found.iso } : null
}

/** Reads a year or month that follows at `at` and dates a citation (`Luật Luật sư năm 2006`). */
export const readYear = (text: string, at: number): Span | null => {
  const from = endAt(PERIOD_LEAD, text, at)
  const found = from === null ? null : readAt(text, from)
  if (!found || found.isDay || endAt(GOES_ON, text, found.end) !== null) return null
  return { start: found.start, end: found.end }
}
