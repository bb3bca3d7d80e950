import type { ResponsibleBody } from '../directive/responsible-body'
import type { ResolvedDocument } from '../resolve/document'
import { responsibilityOf } from './charged'
import { type Charged, chargedOf } from './responsibility/entries'
import { tableDrafts } from './responsibility/table-rows'

/**
 * Who must do what: in the sections that carry the document out, under headings that name a body, by task tables, and
 * wherever a charging word (`giao`, `yêu cầu`) stands. One entry for each body, role and numbered item; it comes with each
 * reading that gave it, from which the tasks are made.
 *
 * `Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính …` gives `lead` and `coordinate`.
 */
export const assembleResponsibleBodies = (
  document: ResolvedDocument,
): { responsibleBodies: ResponsibleBody[]; charged: Charged[] } => {
  const charged = chargedOf(document, [...tableDrafts(document), ...responsibilityOf(document).drafts])
  return { responsibleBodies: [...new Set(charged.map(({ entry }) => entry))], charged }
}
