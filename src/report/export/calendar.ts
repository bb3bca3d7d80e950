import ical, { escape as escaped, type ICalCalendar, ICalEventTransparency } from 'ical-generator'
import { version } from '../../../package.json'
import type { Deadline } from '../../directive/deadline'
import type { Directive } from '../../directive/directive'
import type { Phase } from '../../directive/phase'
import { checksum } from '../../text/checksum'
import { addDays } from '../../text/days'
import type { Language } from '../report'
import type { Export, LeftOut } from './export'
import { CALENDAR, VALUES, vietnameseDay } from './phrases'
import { planEnd } from './plan-end'
import { type Rule, rulesOf } from './recurrence'

/** An event of whole days, both included. */
interface AllDay {
  entry: Deadline | Phase
  first: string
  last: string
  summary: string
  recurs?: Recurs
  /** Which of the events of its entry it is, from 1. */
  part: number
}

/** How an event comes back, and the last day on which it may; null where nothing says one. */
interface Recurs {
  rule: Rule
  until: string | null
}

const at = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** Calendars want to know when an event was written down; nothing but the document's own date is the same each time. */
const UNDATED = '1970-01-01'

/** What two documents have in common only where they are one. */
const keyOf = ({ source: { sha256 }, text }: Directive): string => sha256?.slice(0, 16) ?? checksum(text)

const deadlineEvents = (
  directive: Directive,
  deadline: Deadline,
  language: Language,
): AllDay[] | keyof (typeof CALENDAR)[Language] => {
  const { due, relative, recurrence, boundary, task, body } = deadline
  const summary = `${CALENDAR[language][boundary]}: ${task}${body === null ? '' : ` – ${body}`}`
  const day = due ?? relative?.resolved ?? null
  if (day !== null) return [{ entry: deadline, first: day, last: day, summary, part: 1 }]
  if (recurrence === null) return 'noDay'
  const { issued } = directive.header
  if (issued === null) return 'noStart'
  const rules = rulesOf(directive, deadline, issued)
  const end = planEnd(directive)
  // What comes back but once within the plan's own time is not of that time.
  const until = end !== null && rules.some(({ second }) => second <= end) ? end : null
  const within = rules
    .map((rule, index) => ({ rule, part: index + 1 }))
    .filter(({ rule }) => until === null || rule.first <= until)
  return within.length === 0
    ? 'noRule'
    : within.map(({ rule, part }) => ({
        entry: deadline,
        first: rule.first,
        last: rule.first,
        summary,
        recurs: { rule, until },
        part,
      }))
}

const phaseEvent = (phase: Phase, language: Language): AllDay | null => {
  const { label, period } = phase
  const [first, last] = [period.start ?? period.end, period.end ?? period.start]
  if (first === null || last === null || first > last) return null
  const { begins, ends } = CALENDAR[language]
  const open = period.end === null ? ` (${begins})` : period.start === null ? ` (${ends})` : ''
  return { entry: phase, first, last, summary: label + open, part: 1 }
}

/** The last day is a day, as the first is (RFC 5545, 3.3.10); the library would write a time. */
const repeating = ({ rule, until }: Recurs): string =>
  `RRULE:${rule.rule}${until === null ? '' : `;UNTIL=${until.replaceAll('-', '')}`}`

/** What is inferred of how an event comes back. */
const recursWords = ({ rule, until }: Recurs, language: Language): (string | false)[] => {
  const words = CALENDAR[language]
  return [
    rule.isLast && words.lastDay,
    until === null ? words.endless : `${words.until} ${vietnameseDay(until)}.`,
  ]
}

const isInferred = ({ evidence }: Deadline | Phase): boolean =>
  ['due', 'start', 'end'].some((field) => evidence[field]?.how === 'inferred')

const descriptionOf = (
  { header, source }: Directive,
  { entry, recurs }: AllDay,
  language: Language,
): string => {
  const words = CALENDAR[language]
  const { symbol, issued, title } = header
  const document = [symbol, issued && vietnameseDay(issued), title].filter(Boolean).join(', ')
  return [
    `“${entry.quote.trim()}”`,
    entry.section && `${words.section}: ${entry.section}`,
    document && `${words.document}: ${document}`,
    source.name && `${words.file}: ${source.name}`,
    isInferred(entry) && words.inferred,
    ...(recurs ? recursWords(recurs, language) : []),
  ]
    .filter(Boolean)
    .join('\n')
}

const add = (calendar: ICalCalendar, directive: Directive, event: AllDay, language: Language): void => {
  const { entry, first, last, summary, recurs, part } = event
  const kind = 'label' in entry ? 'phase' : 'deadline'
  calendar.createEvent({
    id: `${entry.id}${part > 1 ? `.${part}` : ''}.${keyOf(directive)}@chithi`,
    stamp: at(directive.header.issued ?? UNDATED),
    start: at(first),
    // Where an event of whole days ends, the next day begins (RFC 5545, 3.6.1).
    end: at(addDays(last, 1)),
    allDay: true,
    summary: summary.replace(/\s+/gu, ' '),
    description: descriptionOf(directive, event, language),
    categories: [{ name: VALUES.entry[kind][language] }],
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(recurs && { repeating: repeating(recurs) }),
  })
}

/**
 * Deadlines and phases as one calendar (iCalendar, RFC 5545): events of whole days whose ids stay the same, so that a calendar which
 * takes the file again replaces them. What has no day is left out, and told. `Đợt 1: từ ngày 01/10/2021 đến hết ngày
 * 15/11/2021` is an event of 46 days.
 */
export const calendar: Export = (directives, language) => {
  // The same file under two names would give each event twice.
  const unique = [...new Map(directives.map((directive) => [keyOf(directive), directive])).values()]
  const title = unique.length === 1 ? unique[0]!.header.title : null
  const calendar = ical({
    prodId: { company: 'chithi', product: `chithi ${version}`, language: language.toUpperCase() },
    // The library writes it as it comes.
    ...(title !== null && { name: escaped(title, false) }),
  })
  const left: LeftOut[] = []
  for (const directive of unique) {
    const leave = (entry: Deadline | Phase, why: 'noDay' | 'noRule' | 'noStart') =>
      left.push({ file: directive.source.name, id: entry.id, reason: CALENDAR[language][why] })
    for (const phase of directive.phases) {
      const event = phaseEvent(phase, language)
      if (event) add(calendar, directive, event, language)
      else leave(phase, 'noDay')
    }
    for (const deadline of directive.deadlines) {
      const events = deadlineEvents(directive, deadline, language)
      if (typeof events === 'string') leave(deadline, events as 'noDay')
      else for (const event of events) add(calendar, directive, event, language)
    }
  }
  return { files: [{ name: 'chithi.ics', text: `${calendar.toString()}\r\n` }], left }
}
