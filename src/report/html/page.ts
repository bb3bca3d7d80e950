import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CheckResult } from '../../check/run'
import type { Directive } from '../../directive/directive'
import { daySentence } from '../phrases'
import { DocumentPage } from './document'
import { KINDS } from './kinds'
import { listsOf } from './lists'
import { allMarks, type Mark, type Marks, marksById, marksOf } from './marks'
import { readingNotes } from './reading-notes'
import { pageOf } from './shell'
import { tasksOf } from './tasks'
import { timelineOf } from './timeline'
import { toolsOf } from './tools'
import type { Values } from './values'
import { Words } from './words'

/** How a document is called: its symbol or title, else the name of its file. */
const titleOf = ({ header, source }: Directive, { say }: Values): string =>
  header.title ?? source.name ?? say('untitled')

const factsOf = ({ header, source }: Directive, result: CheckResult | null, values: Values): Element => {
  const { say, language } = values
  const { symbol, issuer, issued, signer, evidence } = header
  const inferred = (field: string) =>
    evidence[field]?.how === 'inferred'
      ? [' ', h('small', { className: 'tag', title: say('inferredLong') }, say('inferred'))]
      : []
  const signed = signer && [signer.position, signer.name].filter(Boolean).join(' ')
  const facts: [string, (ElementContent | string)[]][] = [
    [say('symbol'), symbol === null ? [] : [h('bdi', symbol), ...inferred('symbol')]],
    [say('issuer'), issuer === null ? [] : [h('bdi', issuer), ...inferred('issuer')]],
    [say('issued'), issued === null ? [] : [values.day(issued), ...inferred('issued')]],
    [say('signer'), signed ? [h('bdi', signed), ...inferred('signer')] : []],
    [say('file'), source.name === null ? [] : [h('bdi', source.name)]],
    [say('judged'), result === null ? [] : [daySentence(result, language, (iso) => values.dayText(iso))]],
  ]
  return h(
    'dl',
    facts
      .filter(([, value]) => value.length > 0)
      .map(([name, value]) => h('div', h('dt', name), h('dd', value))),
  )
}

const part = (id: string, title: string, content: ElementContent[]): Element[] =>
  content.length === 0
    ? []
    : [
        h('section', { className: 'part', id, ariaLabelledBy: `head-${id}` }, [
          h('h2', { id: `head-${id}` }, title),
          ...content,
        ]),
      ]

const skip = (to: string, words: string): Element => h('a', { className: 'skip', href: `#${to}` }, words)

/** In the order of the page. */
const PARTS = ['timeline', 'document', 'lists', 'tasks', 'notes'] as const

/** The report of one document. */
export const reportPage = (directive: Directive, result: CheckResult | null, values: Values): string => {
  const { say, language } = values
  const findings = result?.findings ?? []
  const marks: Marks = marksOf(directive, findings)
  const all = allMarks(marks)
  const byId = marksById(marks)
  const codeOf = ({ kind, number }: Mark): string => `${say(`code.${kind}`)}${number}`
  const content = new DocumentPage(
    directive,
    new Words(directive.text, all, codeOf),
    values,
    findings,
  ).content()
  const timeline = part('timeline', say('timeline'), timelineOf(directive, marks, values))
  const tasks = part(
    'tasks',
    say('tasks'),
    tasksOf(directive, values, (id) => byId.get(id)),
  )
  const notes = part('notes', say('notes'), readingNotes(directive, values))
  const present = new Set([...timeline, ...tasks, ...notes].map(({ properties }) => properties.id))
  const kinds = KINDS.filter((kind) => kind !== 'finding' || result !== null)
  const title = titleOf(directive, values)
  return pageOf(language, title, [
    skip('document', say('skipToDocument')),
    skip('lists', say('skipToLists')),
    h('header', { className: 'top' }, [
      h('p', { className: 'kind' }, values.type(directive.header.documentType)),
      h('h1', title),
      factsOf(directive, result, values),
      h('nav', { ariaLabel: say('sections') }, [
        h(
          'ul',
          PARTS.filter((id) => id === 'document' || id === 'lists' || present.has(id)).map((id) =>
            h('li', h('a', { href: `#${id}` }, say(id))),
          ),
        ),
      ]),
    ]),
    toolsOf(kinds, marks, values),
    h('main', [
      ...timeline,
      h('div', { className: 'reader' }, [
        h('section', { className: 'paper', ariaLabelledBy: 'head-document' }, [
          h('h2', { id: 'head-document', className: 'unseen' }, say('document')),
          h('article', { id: 'document', lang: 'vi', tabIndex: -1 }, content),
        ]),
        h('section', { className: 'lists', id: 'lists', ariaLabelledBy: 'head-lists', tabIndex: -1 }, [
          h('h2', { id: 'head-lists', className: 'unseen' }, say('lists')),
          ...listsOf(marks, values, codeOf, result !== null),
        ]),
      ]),
      ...tasks,
      ...notes,
    ]),
    h('footer', h('p', say('madeBy'))),
  ])
}
