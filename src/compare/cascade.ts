import type { Directive } from '../directive/directive'
import type { ResponsibleBody } from '../directive/responsible-body'
import { compareLexicon } from '../lexicon/compare'
import { type AskedBody, addressedTo } from './addressed'
import { pairingOf, sideOf } from './align'
import type { Side } from './change'
import { type ChargeThing, readCharges } from './charges'
import { citesOf } from './cites'
import { dayMoved } from './day-moved'
import { deadlineKind } from './deadlines'
import type { Addressed, Cascade, Demand } from './demand'
import { likenessOver } from './likeness'
import { type Pair, pairUp } from './pair'
import { phaseKind } from './phases'
import { planOf } from './plan'
import { type Reading, readFor } from './reading'
import { spokenOfIn } from './spoken-of'
import { strictness } from './strictness'
import { type TargetThing, targetKind } from './targets'
import type { Kind, Thing } from './thing'
import type { Words } from './words'

/** From this share of its words on a demand is spoken of in a passage; below the second it is not. */
const SPOKEN = 0.6
const HARDLY = 0.4
/** `quan tâm triển khai` says too little to be found or missed. */
const ENOUGH_WORDS = 3

/** What is surely asked of this body finds its answer before what may be. */
const RANK = { yes: 1, unknown: 0.97, no: 0 } as const

interface Asked<T extends Thing> {
  thing: T
  bodies: AskedBody[]
  addressed: Addressed
}

type Draft = Pick<Demand, 'verdict' | 'plan' | 'fields' | 'pairing'>

/** What the two plans are to each other, read once. */
interface Both {
  superior: Reading
  plan: Reading
  spoken: ReturnType<typeof spokenOfIn>
  isThePlan(asked: Words): boolean
}

/** An entry that may name who is to do it. */
interface Borne {
  id: string
  body?: string | null
  bodyId?: string | null
}

const chargedBody = (reading: Reading, { body, bodyId }: ResponsibleBody): AskedBody => ({
  name: body,
  body: reading.body(bodyId),
})

/** Of whom an entry is asked: its own body, else those who lead the task that it stands in. */
const askedOf = (reading: Reading): ((entry: Borne) => AskedBody[]) => {
  const { responsibleBodies, tasks } = reading.directive
  const charges = new Map(responsibleBodies.map((charge) => [charge.id, charge]))
  const leads = new Map<string, AskedBody[]>()
  for (const { targets, deadlines, phases, leads: ids } of tasks) {
    const bodies = ids.map((id) => chargedBody(reading, charges.get(id)!))
    for (const id of [...targets, ...deadlines, ...phases]) leads.set(id, bodies)
  }
  return ({ id, body, bodyId }) =>
    body == null ? (leads.get(id) ?? []) : [{ name: body, body: reading.body(bodyId ?? null) }]
}

/** What a plan without a counterpart makes of a demand: missing only where it is surely asked of this body. */
const unanswered = ({ addressed }: Asked<Thing>, spoken: Side | null): Draft => ({
  verdict: addressed.to === 'yes' && spoken === null ? 'missing' : 'unknown',
  plan: spoken,
  fields: [],
  pairing: null,
})

const namesOf = (bodies: readonly AskedBody[]): string[] => [...new Set(bodies.map(({ name }) => name))]

const NOT_ADDRESSED: Draft = { verdict: 'not-addressed', plan: null, fields: [], pairing: null }

/** `Xây dựng kế hoạch … trước ngày 20/9`: the plan that lies here is the answer. */
const answeredByPlan = ({ plan }: Both, due: string | null): Draft => {
  const { issued } = plan.directive.header
  const days = due !== null && issued !== null ? dayMoved(due, issued, 0).days : null
  return {
    verdict: days === null ? (due === null ? 'kept' : 'unknown') : days > 0 ? 'delayed' : 'kept',
    plan: null,
    fields: [{ field: 'issued', before: due, after: issued, days }],
    pairing: null,
  }
}

const isLater = (before: string | null, after: string | null): boolean =>
  before !== null && after !== null && after > before

/** Pairs the demands of one kind with the entries of the plan, and judges each. */
const answer = <T extends Thing, F extends Demand['fields'][number]>(
  both: Both,
  kind: Kind<T, F | object>,
  name: Demand['kind'],
  entryOf: (thing: T) => Borne,
  judge: (asked: Asked<T>, set: T) => Demand['verdict'],
  dueOf: (thing: T) => string | null,
): { demands: Demand[]; added: Side[] } => {
  const { superior, plan, spoken, isThePlan } = both
  const bodiesOf = askedOf(superior)
  const all = kind.read(superior).map((thing): Asked<T> => {
    const bodies = bodiesOf(entryOf(thing))
    return { thing, bodies, addressed: addressedTo(superior, bodies, plan.issuer) }
  })
  const open = all.filter(({ thing, addressed }) => addressed.to !== 'no' && !isThePlan(thing.words))
  const set = kind.read(plan)
  const likeness = likenessOver([...open.map(({ thing }) => thing), ...set].map(({ words }) => words))
  const pairs = pairUp(
    open.map((asked) => ({ asked, marks: asked.thing.marks })),
    set.map((thing) => ({ thing, marks: thing.marks })),
    ({ asked }, { thing }) => RANK[asked.addressed.to] * kind.score(asked.thing, thing, likeness, 0),
    kind.least,
  )
  const pairOf = new Map(pairs.map((pair) => [open[pair.before]!.thing.id, pair]))
  const draft = (asked: Asked<T>): Draft => {
    const { thing, addressed } = asked
    if (addressed.to === 'no') return NOT_ADDRESSED
    if (isThePlan(thing.words)) return answeredByPlan(both, dueOf(thing))
    const pair: Pair | undefined = pairOf.get(thing.id)
    if (!pair) {
      const found = spoken(thing.words)
      return unanswered(asked, found !== null && found.share >= SPOKEN ? found.side : null)
    }
    const other = set[pair.after]!
    const fields = kind.fields(thing, other, likeness, 0) as Demand['fields']
    return {
      verdict: judge(asked, other),
      plan: sideOf(other),
      fields: fields.filter(({ field }) => field !== 'body' && field !== 'each'),
      pairing: pairingOf(pair, thing, other),
    }
  }
  const answering = new Set(pairs.map((pair) => pair.after))
  return {
    demands: all.map((asked) => ({
      kind: name,
      superior: sideOf(asked.thing),
      addressed: asked.addressed,
      bodies: namesOf(asked.bodies),
      ...draft(asked),
    })),
    added: set.filter((_, index) => !answering.has(index)).map(sideOf),
  }
}

const judgeTarget = ({ thing, addressed }: Asked<TargetThing>, set: TargetThing): Demand['verdict'] => {
  const found = strictness(thing, set, addressed)
  if (found === 'softened') return found
  if (isLater(thing.target.due, set.target.due)) return 'delayed'
  return found ?? 'unknown'
}

/** A duty of the superior with all whom it charges. */
interface AskedDuty {
  text: string
  words: Words
  bodies: AskedBody[]
  thing: ChargeThing
}

const isToldElsewhere = ({ targets, deadlines }: { targets: string[]; deadlines: string[] }): boolean =>
  targets.length + deadlines.length > 0

const dutiesOf = (reading: Reading): AskedDuty[] => {
  const duties = new Map<string, AskedDuty>()
  for (const thing of readCharges(reading, isToldElsewhere))
    for (const { text, words } of thing.duties) {
      const key = `${thing.section} ${words.key}`
      const known = duties.get(key)
      if (known) known.bodies.push(chargedBody(reading, thing.charge))
      else duties.set(key, { text, words, bodies: [chargedBody(reading, thing.charge)], thing })
    }
  return [...duties.values()]
}

const chargesOf = (both: Both): { demands: Demand[]; added: Side[] } => {
  const { superior, plan, spoken, isThePlan } = both
  const demands = dutiesOf(superior).map(({ text, words, bodies, thing }): Demand => {
    const addressed = addressedTo(superior, bodies, plan.issuer)
    const asked = { thing, bodies, addressed }
    const draft = (): Draft => {
      if (addressed.to === 'no') return NOT_ADDRESSED
      if (isThePlan(words)) return answeredByPlan(both, null)
      const found = spoken(words)
      const isVague = words.telling.size < ENOUGH_WORDS
      if (!isVague && (found === null || found.share < HARDLY)) return unanswered(asked, null)
      if (isVague || found === null) return { ...unanswered(asked, null), verdict: 'unknown' }
      const pairing = { how: 'inferred' as const, score: Math.round(found.share * 100) / 100, runnerUp: null }
      return { verdict: found.share >= SPOKEN ? 'kept' : 'unknown', plan: found.side, fields: [], pairing }
    }
    return {
      kind: 'charge',
      superior: { ...sideOf(thing), what: text },
      addressed,
      bodies: namesOf(bodies),
      ...draft(),
    }
  })
  const asks = spokenOfIn(superior, compareLexicon.role)
  const added = dutiesOf(plan)
    .filter(({ words }) => (asks(words)?.share ?? 0) < SPOKEN)
    .map(({ text, thing }) => ({ ...sideOf(thing), what: text }))
  return { demands, added }
}

/** Whether a duty asks for a plan such as this one: what else it says is in the plan's title. */
const asksForPlan = (plan: Reading): ((asked: Words) => boolean) => {
  const title = plan.words(plan.directive.header.title ?? '').telling
  return ({ key }) => {
    if (key.search(compareLexicon.planning) < 0) return false
    const rest = plan.words(key.replace(compareLexicon.planning, ' ')).telling
    const words = [...rest].filter((word) => !compareLexicon.empty.has(word))
    return words.filter((word) => title.has(word)).length * 2 >= words.length
  }
}

/**
 * What a plan makes of what its superior's asks: each target, phase, deadline and duty is kept, raised, softened, delayed or
 * missing, asked of others, or unknown where the superior does not say of whom it is asked. A class such as `các trường
 * THCS` takes in the body that issued the plan. Also what the plan adds, and whether it cites the superior's.
 *
 * @example
 * compareCascade(province, district).demands.filter(({ verdict }) => verdict === 'missing')
 * // what UBND huyện has left out of what the province asks of `UBND các huyện`
 */
export const compareCascade = (superior: Directive, plan: Directive): Cascade => {
  const [above, below] = [readFor(superior), readFor(plan)]
  const spoken = spokenOfIn(below, compareLexicon.role)
  const both: Both = { superior: above, plan: below, spoken, isThePlan: asksForPlan(below) }
  const targets = answer(
    both,
    targetKind,
    'target',
    ({ target }) => target,
    judgeTarget,
    () => null,
  )
  const phases = answer(
    both,
    phaseKind,
    'phase',
    ({ phase }) => phase,
    ({ thing }, set) => (isLater(thing.phase.period.end, set.phase.period.end) ? 'delayed' : 'kept'),
    () => null,
  )
  const deadlines = answer(
    both,
    deadlineKind,
    'deadline',
    ({ deadline }) => deadline,
    ({ thing: { deadline: asked } }, { deadline: set }) =>
      isLater(asked.due, set.due) ? 'delayed' : asked.due !== null && set.due === null ? 'unknown' : 'kept',
    ({ deadline }) => deadline.due,
  )
  const charges = chargesOf(both)
  return {
    superior: planOf(superior),
    plan: planOf(plan),
    cites: citesOf(above, below),
    demands: [...targets.demands, ...phases.demands, ...deadlines.demands, ...charges.demands],
    added: {
      targets: targets.added,
      phases: phases.added,
      deadlines: deadlines.added,
      charges: charges.added,
    },
  }
}
