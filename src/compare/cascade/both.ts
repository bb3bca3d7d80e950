import type { Directive } from '../../directive/directive'
import { type Reading, readFor } from '../reading'
import type { Words } from '../words'
import { asksForPlan, type OwnPlan } from './own-plan'
import { type Spoken, spokenOfIn } from './spoken-of'

/** From this share of its words on something is spoken of in a passage; below the second it is not. */
export const SPOKEN = 0.6
export const HARDLY = 0.4

/** What the two plans are to each other, read once. */
export interface Both {
  superior: Reading
  plan: Reading
  /** Where the plan speaks of something. */
  spoken(asked: Words): Spoken | null
  /** Whether this plan is what is asked for. */
  ownPlan(asked: Words): OwnPlan
}

export const readBoth = (superior: Directive, plan: Directive): Both => {
  const [above, below] = [readFor(superior), readFor(plan)]
  return {
    superior: above,
    plan: below,
    spoken: spokenOfIn(below),
    ownPlan: asksForPlan(below),
  }
}
