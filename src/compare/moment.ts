import type { Deadline } from '../directive/deadline'
import { compareLexicon } from '../lexicon/compare'
import { matchesOf } from '../text/matches'

/** When within its day, week, month or quarter something falls due; read from the words beside the task. */
export interface Moment {
  /** In the document's words, in one spelling: `ngày 20 tháng cuối`. */
  words: string
  /** `12-15` of a day of the year, `20` of one of the month; empty where none is named. */
  days: readonly string[]
  /** Minutes of the day. */
  minutes: readonly number[]
  /** Weekdays and parts, which have no order. */
  parts: readonly string[]
}

const DAY =
  /(?<![\p{L}\d])(?:ngày )?(?<day>\d{1,2})(?: tháng |[/.-])(?<month>\d{1,2})(?![\d/.-])|(?<![\p{L}\p{N}])ngày (?<only>\d{1,2})(?!\d)/giu

/** What of a quote is not the task. */
const besideTask = ({ quote, task }: Deadline): string => {
  const [words, own] = [quote, task].map((text) => text.normalize('NFC').replace(/\s+/gu, ' '))
  return words!.replace(own!, ' … ')
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)].sort()

/** The moment of a deadline; of one with a day of its own the hour alone, for the day is a field. */
export const momentOf = (deadline: Deadline): Moment => {
  const { due, relative } = deadline
  const rest = besideTask(deadline)
  const key = compareLexicon.keyOf(rest)
  const hours = relative?.unit === 'hour' ? [] : matchesOf(compareLexicon.hour, key)
  const isOpen = due === null && relative === null
  const days = isOpen ? matchesOf(DAY, rest) : []
  const named = isOpen
    ? [compareLexicon.weekday, compareLexicon.partOfTime].flatMap((pattern) => matchesOf(pattern, key))
    : []
  return {
    words: [...hours, ...named, ...days].map(([words]) => words).join(' '),
    days: unique(
      days.map(({ groups }) =>
        [groups!.month ?? [], groups!.day ?? groups!.only!]
          .flat()
          .map((number) => number.padStart(2, '0'))
          .join('-'),
      ),
    ),
    minutes: unique(hours.map(({ groups }) => Number(groups!.hour) * 60 + Number(groups!.minute ?? 0))),
    parts: unique(named.map(([part]) => part)),
  }
}

export const isSameMoment = (a: Moment, b: Moment): boolean =>
  a.days.join() === b.days.join() &&
  a.minutes.join() === b.minutes.join() &&
  a.parts.join() === b.parts.join()
