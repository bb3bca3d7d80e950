import type { Change, Side } from '../compare/change'
import type { Demand } from '../compare/demand'
import type { Plan } from '../compare/plan'
import type { Directive } from '../directive/directive'
import type { Quantity } from '../directive/target'
import { COMPARE_PHRASES } from './compare-phrases'
import type { Language } from './report'

type Field = Change['fields'][number] | Demand['fields'][number]

const LOCALE: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' }

/** Writes the parts of a comparison in one language. */
export const compareWords = (language: Language) => {
  const phrases = COMPARE_PHRASES[language]
  const { format } = new Intl.NumberFormat(LOCALE[language], {
    maximumFractionDigits: 6,
    useGrouping: 'min2',
  })
  const number = (value: number): string => format(value)
  const day = (iso: string | null): string =>
    iso === null ? phrases.none : language === 'vi' ? iso.split('-').reverse().join('/') : iso
  const quantity = (of: Quantity | null): string => {
    if (of === null) return phrases.award
    const { value, max, outOf, unit } = of
    const amount = `${number(value)}${max === undefined ? '' : `-${number(max)}`}${outOf === null ? '' : `/${number(outOf)}`}`
    return unit === 'percent' ? `${amount}%` : `${amount} ${unit}`
  }
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${number(value)}`
  const yesNo = (is: boolean): string => (is ? phrases.yes : phrases.no)
  const to = (before: string, after: string): string => `${before} → ${after}`

  const fieldWords = (field: Field): string => {
    switch (field.field) {
      case 'value':
        return `${to(quantity(field.before), quantity(field.after))}${field.difference === null ? '' : ` (${signed(field.difference)})`}`
      case 'comparator':
        return to(phrases.comparators[field.before], phrases.comparators[field.after])
      case 'boundary':
        return to(phrases.boundaries[field.before], phrases.boundaries[field.after])
      case 'role':
        return to(phrases.roles[field.before], phrases.roles[field.after])
      case 'recurrence': {
        const [before, after] = [field.before, field.after].map((each) =>
          each === null ? phrases.none : phrases.recurrences[each],
        )
        return to(before!, after!)
      }
      case 'relative': {
        const [before, after] = [field.before, field.after].map((each) =>
          each === null ? phrases.none : `${number(each.count)} ${phrases.units[each.unit]}, ${each.anchor}`,
        )
        return `${phrases.fields.relative} ${to(before!, after!)}`
      }
      case 'moment':
        return `${phrases.fields.moment} ${to(field.before ?? phrases.none, field.after ?? phrases.none)}`
      case 'body':
        return to(field.before ?? phrases.none, field.after ?? phrases.none)
      case 'baseline': {
        const [before, after] = [field.before, field.after].map((each) =>
          each === null ? phrases.none : number(each),
        )
        return `${phrases.fields.baseline} ${to(before!, after!)}`
      }
      case 'each':
      case 'approximate':
        return `${phrases.fields[field.field]} ${to(yesNo(field.before), yesNo(field.after))}`
      case 'duties':
        return [...field.removed.map((text) => `− ${text}`), ...field.added.map((text) => `+ ${text}`)].join(
          '; ',
        )
      case 'issued':
      case 'due':
      case 'start':
      case 'end': {
        const ofYear = 'daysOfYear' in field && field.daysOfYear !== null && field.daysOfYear !== field.days
        const count = ofYear ? field.daysOfYear : field.days
        const by = count === null ? '' : ` (${phrases.days(count, ofYear)})`
        return `${phrases.fields[field.field]} ${to(day(field.before), day(field.after))}${by}`
      }
    }
  }
  return {
    phrases,
    number,
    day,
    quantity,
    fieldWords,
    /** What an entry sets, for one that stands alone: `ít nhất 60%`, `trước 05/06/2022`, `chủ trì: …`. */
    settingOf: (directive: Directive): ((id: string) => string) => {
      const { targets, deadlines, phases, responsibleBodies } = directive
      const due = (iso: string | null) => (iso === null ? [] : [`${phrases.fields.due} ${day(iso)}`])
      const words = new Map<string, string>([
        ...targets.map(({ id, comparator, quantity: of, due: by }): [string, string] => [
          id,
          [
            of === null ? phrases.award : `${phrases.comparators[comparator]} ${quantity(of)}`,
            ...due(by),
          ].join(', '),
        ]),
        ...deadlines.map(({ id, due: by, boundary, recurrence, body }): [string, string] => [
          id,
          [
            ...(by === null ? [] : [`${phrases.boundaries[boundary]} ${day(by)}`]),
            ...(recurrence === null ? [] : [phrases.recurrences[recurrence]]),
            ...(body === null ? [] : [body]),
          ].join(', '),
        ]),
        ...phases.map(({ id, period: { start, end } }): [string, string] => [
          id,
          `${day(start)} – ${day(end)}`,
        ]),
        ...responsibleBodies.map(({ id, role, task }): [string, string] => [
          id,
          [phrases.roles[role], task].filter(Boolean).join(': '),
        ]),
      ])
      return (id) => words.get(id) ?? ''
    },
    planWords: ({ name, symbol, issued, issuer, title }: Plan): string =>
      [symbol, issued && day(issued), issuer, title, name && `[${name}]`].filter(Boolean).join(', '),
    /** An entry in a line: where it stands and what it is. */
    sideWords: ({ section, what }: Side): string => [section, what].filter(Boolean).join(' '),
  }
}
