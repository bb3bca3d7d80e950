import type { Directive } from '../../directive/directive'
import { deadlineKind } from '../deadlines'
import type { Cascade } from '../demand'
import { phaseKind } from '../phases'
import { planOf } from '../plan'
import { targetKind } from '../targets'
import { answer } from './answer'
import { readBoth } from './both'
import { citesOf } from './cites'
import { answerDuties } from './duties'
import { judgeDeadline } from './judge-deadline'
import { judgePhase } from './judge-phase'
import { judgeTarget } from './judge-target'
import { readUnread } from './unread'

/**
 * What a plan makes of what its superior's asks: each target, phase, deadline and duty is kept, raised, softened, delayed,
 * answered in other words or missing, asked of others, or unknown, and why. A class such as `các trường THCS` takes in the
 * body that issued the plan. Also what else the superior says, what the plan adds, and whether it cites the superior's.
 *
 * @example
 * compareCascade(province, district).demands.filter(({ verdict }) => verdict === 'missing')
 * // what UBND huyện has left out of what the province asks of `UBND các huyện`
 */
export const compareCascade = (superior: Directive, plan: Directive): Cascade => {
  const both = readBoth(superior, plan)
  const targets = answer(both, {
    name: 'target',
    kind: targetKind,
    entryOf: ({ target }) => target,
    judge: judgeTarget,
    deadlineOf: null,
  })
  const phases = answer(both, {
    name: 'phase',
    kind: phaseKind,
    entryOf: ({ phase }) => phase,
    judge: ({ thing }, set) => judgePhase(thing, set),
    deadlineOf: null,
  })
  const deadlines = answer(both, {
    name: 'deadline',
    kind: deadlineKind,
    entryOf: ({ deadline }) => deadline,
    judge: ({ thing }, set) => judgeDeadline(thing, set),
    deadlineOf: ({ deadline }) => deadline,
  })
  const charges = answerDuties(both)
  return {
    superior: planOf(superior),
    plan: planOf(plan),
    cites: citesOf(both.superior, both.plan),
    demands: [...targets.demands, ...phases.demands, ...deadlines.demands, ...charges.demands],
    unread: readUnread(both),
    added: {
      targets: targets.added,
      phases: phases.added,
      deadlines: deadlines.added,
      charges: charges.added,
    },
  }
}
