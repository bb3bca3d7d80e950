import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { annotateDates } from '../../annotate/dates'
import type { Deadline } from '../../directive/deadline'
import type { InstrumentType } from '../../directive/header'
import type { Period } from '../../directive/phase'
import type { Target } from '../../directive/target'
import { wordOfType } from '../../instrument/type-words'
import { vietnameseDay } from '../phrases'
import type { Language } from '../report'
import { type Counted, countedIn, type Say, sayIn } from './phrases'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** How values are written in a language. */
export class Values {
  readonly language: Language
  readonly say: Say
  readonly #text: string
  readonly #number: Intl.NumberFormat

  /** `text` is that of the document whose values are written, for those that are told in its own words. */
  constructor(language: Language, text = '') {
    this.language = language
    this.#text = text
    this.say = sayIn(language)
    this.#number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 10 })
  }

  /** `15/10/2021`, `15 Oct 2021`; of a month `10/2021`, `Oct 2021`. */
  dayText(iso: string): string {
    if (this.language === 'vi') return vietnameseDay(iso)
    const [year = '', month = '', day = ''] = iso.split('-')
    return [day && Number(day), MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
  }

  day(iso: string): ElementContent {
    return h('time', { dateTime: iso }, this.dayText(iso))
  }

  /** `Nghị định`, `decree`; of what has no word of its own `Văn bản`, `document`. */
  type(type: InstrumentType): string {
    const word = this.language === 'vi' ? wordOfType(type) : type === 'other' ? null : type.replace('-', ' ')
    const written = word ?? this.say('document')
    return written.charAt(0).toUpperCase() + written.slice(1)
  }

  number(value: number): string {
    return this.#number.format(value)
  }

  /** `1 day`, `5 days`. */
  counted(count: number, thing: Counted): string {
    return `${this.number(count)} ${countedIn(this.language)(count, thing)}`
  }

  /** `≥ 95 %`, `tăng 1.200 bài giảng`, `85–90 %`. */
  quantity({ quantity, comparator, approximate, each }: Target): string {
    if (quantity === null) return this.say('award')
    const { value, max, outOf, unit } = quantity
    const most = max === undefined ? '' : `–${this.number(max)}`
    const of = outOf === null ? '' : `/${this.number(outOf)}`
    return [
      each && this.say('each'),
      this.say(comparator),
      approximate && this.say('approximate'),
      `${this.number(value)}${most}${of}`,
      unit === 'percent' ? '%' : unit,
    ]
      .filter(Boolean)
      .join(' ')
  }

  baseline({ baseline }: Target): ElementContent[] {
    if (!baseline) return []
    const { value, unit, time } = baseline
    const number =
      value === null ? [] : [`${this.number(value)} ${unit === 'percent' ? '%' : (unit ?? '')}`.trim()]
    const when = time === null ? [] : this.period(time)
    return spaced([this.say('from'), ...number, ...when])
  }

  period({ start, end }: Period): ElementContent[] {
    if (start !== null && end !== null)
      return start === end ? [this.day(start)] : spaced([this.day(start), '–', this.day(end)])
    if (start !== null) return spaced([this.say('since'), this.day(start)])
    if (end !== null) return spaced([this.say('until'), this.day(end)])
    return spaced([this.say('noTime')])
  }

  /** `đến 31/12/2021`: the last day by which a target is reached. */
  reachedBy(day: string): ElementContent[] {
    return spaced([this.say('reachedBy'), this.day(day)])
  }

  /** All that a deadline says of when: `trước 20/12/2021`, `trước ngày 20 hằng tháng`, `05 ngày kể từ ngày ký`. */
  due(deadline: Deadline): ElementContent[] {
    const { due, boundary, relative } = deadline
    const parts: (ElementContent | string)[] = []
    if (due !== null) parts.push(this.say(boundary), this.day(due))
    parts.push(...this.#recurrence(deadline))
    if (relative !== null) {
      const { count, unit, anchor, direction, resolved } = relative
      const way = this.say(direction === 'before' ? 'countedBack' : 'countedFrom')
      parts.push(`${this.counted(count, unit)} ${way}`, h('bdi', anchor))
      if (resolved !== null && resolved !== due) parts.push('→', this.day(resolved))
    }
    return spaced(parts.length > 0 ? parts : [this.say('noTime')])
  }

  /** How often, and by which day where the document names it: in its own words, as no field holds that day. */
  #recurrence({ boundary, recurrence, evidence }: Deadline): (ElementContent | string)[] {
    if (recurrence === null) return []
    const span = evidence.recurrence?.span
    const words = span ? this.#text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim() : ''
    const marks = annotateDates(words.normalize('NFC'))
    if (!marks.some(({ hasDay, parts }) => hasDay || parts.first.day !== null)) return [this.say(recurrence)]
    const isSaid = this.language === 'vi' && marks.some((mark) => mark.recurrence !== null)
    return [
      this.say(boundary),
      h('bdi', { lang: 'vi' }, words),
      ...(isSaid ? [] : [`(${this.say(recurrence)})`]),
    ]
  }
}

const spaced = (parts: readonly (ElementContent | string)[]): ElementContent[] =>
  parts.flatMap((part, index): ElementContent[] => {
    const node: ElementContent = typeof part === 'string' ? { type: 'text', value: part } : part
    return index === 0 ? [node] : [{ type: 'text', value: ' ' }, node]
  })
