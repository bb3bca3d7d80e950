import type { Relative } from '../../directive/common'
import type { Phase } from '../../directive/phase'
import { scheduleLexicon as words } from '../../lexicon/schedule'
import { countFrom } from '../../time/count-from'

/**
 * Resolves a count from the end or the beginning of a stage whose days the document gives: `05 ngày kể từ ngày kết thúc
 * đợt 1`; as it was where no stage, or more than one, has that name.
 */
export const countedFromStage = (relative: Relative, phases: readonly Phase[]): Relative => {
  const { edge, stage, behind, named } = words.stageEdge.exec(relative.anchor)?.groups ?? {}
  const label = (stage ?? named)?.toLowerCase()
  const verb = edge ?? behind
  if (relative.resolved !== null || label === undefined || verb === undefined) return relative
  const [found, ...others] = phases.filter((phase) => phase.label.toLowerCase() === label)
  if (!found || others.length > 0) return relative
  const day = words.endEdge.test(verb) ? found.period.end : found.period.start
  return day === null ? relative : { ...relative, resolved: countFrom(day, relative) }
}
