import type { Element } from 'hast'
import { h } from 'hastscript'
import { SEVERITIES, type Severity } from '../../check/finding'
import type { CheckResult } from '../../check/run'
import type { Directive } from '../../directive/directive'
import type { InstrumentType } from '../../directive/header'
import type { Language } from '../report'
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

const rowOf = (entry: IndexEntry, values: Values): Element => {
  const { say } = values
  const { href, name, type, symbol, title, issuer, issued, findings } = entry
  const number = (count: number, className = ''): Element =>
    h('td', { className: `number ${count === 0 ? 'none' : className}`.trim() }, values.number(count))
  return h('tr', { className: 'document' }, [
    h('td', [
      h('a', { href: encodeURI(href).replace(/[?#]/gu, encodeURIComponent) }, [
        h('bdi', [values.type(type), symbol].filter(Boolean).join(' ')),
      ]),
      h('p', h('bdi', title ?? say('untitled'))),
      name === null ? null : h('p', { className: 'none' }, h('bdi', name)),
    ]),
    h('td', issuer === null ? [] : h('bdi', issuer)),
    h('td', issued === null ? [] : values.day(issued)),
    number(entry.targets),
    number(entry.deadlines),
    ...(findings === null ? [] : SEVERITIES.map((severity) => number(findings[severity], severity))),
  ])
}

/** The list of many reports; `unreadable` says in a line each what could not be read. */
export const indexPage = (
  entries: readonly IndexEntry[],
  unreadable: readonly string[],
  language: Language,
): string => {
  const values = new Values(language)
  const { say } = values
  const isChecked = entries.some(({ findings }) => findings !== null)
  const columns = ['document', 'issuer', 'issued'] as const
  const numbers = ['target', 'deadline', ...(isChecked ? SEVERITIES : [])] as const
  return pageOf(language, say('index'), [
    h('header', { className: 'top' }, [
      h('h1', say('index')),
      h('p', { className: 'none' }, `${values.number(entries.length)} ${say('documents')}`),
    ]),
    h(
      'section',
      { className: 'tools', ariaLabel: say('tools') },
      searchBox(say('searchIndex'), values, false),
    ),
    h('main', [
      h('section', { className: 'part', ariaLabel: say('document') }, [
        h('div', { className: 'scroll', role: 'region', tabIndex: 0, ariaLabel: say('table') }, [
          h('table', { className: 'documents' }, [
            h('thead', [
              h('tr', [
                ...columns.map((column) => h('th', { scope: 'col' }, say(column))),
                ...numbers.map((column) => h('th', { scope: 'col', className: 'number' }, say(column))),
              ]),
            ]),
            h(
              'tbody',
              entries.map((entry) => rowOf(entry, values)),
            ),
          ]),
        ]),
      ]),
      ...(unreadable.length === 0
        ? []
        : [
            h('section', { className: 'part', ariaLabelledBy: 'head-unreadable' }, [
              h('h2', { id: 'head-unreadable' }, say('unreadable')),
              h(
                'ul',
                { className: 'notes' },
                unreadable.map((line) => h('li', h('bdi', line))),
              ),
            ]),
          ]),
    ]),
    h('footer', h('p', say('madeBy'))),
  ])
}
