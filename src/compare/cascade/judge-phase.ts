import type { PhaseThing } from '../phases'
import { type Judgement, judgeDay, together } from './later'

/** A phase that begins or ends later is delayed. */
export const judgePhase = ({ phase: asked }: PhaseThing, { phase: set }: PhaseThing): Judgement =>
  together([judgeDay(asked.period.start, set.period.start), judgeDay(asked.period.end, set.period.end)])
