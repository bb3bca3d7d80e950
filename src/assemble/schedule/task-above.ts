import { scheduleLexicon as words } from '../../lexicon/schedule'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
import { withoutEnd } from '../../text/trim'
import type { Segment } from '../segments'

/** What a bare date (`Hoàn thành chậm nhất ngày 05/11/2016`) is the deadline of, and where its doer is to be looked for. */
export interface TaskAbove {
  task: string
  place: { block: Block; span: Span } | null
}

const MOST_LINES = 8
const LONGEST_TASK = 500

/** Whether a clause is a line with a key: `Thời gian hoàn thành: Quý IV/2026`. */
export const isKey = (clause: string): boolean => words.limitKey.test(clause)

/** The words of a line's key, else all its words, for a task that nothing else names. */
export const keyOf = (clause: string): string => /^[^:]*/u.exec(clause)![0]

/** The sentence before it, the line before it that is keyed as the task, or the nearest heading above that names one. */
export const taskAbove = (
  document: ResolvedDocument,
  block: Block,
  before: Segment | null,
): TaskAbove | null => {
  const { text } = document.reading
  if (before) {
    const span = { start: Math.max(before.sentence, before.end - LONGEST_TASK), end: before.end }
    return { task: text.slice(span.start, span.end).trim().replace(words.label, ''), place: { block, span } }
  }
  const lines = linesBefore(document, block)
  const task = lines.find((line) => words.taskKey.test(contentOf(text, line)))
  const lead = lines.find((line) => words.leadKey.test(contentOf(text, line)))
  const place = lead ? { block: lead, span: afterKey(text, lead) } : null
  if (task) return { task: withoutEnd(contentOf(text, task).replace(/^[^:]*: ?/u, ''), ' .;'), place }
  for (let heading = block.parent; heading; heading = heading.parent) {
    const said = withoutEnd(contentOf(text, heading), ' .:;')
    if (!words.taskless.test(said) && !isBody(document, heading, said)) return { task: said, place }
  }
  return null
}

/** Whether a heading names a body and nothing else. */
const isBody = (document: ResolvedDocument, { content: { start } }: Block, said: string): boolean =>
  document.marks.bodies
    .within({ start, end: start + said.length })
    .some(({ span }) => span.start === start && span.end === start + said.length)

/** The lines of the same item before a block, the nearest first. */
const linesBefore = ({ blocks }: ResolvedDocument, block: Block): Block[] => {
  const lines: Block[] = []
  for (let i = block.index - 1; i >= 0 && lines.length < MOST_LINES; i--) {
    const line = blocks[i]!
    if (line.parent !== block.parent) break
    lines.push(line)
  }
  return lines
}

const contentOf = (text: string, { content }: Block): string => text.slice(content.start, content.end)

const afterKey = (text: string, block: Block): Span => {
  const key = /^[^:]*: ?/u.exec(contentOf(text, block))?.[0].length ?? 0
  return { start: block.content.start + key, end: block.content.end }
}
