import type { BodyMark } from '../../annotate/bodies/mark'
import type { Span } from '../../text/span'
import { clausesOf } from './clauses'
import { draftsOf, helpersOf, type Place } from './drafts'
import { clauseDuties } from './duties'
import type { Draft } from './entries'
import { readClauses } from './patterns'
import { has } from './term'

/** Who must do what in a cell that says it in words: `Sở Nội vụ chủ trì, phối hợp với Sở Tài chính`. */
export const cellDrafts = (
  text: string,
  cell: Span,
  bodies: readonly BodyMark[],
  place: Place & Pick<Draft, 'task' | 'passage'>,
): Draft[] => {
  if (bodies.length === 0) return []
  const clauses = clausesOf(text, cell, bodies, [])
  if (!clauses.some(({ terms }) => terms.some((term) => has(term, 'Lead') || has(term, 'Coordinate'))))
    return []
  const { task, passage } = place
  return readClauses(clauses).flatMap((findings, index) => {
    const clause = clauses[index]!
    const duties = clauseDuties(clause, findings)
    const own = duties.assignments.flatMap((assignment) =>
      assignment.bodies && assignment.duties.length > 0
        ? draftsOf(assignment.bodies, assignment, clause, place)
        : [],
    )
    return [...own, ...helpersOf(duties, clause, place)].map((draft) => ({
      ...draft,
      task: task ?? draft.task,
      passage,
    }))
  })
}
