import type { ResponsibleBody } from '../directive/responsible-body'
import type { ResolvedDocument } from '../resolve/document'
import { responsibilityOf } from './charged'
import { entriesOf } from './responsibility/entries'
import { tableDrafts } from './responsibility/table-rows'

/**
 * Who must do what: in the sections that carry the document out, under headings that name a body, by task tables, and
 * wherever a charging word (`giao`, `yêu cầu`) stands. One entry for each body, role and numbered item.
 *
 * `Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính …` gives `lead` and `coordinate`.
 */
export const assembleResponsibleBodies = (document: ResolvedDocument): ResponsibleBody[] =>
  entriesOf(document, [...tableDrafts(document), ...responsibilityOf(document).drafts])
