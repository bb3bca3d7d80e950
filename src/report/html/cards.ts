import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Citation } from '../../directive/citation'
import type { Evidence } from '../../directive/common'
import type { Deadline } from '../../directive/deadline'
import type { Phase } from '../../directive/phase'
import type { ResponsibleBody } from '../../directive/responsible-body'
import type { Target } from '../../directive/target'
import type { Kind } from './kinds'
import type { Entries } from './marks'
import { noteOf } from './notes'
import type { Values } from './values'

/** What a card says of an entry: what it is called, and lines under that. */
export interface Card {
  head: ElementContent[]
  lines: ElementContent[][]
}

type Told = { evidence: Record<string, Evidence> }

/** Marks a value that does not stand where it is used: what was read and what was inferred are told apart. */
const told = (
  { evidence }: Told,
  field: string,
  content: ElementContent[],
  { say }: Values,
): ElementContent[] =>
  evidence[field]?.how === 'inferred'
    ? [
        h('span', { className: 'inferred' }, content),
        { type: 'text', value: ' ' },
        h('small', { className: 'tag', title: say('inferredLong') }, say('inferred')),
      ]
    : content

/** Words of the document; where they stand in a line of ours, apart from it, in whatever direction they run. */
const words = (value: string): ElementContent[] => [h('bdi', value)]
const line = (value: string): ElementContent[] => [{ type: 'text', value }]
const tag = (value: string): ElementContent => h('small', { className: 'tag' }, value)
const text = (value: string): ElementContent => ({ type: 'text', value })

/** Parts with commas between those that are there. */
const listed = (...parts: (ElementContent[] | null)[]): ElementContent[] =>
  parts
    .filter((part) => part !== null && part.length > 0)
    .flatMap((part, index) => (index === 0 ? part! : [text(', '), ...part!]))

const bodyLine = (entry: Target | Deadline, values: Values): ElementContent[] =>
  entry.body === null ? [] : told(entry, 'body', words(entry.body), values)

const citation = (entry: Citation, values: Values): Card => {
  const { instrument, role, pinpoints } = entry
  const { type, symbol, normalizedSymbol, issued, issuer, title } = instrument
  const name = [values.type(type), symbol ?? title].filter(Boolean).join(' ')
  const repaired = symbol !== null && normalizedSymbol !== null && normalizedSymbol !== symbol
  return {
    head: [h('bdi', name), text(' '), tag(values.say(role))],
    lines: [
      repaired ? [text(`${values.say('spelt')}: `), ...words(normalizedSymbol)] : [],
      listed(
        issued === null ? null : told(entry, 'issued', [values.day(issued)], values),
        issuer === null ? null : told(entry, 'issuer', words(issuer), values),
      ),
      symbol !== null && title !== null ? line(title) : [],
      listed(...[...new Set(pinpoints.map(({ quote }) => quote))].map(words)),
    ],
  }
}

const target = (entry: Target, values: Values): Card => ({
  head: [h('b', { className: 'value' }, values.quantity(entry)), text(' '), ...words(entry.metric)],
  lines: [
    values.baseline(entry),
    entry.due === null ? [] : told(entry, 'due', values.reachedBy(entry.due), values),
    bodyLine(entry, values),
  ],
})

const phase = (entry: Phase, values: Values): Card => {
  const { start, end } = entry.evidence
  const isInferred = start?.how === 'inferred' || end?.how === 'inferred'
  const period = h('span', values.period(entry.period))
  const evidence = { period: { how: isInferred ? 'inferred' : 'read', span: null, rule: '' } } as const
  return { head: line(entry.label), lines: [told({ evidence }, 'period', [period], values)] }
}

const deadline = (entry: Deadline, values: Values): Card => ({
  head: [
    ...told(entry, 'due', [h('b', { className: 'value' }, values.due(entry))], values),
    text(' '),
    ...words(entry.task),
  ],
  lines: [bodyLine(entry, values)],
})

const body = (entry: ResponsibleBody, values: Values): Card => ({
  head: [...words(entry.body), text(' '), tag(values.say(entry.role))],
  lines: [entry.task === null ? [] : line(entry.task)],
})

const WRITERS: { readonly [K in Kind]: (entry: Entries[K], values: Values) => Card } = {
  finding: (finding, values) => ({
    head: line(finding.message[values.language]),
    lines: [[h('div', noteOf(finding, values))], [h('code', finding.ruleId)]],
  }),
  citation,
  target,
  phase,
  deadline,
  body,
}

export const cardOf = <K extends Kind>(kind: K, entry: Entries[K], values: Values): Card =>
  WRITERS[kind](entry, values)
