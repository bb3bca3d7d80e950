import type { Random } from '../fuzz/random'
import { aimedOf, type Charged, type Draft, freeOf, type Ordered, orderedOf } from './plans'
import { AIMS, BASES, BODIES, DUTIES, METRICS, SIBLINGS, STAGES } from './pools'

/** What must be told of an edit, as `list change: fields`. */
export type Told = string[]

/** Changes one thing of a draft and says what must be told of it; null where the draft allows none. */
type Edit = (draft: Draft, random: Random) => Told | null

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const moved = (day: string, random: Random): string =>
  shifted(day, (3 + random.below(12)) * (random.next() < 0.5 ? -1 : 1))

const dutiesOf = ({ charges }: Draft): { charge: Charged; duty: Ordered }[] =>
  charges.flatMap((charge) => charge.duties.map((duty) => ({ charge, duty })))
const timed = ({ duties }: Charged): number => duties.filter(({ due }) => due !== null).length
const times = (count: number, told: string): Told => Array.from({ length: count }, () => told)
const takeOut = <T>(list: T[], random: Random): T => list.splice(random.below(list.length), 1)[0]!
const putIn = <T>(list: T[], random: Random, value: T): void => {
  list.splice(random.below(list.length + 1), 0, value)
}

const targets: Record<string, Edit> = {
  'target added': (draft, random) => {
    const metric = random.pick(
      freeOf(
        METRICS,
        draft.targets.map((each) => each.metric),
      ),
    )
    putIn(draft.targets, random, aimedOf(random, metric))
    return ['targets added']
  },
  'target removed': (draft, random) => {
    takeOut(draft.targets, random)
    return ['targets removed']
  },
  'target for its like': (draft, random) => {
    const target = random.pick(draft.targets.filter(({ metric }) => metric in SIBLINGS))
    if (!target) return null
    target.metric = SIBLINGS[target.metric]!
    return ['targets added', 'targets removed']
  },
  'target value': (draft, random) => {
    random.pick(draft.targets).value += random.pick([-7, -2, 1, 3, 5])
    return ['targets changed: value']
  },
  'target comparator': (draft, random) => {
    const target = random.pick(draft.targets)
    target.bound = target.bound === 'đạt' ? 'đạt ít nhất' : 'đạt'
    return ['targets changed: comparator']
  },
  'target due': (draft, random) => {
    const target = random.pick(draft.targets.filter(({ due }) => due !== null))
    if (!target) return null
    target.due = moved(target.due!, random)
    return ['targets changed: due']
  },
}

const deadlines: Record<string, Edit> = {
  'deadline moved': (draft, random) => {
    const found = random.pick(dutiesOf(draft).filter(({ duty }) => duty.due !== null))
    if (!found) return null
    found.duty.due = moved(found.duty.due!, random)
    return ['deadlines changed: due']
  },
  'deadline boundary': (draft, random) => {
    const found = random.pick(dutiesOf(draft).filter(({ duty }) => duty.due !== null))
    if (!found) return null
    found.duty.before = !found.duty.before
    return ['deadlines changed: boundary']
  },
  'deadline set': (draft, random) => {
    const found = random.pick(dutiesOf(draft).filter(({ duty }) => duty.due === null))
    if (!found) return null
    found.duty.due = '2021-10-20'
    return ['deadlines added']
  },
  'deadline lifted': (draft, random) => {
    const found = random.pick(dutiesOf(draft).filter(({ duty }) => duty.due !== null))
    if (!found) return null
    found.duty.due = null
    return ['deadlines removed']
  },
}

const usedDuties = (draft: Draft): string[] => dutiesOf(draft).map(({ duty }) => duty.text)

const charges: Record<string, Edit> = {
  'duty added': (draft, random) => {
    const charge = random.pick(draft.charges)
    const duty = orderedOf(random, random.pick(freeOf(DUTIES, usedDuties(draft))))
    putIn(charge.duties, random, duty)
    return ['responsibleBodies changed: duties', ...(duty.due === null ? [] : ['deadlines added'])]
  },
  'duty removed': (draft, random) => {
    const charge = random.pick(draft.charges.filter(({ duties }) => duties.length > 1))
    if (!charge) return null
    const { due } = takeOut(charge.duties, random)
    return ['responsibleBodies changed: duties', ...(due === null ? [] : ['deadlines removed'])]
  },
  'charge added': (draft, random) => {
    const body = random.pick(
      freeOf(
        BODIES,
        draft.charges.map((each) => each.body),
      ),
    )
    const duty = orderedOf(random, random.pick(freeOf(DUTIES, usedDuties(draft))))
    putIn(draft.charges, random, { body, role: '', duties: [duty] })
    return ['responsibleBodies added', ...(duty.due === null ? [] : ['deadlines added'])]
  },
  'charge removed': (draft, random) => {
    const charge = takeOut(draft.charges, random)
    return ['responsibleBodies removed', ...times(timed(charge), 'deadlines removed')]
  },
  'charge to another body': (draft, random) => {
    const charge = random.pick(draft.charges)
    charge.body = random.pick(
      freeOf(
        BODIES,
        draft.charges.map((each) => each.body),
      ),
    )
    return ['responsibleBodies changed: body', ...times(timed(charge), 'deadlines changed: body')]
  },
  'charge role': (draft, random) => {
    const charge = random.pick(draft.charges)
    charge.role = charge.role === '' ? 'Chủ trì' : ''
    return ['responsibleBodies changed: role']
  },
}

const phases: Record<string, Edit> = {
  'phase end': (draft, random) => {
    const stage = random.pick(draft.stages)
    stage.end = shifted(stage.end, -(2 + random.below(6)))
    return ['phases changed: end']
  },
  'phase start': (draft, random) => {
    const stage = random.pick(draft.stages)
    stage.start = shifted(stage.start, 2 + random.below(6))
    return ['phases changed: start']
  },
  'phase added': (draft) => {
    draft.stages.push({ start: '2021-12-05', end: '2021-12-25', text: STAGES[3] })
    return ['phases added']
  },
  'phase removed': (draft, random) => {
    takeOut(draft.stages, random)
    return ['phases removed']
  },
}

const bases: Record<string, Edit> = {
  'basis added': (draft, random) => {
    putIn(
      draft.bases,
      random,
      random.pick(
        freeOf(
          BASES.map(({ text }) => text),
          draft.bases,
        ),
      ),
    )
    return ['legalBases added']
  },
  'basis removed': (draft, random) => {
    takeOut(draft.bases, random)
    return ['legalBases removed']
  },
  'basis replaced': (draft, random) => {
    const found = random.pick(BASES.filter(({ text, next }) => next !== null && draft.bases.includes(text)))
    if (!found?.next) return null
    draft.bases[draft.bases.indexOf(found.text)] = found.next.text
    return [`legalBases replaced by ${found.next.via}`]
  },
}

const passages: Record<string, Edit> = {
  'passage added': (draft, random) => {
    putIn(random.pick(draft.aims), random, random.pick(freeOf(AIMS, draft.aims.flat())))
    return ['passages added']
  },
  'passage removed': (draft, random) => {
    takeOut(draft.aims[0], random)
    return ['passages removed']
  },
  'passage moved': (draft, random) => {
    draft.aims[1].push(takeOut(draft.aims[0], random))
    return ['passages moved']
  },
}

/** The kinds of change, by what they change; what is of different families does not touch. */
export const FAMILIES = [targets, { ...deadlines, ...charges }, phases, bases, passages].map(Object.keys)

/** Each kind of change, by name. */
export const EDITS: Readonly<Record<string, Edit>> = {
  ...targets,
  ...deadlines,
  ...charges,
  ...phases,
  ...bases,
  ...passages,
}
