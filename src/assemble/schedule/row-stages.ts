import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
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
  const { kind, row, cells, first, last, opensRow } = time
  if (kind === 'frequency') return null
  if (kind === 'moment' && first.cue !== 'from' && !(opensRow && hasTask(document, time))) return null
  const { text } = document.reading
  const words = cells.map(({ span }) => text.slice(span.start, span.end))
  const span = {
    start: cells[0]!.span.start,
    end: (opensRow ? headedCell(document, time) : cells.at(-1)!.span).end,
  }
  const stage = stageOf(row, span, words.join(' - ').replace(/\s+/gu, ' '), first, 'phase/row')
  return cells.length === 2 ? { ...stage, end: last.end, last } : stage
}

/** The cell that a date at the head of a row governs. */
const headedCell = (document: ResolvedDocument, { row, index, cells }: RowTime): Span => {
  const after = row.cells.slice(index + cells.length).find(({ span }) => isText(document, span))
  return after?.span ?? cells.at(-1)!.span
}

const hasTask = (document: ResolvedDocument, { row, index, cells }: RowTime): boolean =>
  row.cells.slice(index + cells.length).some(({ span }) => isText(document, span))

const isText = (document: ResolvedDocument, { start, end }: Span): boolean =>
  /\p{L}{2}/u.test(document.reading.text.slice(start, end))
