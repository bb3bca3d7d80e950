import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { Directive } from '../../directive/directive'
import { type MarkOf, type Marks, wordsId } from './marks'
import { type Scale, scaleOf } from './scale'
import type { Values } from './values'

interface Row {
  mark: MarkOf<'phase'> | MarkOf<'deadline'>
  start: string | null
  end: string | null
  label: string
  when: ElementContent[]
}

const rowsOf = (marks: Marks, values: Values): Row[] => [
  ...marks.phase.flatMap((mark) =>
    mark.entries.map(({ label, period }) => ({
      mark,
      start: period.start,
      end: period.end,
      label,
      when: values.period(period),
    })),
  ),
  ...marks.deadline.flatMap((mark) =>
    mark.entries.map((entry) => {
      const day = entry.due ?? entry.relative?.resolved ?? null
      return { mark, start: day, end: day, label: entry.task, when: values.due(entry) }
    }),
  ),
]

const percent = (value: number): string => `${value}%`

const shape = ({ mark, start, end }: Row, scale: Scale): Element => {
  if (mark.kind === 'deadline') {
    // A path cannot be placed in percent, a picture within the picture can.
    return s('svg', { x: percent(scale.end(end!)), y: 10, overflow: 'visible' }, [
      s('path', { className: 'due', d: 'M0-7 7 0 0 7-7 0Z' }),
    ])
  }
  const from = start === null ? 0 : scale.start(start)
  const width = Math.max((end === null ? 100 : scale.end(end)) - from, 0.6)
  return s('g', [
    s('rect', {
      className: ['span', start === null || end === null ? 'open' : null].filter(Boolean).join(' '),
      x: percent(from),
      y: 4,
      width: percent(Math.round(width * 100) / 100),
      height: 12,
      rx: 3,
    }),
  ])
}

const drawing = (height: string, children: ElementContent[], className = ''): Element =>
  s('svg', { className, width: '100%', height, ariaHidden: 'true', focusable: 'false' }, children)

/** `10/2021`, or `2021` where all steps are years. */
const stepLabel = (day: string, steps: readonly string[]): string =>
  steps.every((step) => step.slice(5, 7) === '01') ? day.slice(0, 4) : `${day.slice(5, 7)}/${day.slice(0, 4)}`

const line = (x: number, className: string): Element =>
  s('line', { className, x1: percent(x), x2: percent(x), y1: '0', y2: '100%' })

const gridOf = (scale: Scale, issued: string | null): Element =>
  h('div', { className: 'grid' }, [
    drawing('100%', [
      ...scale.steps.map((step) => line(scale.start(step), 'step')),
      ...(issued === null ? [] : [line(scale.start(issued), 'issued')]),
    ]),
  ])

const axisOf = ({ steps, start }: Scale, issued: string | null, { say }: Values): Element =>
  h('div', { className: 'axis' }, [
    drawing('34', [
      ...steps.map((step) =>
        s(
          'text',
          {
            x: percent(start(step)),
            y: 28,
            textAnchor: 'middle',
          },
          stepLabel(step, steps),
        ),
      ),
      ...(issued === null
        ? []
        : [
            s(
              'text',
              {
                className: 'issued',
                x: percent(start(issued)),
                y: 11,
                textAnchor: start(issued) < 12 ? 'start' : start(issued) > 88 ? 'end' : 'middle',
              },
              say('issuedMark'),
            ),
          ]),
    ]),
  ])

const rowItem = (row: Row, scale: Scale | null): Element =>
  h('li', { className: `k-${row.mark.kind}` }, [
    h('p', { className: 'what' }, [
      h('a', { href: `#${wordsId(row.mark)}` }, h('bdi', row.label)),
      ' ',
      h('span', { className: 'at' }, row.when),
    ]),
    ...(scale === null ? [] : [h('div', { className: 'plot' }, drawing('20', [shape(row, scale)]))]),
  ])

const firstDay = ({ start, end }: Row): string => start ?? end ?? ''

/** Phases and deadlines along time, each as words and as a shape; what has no day comes behind. Empty where there are none. */
export const timelineOf = ({ header }: Directive, marks: Marks, values: Values): ElementContent[] => {
  const rows = rowsOf(marks, values)
  const dated = rows
    .filter((row) => firstDay(row) !== '')
    .sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0))
  const undated = rows.filter((row) => firstDay(row) === '')
  const days = dated.flatMap(({ start, end }) => [start, end]).filter((day) => day !== null)
  const { issued } = header
  const scale = scaleOf(days.length > 0 && issued !== null ? [issued, ...days] : days)
  return [
    ...(scale === null
      ? []
      : [
          h('div', { className: 'chart' }, [
            gridOf(scale, issued),
            axisOf(scale, issued, values),
            h(
              'ol',
              dated.map((row) => rowItem(row, scale)),
            ),
          ]),
        ]),
    ...(undated.length === 0
      ? []
      : [
          h('h3', values.say('undated')),
          h(
            'ul',
            { className: 'undated' },
            undated.map((row) => rowItem(row, null)),
          ),
        ]),
  ]
}
