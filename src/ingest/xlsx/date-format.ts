import { ingestLexicon } from '../../lexicon/ingest'
import type { FormatSection, FormatToken } from './format-sections'

const DAY = 86_400
/** The day of number 0, as the count stands from 1 March 1900 on: Excel counts a 29 February 1900 that was none. */
const EPOCH = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST = 2_958_465

/** Whether a section of a format shows a date or a time. */
export const isDateFormat = ({ tokens }: FormatSection): boolean => {
  if (tokens.some(({ kind }) => kind === 'elapsed')) return true
  const codes = tokens
    .filter(({ kind }) => kind === 'code')
    .map(({ text }) => text)
    .join('')
  return /[dmyhs]/iu.test(codes) && !/general/iu.test(codes) && !/[0#?]/u.test(codes.replace(/s\.0+/giu, ''))
}

/** Letters of a kind side by side, in lower case; text as it is. */
interface Group {
  /** `''` for text. */
  letter: string
  text: string
  isElapsed: boolean
}

/** A count of days as a date or a time, 44260 in `dd/mm/yyyy` as `05/03/2021`; null where it is none. */
export const formatDate = (value: number, { tokens }: FormatSection, from1904: boolean): string | null => {
  if (!(value >= 0 && value < LAST + 1)) return null
  const groups = dayFirst(grouped(tokens))
  const places = groups.find(({ letter }) => letter === '.')?.text.length ?? 1
  const factor = 10 ** (places - 1)
  const seconds = Math.round(value * DAY * factor) / factor
  const days = Math.floor(seconds / DAY)
  const leap = !from1904 && days < 60 ? 1 : 0
  const date = new Date((from1904 ? EPOCH_1904 : EPOCH) + (days + leap) * DAY * 1000)
  const halves = groups.some(({ letter }) => letter === 'a')
  const parts: Parts = { date, seconds, time: seconds - days * DAY, halves, factor }
  return groups.map((group, index) => shown(group, isMinute(groups, index), parts)).join('')
}

interface Parts {
  date: Date
  /** Since day 0. */
  seconds: number
  /** Since midnight, in seconds. */
  time: number
  /** Hours are counted to twelve. */
  halves: boolean
  factor: number
}

const HALVES = /^(?:am\/pm|a\/p)/iu

const grouped = (tokens: readonly FormatToken[]): Group[] => {
  const groups: Group[] = []
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text } = tokens[at]!
    const letter = kind === 'code' ? text.toLowerCase() : ''
    const before = groups.at(-1)
    if (kind === 'elapsed') groups.push({ letter: text[0]!, text, isElapsed: true })
    else if (letter === 'a' && HALVES.test(codesFrom(tokens, at))) {
      const length = HALVES.exec(codesFrom(tokens, at))![0].length
      groups.push({ letter, text: 'AM/PM', isElapsed: false })
      at += length - 1
    } else if (before?.letter === letter && 'dmyhs'.includes(letter) && letter !== '') before.text += letter
    else if (letter === '0' && before?.letter === '.') before.text += letter
    else if (letter === '.' && tokens[at + 1]?.text === '0' && before?.letter === 's')
      groups.push({ letter, text, isElapsed: false })
    else
      groups.push({ letter: letter !== '' && 'dmyhs'.includes(letter) ? letter : '', text, isElapsed: false })
  }
  return groups
}

/** A date whose month stands first, with the day first: whoever reads Vietnamese would take 3/5 for 3 May. */
const dayFirst = (groups: readonly Group[]): Group[] => {
  const lettered = groups.flatMap(({ letter }, at) => (letter === '' ? [] : [at]))
  const [first, second] = lettered
  const swapped = [...groups]
  if (first === undefined || second === undefined) return swapped
  const [month, day] = [groups[first]!, groups[second]!]
  if (month.letter !== 'm' || day.letter !== 'd' || isMinute(groups, first)) return swapped
  if (month.text.length > 2 || day.text.length > 2) return swapped
  swapped[first] = { ...day, text: 'dd' }
  swapped[second] = { ...month, text: 'mm' }
  return swapped
}

const codesFrom = (tokens: readonly FormatToken[], at: number): string =>
  tokens
    .slice(at, at + 5)
    .map(({ kind, text }) => (kind === 'code' ? text : ' '))
    .join('')

/** An `m` is a minute after hours and before seconds. */
const isMinute = (groups: readonly Group[], at: number): boolean => {
  if (groups[at]!.letter !== 'm') return false
  const letters = (from: readonly Group[]) => from.find(({ letter }) => letter !== '')?.letter
  return letters(groups.slice(0, at).reverse()) === 'h' || letters(groups.slice(at + 1)) === 's'
}

const two = (number: number, text: string): string => String(number).padStart(Math.min(text.length, 2), '0')

const shown = ({ letter, text, isElapsed }: Group, minute: boolean, parts: Parts): string => {
  const { date, seconds, time, halves, factor } = parts
  const hours = Math.floor(time / 3600)
  if (isElapsed) {
    const unit = letter === 'h' ? 3600 : letter === 'm' ? 60 : 1
    return String(Math.floor(seconds / unit)).padStart(text.length, '0')
  }
  switch (letter) {
    case 'y':
      return text.length > 2
        ? String(date.getUTCFullYear())
        : String(date.getUTCFullYear() % 100).padStart(2, '0')
    case 'm':
      return minute ? two(Math.floor(time / 60) % 60, text) : month(date.getUTCMonth() + 1, text)
    case 'd':
      return text.length > 2
        ? ingestLexicon.calendar.weekdays[date.getUTCDay()]!
        : two(date.getUTCDate(), text)
    case 'h':
      return two(halves ? hours % 12 || 12 : hours, text)
    case 's':
      return two(Math.floor(time) % 60, text)
    case '.':
      return `.${String(Math.round((time % 1) * factor)).padStart(text.length - 1, '0')}`
    case 'a':
      return hours < 12 ? 'AM' : 'PM'
    default:
      return text
  }
}

const month = (number: number, text: string): string =>
  text.length > 2 ? `${ingestLexicon.calendar.month} ${number}` : two(number, text)
