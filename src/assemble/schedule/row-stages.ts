import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import { isLimit } from './moments'
import { type RowTime, rowTimes } from './rows'
import { type Stage, stageOf } from './stage'

/** The stages that rows of tables give: a cell with a start and an end, two such cells, a date that heads the row. */
export const rowStages = (document: ResolvedDocument, headed: readonly Stage[]): Stage[] => {
  const stages: Stage[] = []
  let next = 0
  let above: Stage | null = null
  for (const block of document.blocks) {
    while (next < headed.length && headed[next]!.block.index <= block.index) above = headed[next++]!
    if (above && endsStage(block, above)) above = null
    if (block.kind !== 'row' || block.zone !== 'body') continue
    for (const time of rowTimes(document, block)) {
      const stage = rowStage(document, time)
      // A heading that names the stage counts once; the rows under it are its tasks.
      const isRepeated =
        above !== null && stage !== null && above.start === stage.start && above.end === stage.end
      if (stage && !isRepeated) stages.push(stage)
    }
  }
  return stages
}

/** Whether a block opens another part than the one that a stage heads. */
const endsStage = (block: Block, stage: Stage): boolean =>
  block !== stage.block &&
  (block.attachment !== stage.block.attachment || (block.isHeading && block.depth <= stage.block.depth))

const rowStage = (document: ResolvedDocument, time: RowTime): Stage | null => {
  const { kind, row, cells, first, last, headed } = time
  if (kind === 'frequency' || isLimit(first)) return null
  if (kind === 'moment' && first.cue !== 'from' && !headed) return null
  const { text } = document.reading
  const words = cells.map(({ span }) => text.slice(span.start, span.end))
  const span = {
    start: cells[0]!.span.start,
    end: (headed ?? cells.at(-1)!).span.end,
  }
  const stage = stageOf(row, span, words.join(' - ').replace(/\s+/gu, ' '), first, 'phase/row')
  return cells.length === 2 ? { ...stage, end: last.end, last } : stage
}
