import type { BodyMark } from '../../annotate/bodies/mark'
import type { Role } from '../../directive/responsible-body'
import { roleLexicon } from '../../lexicon/roles'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block, Cell, ColumnRole } from '../../structure/document'
import type { Span } from '../../text/span'
import { cellDrafts } from './cell-clauses'
import type { Draft } from './entries'

const ROLE_OF: Partial<Record<ColumnRole, Role>> = {
  lead: 'lead',
  coordinate: 'coordinate',
  body: 'implement',
}

/** Who leads and who helps in the rows of task tables, by the heads of their columns or the words of a cell. */
export const tableDrafts = (document: ResolvedDocument): Draft[] => {
  const drafts: Draft[] = []
  /** The cells that name the columns, and what the last cell of each column gave. */
  let heads: readonly Cell[] = []
  const above = new Map<number, Draft[]>()
  for (const block of document.blocks) {
    if (block.zone !== 'body') continue
    if (block.kind === 'row')
      for (const cell of block.cells) {
        const found = cellEntries(document, block, cell, heads, above)
        for (const draft of found) drafts.push(draft)
        if (cell.column) above.set(cell.column.index, found)
      }
    else if (block.cells.length > 1) {
      heads = block.cells
      above.clear()
    }
  }
  return drafts
}

const cellEntries = (
  document: ResolvedDocument,
  row: Block,
  { span, column }: Cell,
  heads: readonly Cell[],
  above: ReadonlyMap<number, readonly Draft[]>,
): Draft[] => {
  const role = column ? ROLE_OF[column.role] : undefined
  const task = row.cells.find((cell) => cell.column?.role === 'task')?.span ?? null
  if (!column || role === undefined || (role === 'implement' && task === null)) return []
  const { text } = document.reading
  const words = text.slice(span.start, span.end)
  const place = { block: row, item: row.index, heads: false, opened: false, task, passage: row.span }
  if (roleLexicon.repeats.test(words))
    return (above.get(column.index) ?? []).map((draft) => ({
      ...draft,
      ...place,
      body: { ...draft.body, span, text: words },
      verb: null,
      rule: 'responsible/cell-above',
    }))
  const bodies = outsideBrackets(text, span, document.marks.bodies.within(span))
  const told = cellDrafts(text, span, bodies, place)
  if (told.length > 0) return told
  if (!isList(document, span, bodies)) return []
  const head = heads[column.index]
  const verb = head && text.slice(head.span.start, head.span.end) === column.heading ? head.span : null
  return bodies.map((body) => ({ ...place, body, role, verb, rule: 'responsible/column' }))
}

const ASIDE = /\([^)]{0,200}\)/gu

/** Whether a cell is a list of bodies: they are at least half of its words outside brackets. */
const isList = (document: ResolvedDocument, cell: Span, bodies: readonly BodyMark[]): boolean => {
  const words = document.reading.text.slice(cell.start, cell.end).replace(ASIDE, '').length
  const named = bodies.reduce((sum, { span }) => sum + span.end - span.start, 0)
  return named * 2 >= words
}

/** The mentions that lie in no longer one and in no brackets: not the second of `Bộ Tư pháp (theo nhiệm vụ của Bộ)`. */
const outsideBrackets = (text: string, { start }: Span, bodies: readonly BodyMark[]): BodyMark[] => {
  let at = start
  let inside = false
  return bodies.filter(({ span }) => {
    if (span.start < at) return false
    for (; at < span.start; at++) {
      if (text.charAt(at) === '(') inside = true
      else if (text.charAt(at) === ')') inside = false
    }
    if (!inside) at = span.end
    return !inside
  })
}
