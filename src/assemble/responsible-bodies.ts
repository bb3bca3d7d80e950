import type { ResponsibleBody } from '../directive/responsible-body'
import type { ResolvedDocument } from '../resolve/document'
import { readBlocks } from './responsibility/blocks'
import { entriesOf } from './responsibility/entries'
import { HandDown } from './responsibility/hand-down'
import { Passages } from './responsibility/passages'
import { tableDrafts } from './responsibility/table-rows'

/**
 * Who must do what: in the sections that carry the document out, under headings that name a body, by task tables, and
 * wherever a charging word (`giao`, `yêu cầu`) stands. One entry for each body, role and numbered item.
 *
 * `Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính …` gives `lead` and `coordinate`.
 */
export const assembleResponsibleBodies = (document: ResolvedDocument): ResponsibleBody[] => {
  const passages = new Passages(document)
  const paragraphs = new HandDown(document, passages).drafts(readBlocks(document, passages))
  return entriesOf(document, [...tableDrafts(document), ...paragraphs])
}
