import type { Phase } from '../directive/phase'
import type { ResolvedDocument } from '../resolve/document'
import { bySpan } from '../text/span'
import { evidence, extracted, howDated } from './extracted'
import { proseStages } from './schedule/prose-stages'
import { rowStages } from './schedule/row-stages'

/**
 * The stages of a campaign's time, in the order of reading: `Đợt 1: Từ nay đến hết tháng 12/2019`, `Tháng 10/2016: …`,
 * the cells of a timetable that hold a start and an end.
 */
export const assemblePhases = (document: ResolvedDocument): Phase[] => {
  const prose = proseStages(document)
  return [...prose, ...rowStages(document, prose)].sort(bySpan).map((stage, i) => ({
    ...extracted(document, `phase-${i + 1}`, stage.span, stage.block),
    evidence: {
      ...(stage.start && { start: evidence(document, howDated(stage.first), stage.first.span, stage.rule) }),
      ...(stage.end && { end: evidence(document, howDated(stage.last), stage.last.span, stage.rule) }),
    },
    label: stage.label,
    period: { start: stage.start, end: stage.end, precision: stage.precision },
  }))
}
