import type { Deadline } from '../directive/deadline'
import type { Phase } from '../directive/phase'
import type { Target } from '../directive/target'
import type { ResolvedDocument } from '../resolve/document'
import { bySpan } from '../text/span'
import { evidence, extracted, howDated } from './extracted'
import { namedBodyId } from './named-bodies'
import { proseLimits } from './schedule/prose-limits'
import { rowLimits } from './schedule/row-limits'
import { countedFromStage } from './schedule/stage-anchor'

/**
 * The tasks that have a day by which they must be done, in the order of reading: `Báo cáo sơ kết trước 30/12/2019`, a row
 * of a task table with a single time. Clauses that state one of the `targets` or `phases` are none.
 */
export const assembleDeadlines = (
  document: ResolvedDocument,
  { targets, phases }: { targets: readonly Target[]; phases: readonly Phase[] },
): Deadline[] => {
  const taken = [...targets, ...phases].map(({ span }) => span)
  return [...proseLimits(document, taken), ...rowLimits(document)].sort(bySpan).map((limit, i) => ({
    ...extracted(document, `deadline-${i + 1}`, limit.span, limit.block),
    evidence: {
      ...(limit.due && { due: evidence(document, howDated(limit.mark), limit.mark.span, limit.rule) }),
      ...(limit.recurrence && { recurrence: evidence(document, 'read', limit.mark.span, limit.rule) }),
      ...(limit.relative && { relative: evidence(document, 'read', limit.mark.span, limit.rule) }),
      ...(limit.keeper && { body: evidence(document, limit.keeper.how, limit.keeper.span, limit.rule) }),
    },
    task: limit.task,
    body: limit.keeper?.name ?? null,
    bodyId: limit.keeper && namedBodyId(limit.keeper.name),
    due: limit.due,
    boundary: limit.boundary,
    recurrence: limit.recurrence,
    relative: limit.relative && countedFromStage(limit.relative, phases),
  }))
}
