import { isoDay } from '../../text/calendar'
import type { Span } from '../../text/span'

/** A day as citations write it; the whole words are consumed even where the calendar has no such day. */
export interface CitedDay {
  /** The date itself, without the comma before it. */
  span: Span
  /** ISO 8601; null where the day is impossible or only the month or year is named. */
  day: string | null
}

const DAY =
  /(?<lead>,? ?(?:\((?:ký )?)?(?:ký |ban hành |(?:hồi |lúc )?\d{1,2} ?(?:h|giờ)(?: ?\d{1,2}(?: phút)?)?,? )?)(?<words>(?:ng[àa]y|Ng[àa]y|NG[ÀA]Y) ?(?<day>\d{1,2}) ?(?:[/.-] ?|,? ?(?:tháng|THÁNG|ngày|NGÀY) ?)(?<month>\d{1,2}) ?(?:[/.-] ?|,? ?(?:năm|NĂM) ?)(?<year>\d{4}))(?!\d)/uy
/** `số 12/KH-UBND, 05/3/2014`: no word before it, so only the form with slashes. */
const BARE_DAY = /(?<lead>,? ?\(?)(?<words>(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4}))(?!\d)/uy
/** `tháng 5 năm 2014`, `năm 2008`: belongs to the citation, and is no day. */
const PARTIAL =
  /(?<lead>,? ?)(?<words>(?:(?:tháng|THÁNG) \d{1,2}(?:\/| (?:năm|NĂM) )|(?:năm|NĂM) )(?:19|20)\d{2})(?!\d| ?[-–] ?\d)/uy

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Reads the date that follows at `at`: `ngày 05/3/2014`, `, ngày 14 tháng 6 năm 2019`, `ngày 24 / 01/2014`. */
export const readDay = (text: string, at: number): CitedDay | null => {
  const found = match(DAY, text, at) ?? match(BARE_DAY, text, at)
  if (!found) return null
  const { lead, words, day, month, year } = found.groups!
  const start = at + lead!.length
  return {
    span: { start, end: start + words!.length },
    day: isoDay(Number(year), Number(month), Number(day)),
  }
}

/** Reads a year or month that follows at `at` and dates a citation (`Luật Luật sư năm 2006`). */
export const readYear = (text: string, at: number): Span | null => {
  const found = match(PARTIAL, text, at)
  if (!found) return null
  const start = at + found.groups!.lead!.length
  return { start, end: start + found.groups!.words!.length }
}
