import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { SEVERITIES, type Severity } from '../../check/finding'
import type { CheckResult } from '../../check/run'
import type { Directive } from '../../directive/directive'
import type { InstrumentType } from '../../directive/header'
import { readingMessageIn } from '../messages/vietnamese'
import type { Language } from '../report'
import { sheetOf } from './sheet'
import { pageOf } from './shell'
import { searchBox } from './tools'
import { Values } from './values'

/** What the list of reports says of one: little enough to be kept for a whole archive. */
export interface IndexEntry {
  /** Where its report lies, from the list: `ke-hoach.html`. */
  href: string
  /** The file that was read. */
  name: string | null
  type: InstrumentType
  symbol: string | null
  title: string | null
  issuer: string | null
  issued: string | null
  targets: number
  deadlines: number
  /** How many findings there are of each severity; null where nothing was checked. */
  findings: Record<Severity, number> | null
}

export const entryOf = (
  { header, source, targets, deadlines }: Directive,
  result: CheckResult | null,
  href: string,
): IndexEntry => {
  const { documentType: type, symbol, title, issuer, issued } = header
  const count = (severity: Severity): number =>
    result!.findings.filter((each) => each.severity === severity).length
  return {
    href,
    name: source.name,
    type,
    symbol,
    title,
    issuer,
    issued,
    targets: targets.length,
    deadlines: deadlines.length,
    findings: result && { error: count('error'), warning: count('warning'), info: count('info') },
  }
}

const cellsOf = (entry: IndexEntry, values: Values): ElementContent[][] => {
  const { say } = values
  const { href, name, type, symbol, title, issuer, issued, targets, deadlines, findings } = entry
  const number = (count: number, className = ''): ElementContent[] =>
    count === 0 ? [] : [h('span', { className }, values.number(count))]
  return [
    [
      h('a', { href: encodeURI(href).replace(/[?#]/gu, encodeURIComponent) }, [
        h('bdi', [values.type(type), symbol].filter(Boolean).join(' ')),
      ]),
      h('p', title ?? say('untitled')),
      ...(name === null ? [] : [h('p', { className: 'none' }, name)]),
    ],
    issuer === null ? [] : [h('bdi', issuer)],
    issued === null ? [] : [values.day(issued)],
    number(targets),
    number(deadlines),
    ...(findings === null
      ? []
      : SEVERITIES.map((severity) => number(findings[severity], `worth ${severity}`))),
  ]
}

/** The list of many reports; `unreadable` says in a line each what could not be read. */
export const indexPage = (
  entries: readonly IndexEntry[],
  unreadable: readonly string[],
  language: Language,
): string => {
  const values = new Values(language)
  const { say } = values
  const reasonIn = readingMessageIn(language)
  const isChecked = entries.some(({ findings }) => findings !== null)
  const numbers = ['target', 'deadline', ...(isChecked ? SEVERITIES : [])] as const
  const columns = [
    ...(['document', 'issuer', 'issued'] as const).map((column) => ({ title: say(column) })),
    ...numbers.map((column) => ({ title: say(column), className: 'number' })),
  ]
  return pageOf(language, say('index'), [
    h('header', { className: 'top' }, [
      h('h1', { id: 'head-index' }, say('index')),
      h('p', { className: 'none' }, values.counted(entries.length, 'document')),
    ]),
    h(
      'section',
      { className: 'tools', ariaLabel: say('tools') },
      searchBox(say('searchIndex'), values, false),
    ),
    h('main', [
      h('section', { className: 'part', ariaLabelledBy: 'head-index' }, [
        sheetOf(
          'head-index',
          columns,
          entries.map((entry) => cellsOf(entry, values)),
          'document',
        ),
      ]),
      ...(unreadable.length === 0
        ? []
        : [
            h('section', { className: 'part', ariaLabelledBy: 'head-unreadable' }, [
              h('h2', { id: 'head-unreadable' }, say('unreadable')),
              h(
                'ul',
                { className: 'notes' },
                unreadable.map((line) => h('li', h('bdi', reasonIn(line)))),
              ),
            ]),
          ]),
    ]),
    h('footer', h('p', say('madeBy'))),
  ])
}
