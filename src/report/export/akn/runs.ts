import type { SectionNode } from '../../../directive/section'
import type { Span } from '../../../text/span'

/** Lines that belong together: a paragraph, a row of a table, what a page adds. */
export interface Run extends Span {
  type: SectionNode['type']
}

/** The lines under a node in the order of reading, those of one parent that follow each other as one. */
export const runsOf = (node: SectionNode): Run[] => {
  const runs: Run[] = []
  let last: SectionNode | null = null
  const read = (parent: SectionNode): void => {
    for (const child of parent.children ?? []) {
      const run = runs.at(-1)
      if (child.children) read(child)
      else if (run && last === parent && run.end === child.span.start) run.end = child.span.end
      else runs.push({ ...child.span, type: parent.type })
      if (!child.children) last = parent
    }
  }
  read(node)
  return runs
}
