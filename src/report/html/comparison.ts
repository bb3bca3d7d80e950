import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Change, Side } from '../../compare/change'
import type { Cascade, Demand } from '../../compare/demand'
import type { Matrix } from '../../compare/many'
import { COMPARED, type Comparison } from '../../compare/revision'
import type { Directive } from '../../directive/directive'
import { demandWords, VERDICT_ORDER } from '../cascade-words'
import { changeWords } from '../change-words'
import { compareWords } from '../compare-words'
import { matrixWords } from '../matrix-text'
import type { Language } from '../report'
import { sheetOf } from './sheet'
import { pageOf } from './shell'
import { searchBox } from './tools'
import { Values } from './values'

/** The words of one side, under what is said of its place; what is charged to a body, under its name. */
const sideCell = (side: Side | null, isCharge: boolean, kind = ''): ElementContent[] => {
  if (side === null) return []
  const place = [kind, side.section].filter(Boolean).join(' · ')
  return [
    h('div', [
      ...(place === '' ? [] : [h('p', { className: 'none' }, h('bdi', place))]),
      h('p', { lang: 'vi' }, h('bdi', side.quote)),
      ...(isCharge && side.what !== side.quote ? [h('p', { lang: 'vi' }, h('bdi', side.what))] : []),
    ]),
  ]
}

const toldCell = (tag: string, kind: string, lines: readonly string[], doubts: readonly string[]) => [
  h('div', [
    h('p', { className: ['told', kind] }, tag),
    ...lines.map((line) => h('p', h('bdi', line))),
    ...doubts.map((line) => h('p', { className: 'none' }, line)),
  ]),
]

const partOf = (
  id: string,
  title: string,
  counted: number,
  table: (headId: string) => Element,
  className = 'sides',
): Element =>
  h('section', { className: ['part', className], ariaLabelledBy: `head-${id}` }, [
    h('h2', { id: `head-${id}` }, [title, ' ', h('span', { className: 'count' }, String(counted))]),
    table(`head-${id}`),
  ])

const page = (
  language: Language,
  title: string,
  head: readonly (string | ElementContent)[],
  tools: readonly ElementContent[],
  parts: readonly Element[],
): string => {
  const values = new Values(language)
  const { say } = values
  return pageOf(language, title, [
    h('header', { className: 'top' }, [
      h('h1', title),
      ...head.map((line) => (typeof line === 'string' ? h('p', h('bdi', line)) : line)),
    ]),
    h('section', { className: 'tools', ariaLabel: say('tools') }, [
      searchBox(say('searchIndex'), values, false),
      ...tools,
    ]),
    h('main', [...parts]),
    h('footer', h('p', say('madeBy'))),
  ])
}

/** What one plan changed against another: both side by side, a list of entries after the other, and between them what changed. */
export const comparisonPage = (
  comparison: Comparison,
  directives: readonly [Directive, Directive],
  language: Language,
): string => {
  const { phrases, planWords, said, doubts, titleLines } = changeWords(language, directives)
  const { before, after, years, same } = comparison
  const row = (change: Change, isCharge: boolean): ElementContent[][] => [
    sideCell(change.before, isCharge),
    sideCell(change.after, isCharge),
    toldCell(phrases.changes[change.change], change.change, said(change), [
      ...doubts(change),
      ...(change.change === 'reworded' ? [phrases.reworded] : []),
    ]),
  ]
  const columns = [phrases.before, phrases.after, phrases.what].map((title) => ({ title }))
  const parts = COMPARED.flatMap((list) => {
    const changes: readonly Change[] = comparison[list]
    if (changes.length === 0) return []
    const count = changes.filter(({ change }) => change !== 'unchanged').length
    return partOf(list, phrases.lists[list], count, (id) =>
      sheetOf(
        id,
        columns,
        changes.map((change) => row(change, list === 'responsibleBodies')),
        (index) => (changes[index]!.change === 'unchanged' ? 'document same' : 'document'),
      ),
    )
  })
  return page(
    language,
    phrases.title,
    [
      `${phrases.before}: ${planWords(before)}`,
      `${phrases.after}: ${planWords(after)}`,
      ...(years === 0 ? [] : [phrases.years(years)]),
      ...titleLines(comparison),
      ...(same ? [phrases.same] : []),
    ],
    [
      h('label', { className: 'chip' }, [
        h('input', { type: 'checkbox', id: 'show-same' }),
        h('span', phrases.showSame),
      ]),
    ],
    parts,
  )
}

/** What a plan makes of what its superior's asks, what wants to be looked at first. */
export const cascadePage = (cascade: Cascade, language: Language): string => {
  const { phrases, planWords, said, doubts, unreadWords, whom, citesLine } = demandWords(language)
  const { superior, plan, demands, unread, added } = cascade
  const row = (demand: Demand): ElementContent[][] => [
    sideCell(
      demand.superior,
      demand.kind === 'charge',
      [phrases.kinds[demand.kind], whom(demand)].filter(Boolean).join(' · '),
    ),
    sideCell(demand.plan, false),
    toldCell(phrases.verdicts[demand.verdict], demand.verdict, said(demand), doubts(demand)),
  ]
  const columns = [phrases.superior, phrases.plan, phrases.what].map((title) => ({ title }))
  const rest = [
    ...added.targets.map((side) => ['target', side] as const),
    ...added.phases.map((side) => ['phase', side] as const),
    ...added.deadlines.map((side) => ['deadline', side] as const),
    ...added.charges.map((side) => ['charge', side] as const),
  ]
  const parts = VERDICT_ORDER.flatMap((verdict) => {
    const found = demands.filter((demand) => demand.verdict === verdict)
    if (found.length === 0) return []
    return partOf(verdict, phrases.verdicts[verdict], found.length, (id) =>
      sheetOf(id, columns, found.map(row), 'document'),
    )
  })
  const besides = partOf('unread', phrases.unread, unread.length, (id) =>
    sheetOf(
      id,
      columns,
      unread.map((each) => [
        sideCell(each.superior, false),
        sideCell(each.plan, false),
        toldCell(phrases.verdicts.unknown, 'unknown', [], unreadWords(each)),
      ]),
      'document',
    ),
  )
  const more = partOf('added', phrases.added, rest.length, (id) =>
    sheetOf(
      id,
      columns,
      rest.map(([kind, side]) => [[], sideCell(side, kind === 'charge', phrases.kinds[kind]), []]),
      'document',
    ),
  )
  return page(
    language,
    phrases.title,
    [
      `${phrases.superior}: ${planWords(superior)}`,
      `${phrases.plan}: ${planWords(plan)}`,
      citesLine(cascade),
    ],
    [],
    [...parts, ...(unread.length > 0 ? [besides] : []), ...(rest.length > 0 ? [more] : [])],
  )
}

/** The targets of several plans, a row a measure. */
export const matrixPage = (matrix: Matrix, language: Language): string => {
  const { phrases } = compareWords(language)
  const [head, ...rows] = matrixWords(matrix, language)
  const table = (id: string) =>
    sheetOf(
      id,
      head!.map((title) => ({ title })),
      rows.map((row) => row.map((cell) => (cell === '' ? [] : [h('bdi', cell)]))),
      'document',
    )
  const part = partOf('targets', phrases.lists.targets, rows.length, table, 'matrix')
  return page(language, phrases.title, [], [], [part])
}
