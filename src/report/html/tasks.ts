import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Directive } from '../../directive/directive'
import type { Task } from '../../directive/task'
import { type Mark, wordsId } from './marks'
import type { Values } from './values'

type Find = (id: string) => Mark | undefined

/** One thing as it is, several as a list. */
const list = (items: readonly ElementContent[][]): ElementContent[] =>
  items.length <= 1
    ? items.flat()
    : [
        h(
          'ul',
          items.map((item) => h('li', item)),
        ),
      ]

const linked = (id: string, content: ElementContent[], find: Find): ElementContent[] => {
  const mark = find(id)
  return mark ? [h('a', { href: `#${wordsId(mark)}` }, content)] : content
}

/** Who leads, who helps and by when, in one table. Empty where the document gives no tasks. */
export const tasksOf = (directive: Directive, values: Values, find: Find): ElementContent[] => {
  const { tasks, responsibleBodies, deadlines, phases } = directive
  if (tasks.length === 0) return []
  const { say } = values
  const byId = new Map([...responsibleBodies, ...deadlines, ...phases].map((entry) => [entry.id, entry]))
  const bodies = (ids: readonly string[]): ElementContent[] => {
    const names = new Map<string, string>()
    for (const id of ids) {
      const entry = byId.get(id)
      if (entry && 'role' in entry && !names.has(entry.body)) names.set(entry.body, id)
    }
    return list([...names].map(([name, id]) => linked(id, [{ type: 'text', value: name }], find)))
  }
  const times = (task: Task): ElementContent[] =>
    list(
      [...task.deadlines, ...task.phases].flatMap((id): ElementContent[][] => {
        const entry = byId.get(id)
        if (!entry || 'role' in entry) return []
        return [linked(id, 'due' in entry ? values.due(entry) : values.period(entry.period), find)]
      }),
    )
  const cell = (label: string, content: ElementContent[]): Element =>
    h('td', { role: 'cell', dataLabel: label }, content)
  const columns = [say('what'), say('who'), say('helpers'), say('when'), say('place')]
  return [
    // The roles keep the table one for those who hear it where a phone shows it as cards.
    h('table', { className: 'tasks', role: 'table', ariaLabelledBy: 'head-tasks' }, [
      h('thead', { role: 'rowgroup' }, [
        h(
          'tr',
          { role: 'row' },
          columns.map((column) => h('th', { scope: 'col', role: 'columnheader' }, column)),
        ),
      ]),
      h(
        'tbody',
        { role: 'rowgroup' },
        tasks.map((task) =>
          h('tr', { role: 'row' }, [
            cell(columns[0]!, [{ type: 'text', value: task.what }]),
            cell(columns[1]!, bodies(task.leads)),
            cell(columns[2]!, bodies(task.helpers)),
            cell(columns[3]!, times(task)),
            cell(columns[4]!, task.section === null ? [] : [{ type: 'text', value: task.section }]),
          ]),
        ),
      ),
    ]),
  ]
}
