import type { Deadline } from '../directive/deadline'
import type { Phase } from '../directive/phase'
import type { ResponsibleBody } from '../directive/responsible-body'
import type { Target } from '../directive/target'
import type { Task } from '../directive/task'
import type { ResolvedDocument } from '../resolve/document'
import type { Block } from '../structure/document'
import { extracted } from './extracted'

/** What the passages of a document may hold. */
export interface PassageParts {
  responsibleBodies: ResponsibleBody[]
  deadlines: Deadline[]
  targets: Target[]
  phases: Phase[]
}

/**
 * Joins what belongs together: a task for each passage (an item, a paragraph, a row) that charges somebody or sets a
 * deadline, with the ids of its bodies, deadlines, targets and phases.
 *
 * `2. Sở Nội vụ: tham mưu kế hoạch trước ngày 15/3/2020` gives one task with one lead and one deadline.
 */
export const assembleTasks = (document: ResolvedDocument, parts: PassageParts): Task[] => {
  const starts = document.blocks.map((block) => document.reading.toSource(block.span).start)
  const tasks = new Map<Block, Task>()
  const taskAt = (offset: number, what: string): Task | null => {
    const block = document.blocks[lastAtOrBefore(starts, offset)]
    if (!block) return null
    const known = tasks.get(block)
    if (known) return known
    const task: Task = {
      ...extracted(document, '', block.span, block),
      evidence: {},
      what,
      leads: [],
      helpers: [],
      deadlines: [],
      targets: [],
      phases: [],
    }
    tasks.set(block, task)
    return task
  }
  for (const { id, span, role, task: what, body } of parts.responsibleBodies) {
    const list = role === 'lead' || role === 'implement' ? 'leads' : 'helpers'
    taskAt(span.start, what ?? body)?.[list].push(id)
  }
  for (const { id, span, task: what } of parts.deadlines) taskAt(span.start, what)?.deadlines.push(id)
  for (const kind of ['targets', 'phases'] as const)
    for (const { id, span } of parts[kind])
      tasks.get(document.blocks[lastAtOrBefore(starts, span.start)]!)?.[kind].push(id)
  return [...tasks.values()]
    .sort((a, b) => a.span.start - b.span.start)
    .map((task, i) => ({ ...task, id: `task-${i + 1}` }))
}

const lastAtOrBefore = (starts: number[], offset: number): number => {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
