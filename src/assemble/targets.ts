import type { Target } from '../directive/target'
import type { ResolvedDocument } from '../resolve/document'
import { bySpan } from '../text/span'
import { SpanTable } from '../text/span-table'
import { evidence, extracted } from './extracted'
import { namedBodyId } from './named-bodies'
import { awardTargets } from './targets/awards'
import { columnTargets } from './targets/columns'
import type { Draft } from './targets/draft'
import { DueDates } from './targets/due'
import { quantityTargets } from './targets/quantities'
import { scopesOf } from './targets/scope'

const written = (document: ResolvedDocument, draft: Draft, id: string): Target => {
  const { block, span, mark, metric, bearer, due, rule, each, base } = draft
  const isCompared =
    mark &&
    mark.comparator !== 'eq' &&
    (mark.span.start < mark.number.start || mark.span.end > mark.number.end)
  return {
    ...extracted(document, id, span, block),
    evidence: {
      ...(mark && {
        quantity: evidence(document, 'read', mark.number, mark.rule),
        comparator: evidence(
          document,
          isCompared ? 'read' : 'inferred',
          isCompared ? mark.span : mark.number,
          mark.rule,
        ),
      }),
      ...(mark?.approximate && { approximate: evidence(document, 'read', mark.approximate, mark.rule) }),
      ...(each && { each: evidence(document, 'read', each, 'target/each') }),
      ...(base && { baseline: evidence(document, base.how, base.span, base.rule) }),
      ...(bearer && { body: evidence(document, bearer.how, bearer.span, rule) }),
      ...(due && { due: evidence(document, due.how, due.span, rule) }),
    },
    kind: mark ? 'quantity' : 'award',
    quantity: mark && {
      value: mark.value,
      outOf: mark.outOf,
      unit: mark.unit,
      ...(mark.max !== null && { max: mark.max }),
    },
    comparator: mark?.comparator ?? 'eq',
    ...(mark?.approximate && { approximate: true }),
    ...(each && { each: true }),
    ...(base && { baseline: base.baseline }),
    metric,
    body: bearer?.name ?? null,
    bodyId: bearer && namedBodyId(bearer.name),
    due: due?.day ?? null,
  }
}

/**
 * The measurable commitments of a document (chỉ tiêu), in the order of reading: one for each number that a clause
 * commits to, one for each award to be won. `Phấn đấu 85% hộ dân dùng nước sạch` is 85 `percent`.
 */
export const assembleTargets = (document: ResolvedDocument): Target[] => {
  const scopes = scopesOf(document.blocks)
  const dues = new DueDates(document)
  const columns = columnTargets(document, dues, scopes)
  const inColumns = new SpanTable(columns.map(({ mark }) => ({ span: mark!.number })))
  const inText = quantityTargets(document, dues, scopes).filter(
    ({ mark }) => !mark || inColumns.touching(mark.number).length === 0,
  )
  const quantities = [...inText, ...columns].sort(bySpan)
  const awards = awardTargets(
    document,
    dues,
    scopes,
    quantities.map(({ span }) => span),
  )
  return [...quantities, ...awards]
    .sort(bySpan)
    .map((draft, i) => written(document, draft, `target-${i + 1}`))
}
