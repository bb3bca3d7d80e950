import type { BodyMark } from '../../annotate/bodies/mark'
import type { Role } from '../../directive/responsible-body'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block, ColumnRole } from '../../structure/document'
import type { Span } from '../../text/span'
import type { Draft } from './entries'

const ROLE_OF: Partial<Record<ColumnRole, Role>> = {
  lead: 'lead',
  coordinate: 'coordinate',
  body: 'implement',
}

/** Who leads and who helps in a row of a task table, by the heads of its columns. */
export const rowDrafts = (document: ResolvedDocument, row: Block): Draft[] => {
  const task = row.cells.find(({ column }) => column?.role === 'task')?.span ?? null
  return row.cells.flatMap(({ span, column }) => {
    const role = column ? ROLE_OF[column.role] : undefined
    if (role === undefined || (role === 'implement' && task === null)) return []
    const bodies = document.marks.bodies
      .within(span)
      .filter(
        (body, index, all) =>
          (index === 0 || body.span.start >= all[index - 1]!.span.end) && !isAside(document, span, body.span),
      )
    if (!isList(document, span, bodies)) return []
    return bodies.map((body) => ({
      body,
      role,
      block: row,
      item: row.index,
      heads: false,
      verb: null,
      task,
      rule: 'responsible/column',
    }))
  })
}

const ASIDE = /\([^)]{0,200}\)/gu

/** Whether a cell is a list of bodies: they are at least half of its words outside brackets. */
const isList = (document: ResolvedDocument, cell: Span, bodies: readonly BodyMark[]): boolean => {
  const words = document.reading.text.slice(cell.start, cell.end).replace(ASIDE, '').length
  const named = bodies.reduce((sum, { span }) => sum + span.end - span.start, 0)
  return named * 2 >= words
}

/** Whether a mention stands in brackets: `Bộ Tư pháp (theo nhiệm vụ của mỗi cơ quan)`. */
const isAside = (document: ResolvedDocument, cell: Span, { start }: Span): boolean => {
  const before = document.reading.text.slice(cell.start, start)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}
