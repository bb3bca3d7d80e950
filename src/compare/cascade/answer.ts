import { pairingOf, sideOf } from '../align'
import type { Side } from '../change'
import type { Demand } from '../demand'
import { type Likeness, likenessOver } from '../likeness'
import { type Pair, pairUp } from '../pair'
import type { Reading } from '../reading'
import type { Kind, Thing } from '../thing'
import { differInWords } from '../words'
import { addressedTo } from './addressed'
import { type Asked, askedOf, type Borne, namesOf } from './asked'
import { type Both, SPOKEN } from './both'
import { type Draft, NOT_ADDRESSED, unknownFor, unspoken } from './draft'
import type { Judgement } from './later'
import { answeredByPlan } from './own-plan'

/** What is surely asked of this body finds its answer before what may be. */
const RANK = { yes: 1, unknown: 0.97, no: 0 } as const

/** How one kind of entry is held against what is asked. */
export interface Asking<T extends Thing> {
  name: Exclude<Demand['kind'], 'charge'>
  kind: Kind<T, object>
  entryOf(thing: T): Borne
  judge(asked: Asked<T>, set: T, superior: Reading, plan: Reading): Judgement
  /** Its day, where the making of a plan may be what is asked. */
  deadlineOf: ((thing: T) => Parameters<typeof answeredByPlan>[2]) | null
}

/** Demands with what became of them, and what of the plan answers none. */
export interface Answered {
  demands: Demand[]
  added: Side[]
}

/** Whether anything of an entry tells it from others. */
const tells = ({ words }: Thing): boolean => words.key !== ''

/** Pairs the demands of one kind with the entries of the plan, and judges each. */
export const answer = <T extends Thing>(both: Both, asking: Asking<T>): Answered => {
  const { superior, plan, spoken, ownPlan } = both
  const { name, kind, entryOf, judge, deadlineOf } = asking
  const bodiesOf = askedOf(superior)
  const all = kind.read(superior).map((thing): Asked<T> => {
    const bodies = bodiesOf(entryOf(thing))
    return { thing, bodies, addressed: addressedTo(superior, bodies, plan.issuer) }
  })
  const ownPlanOf = ({ words }: T) => (deadlineOf === null ? null : ownPlan(words))
  const open = all.filter(({ thing, addressed }) => addressed.to !== 'no' && ownPlanOf(thing) === null)
  const set = kind.read(plan)
  const likeness = likenessOver([...open.map(({ thing }) => thing), ...set].map(({ words }) => words))
  const score = ({ thing, addressed }: Asked<T>, other: T): number =>
    RANK[addressed.to] * kind.score(thing, other, likeness, 0)
  const pairs = pairUp(
    open.map((asked) => ({ asked, marks: asked.thing.marks })),
    set.map((thing) => ({ thing, marks: thing.marks })),
    ({ asked }, { thing }) => score(asked, thing),
    kind.least,
  )
  const pairOf = new Map(pairs.map((pair) => [open[pair.before]!.thing.id, pair]))

  /** Told by its fields alone where these are the same. */
  const judged = (asked: Asked<T>, other: T, fields: Demand['fields']): Judgement =>
    fields.length === 0 && name !== 'target' ? 'kept' : judge(asked, other, superior, plan)

  const answered = (asked: Asked<T>, pair: Pair): Draft => {
    const { thing } = asked
    const other = set[pair.after]!
    const fieldsWith = (each: T) => fieldsOf(kind, thing, each, likeness)
    const fields = fieldsWith(other)
    const found = { plan: sideOf(other), fields, pairing: pairingOf(pair, thing, other) }
    if (differInWords(thing.words, other.words, 0)) return { verdict: 'reworded', why: null, ...found }
    const verdict = judged(asked, other, fields)
    if (verdict === null || (name === 'target' && !tells(thing)))
      return { verdict: 'unknown', why: 'measure', ...found }
    // The next best is no worse: which of them is meant is not known, nor what becomes of it where they differ.
    const isTie = pair.runnerUp !== null && pair.runnerUp >= pair.score
    const rivals = isTie ? set.filter((each) => score(asked, each) >= pair.score) : []
    if (rivals.some((each) => judged(asked, each, fieldsWith(each)) !== verdict))
      return { verdict: 'unknown', why: 'tie', ...found }
    return { verdict, why: null, ...found }
  }
  const draft = (asked: Asked<T>): Draft => {
    const { thing, addressed } = asked
    if (addressed.to === 'no') return NOT_ADDRESSED
    const own = ownPlanOf(thing)
    if (own !== null) return answeredByPlan(plan, own, deadlineOf!(thing))
    const pair = pairOf.get(thing.id)
    if (pair) return answered(asked, pair)
    const found = spoken(thing.words)
    return found !== null && found.share >= SPOKEN ? unknownFor('passage', found.side) : unspoken(asked)
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

/** What differs; who does it in the plan is the plan's own matter. */
const fieldsOf = <T extends Thing>(
  kind: Kind<T, object>,
  thing: T,
  other: T,
  likeness: Likeness,
): Demand['fields'] =>
  (kind.fields(thing, other, likeness, 0) as Demand['fields']).filter(
    ({ field }) => field !== 'body' && field !== 'each',
  )
