import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Directive } from '../../directive/directive'
import type { Task } from '../../directive/task'
import { type Mark, wordsId } from './marks'
import { sheetOf } from './sheet'
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
  const { tasks, responsibleBodies, deadlines, phases, targets } = directive
  if (tasks.length === 0) return []
  const { say } = values
  const byId = new Map(
    [...responsibleBodies, ...deadlines, ...phases, ...targets].map((entry) => [entry.id, entry]),
  )
  const bodies = (ids: readonly string[]): ElementContent[] => {
    const names = new Map<string, string>()
    for (const id of ids) {
      const entry = byId.get(id)
      if (entry && 'role' in entry && !names.has(entry.body)) names.set(entry.body, id)
    }
    return list([...names].map(([name, id]) => linked(id, [{ type: 'text', value: name }], find)))
  }
  const timeOf = (id: string): ElementContent[] => {
    const entry = byId.get(id)
    if (!entry || 'role' in entry) return []
    if ('period' in entry) return values.period(entry.period)
    if ('recurrence' in entry) return values.due(entry)
    return entry.due === null ? [] : values.reachedBy(entry.due)
  }
  const times = ({ deadlines, phases, targets }: Task): ElementContent[] => {
    // What is reached by a time limit of its own words needs no other.
    const ids = [...deadlines, ...phases, ...(deadlines.length > 0 ? [] : targets)]
    const written = new Map<string, ElementContent[]>()
    for (const id of ids) {
      const time = timeOf(id)
      if (time.length > 0) written.set(JSON.stringify(time), linked(id, time, find))
    }
    return list([...written.values()])
  }
  const columns = [say('what'), say('who'), say('helpers'), say('when'), say('place')]
  return [
    sheetOf(
      'head-tasks',
      columns.map((title) => ({ title })),
      tasks.map((task) => [
        [{ type: 'text', value: task.what }],
        bodies(task.leads),
        bodies(task.helpers),
        times(task),
        task.section === null ? [] : [{ type: 'text', value: task.section }],
      ]),
    ),
  ]
}
