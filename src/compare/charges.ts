import type { ResponsibleBody } from '../directive/responsible-body'
import type { Task } from '../directive/task'
import { compareLexicon } from '../lexicon/compare'
import { type Bearer, bearerOf, bodyLikeness, isSameBody } from './bodies'
import type { ChargeField } from './change'
import { plainField } from './fields'
import type { Likeness } from './likeness'
import { type Markable, pairUp } from './pair'
import type { Reading } from './reading'
import { bodyMark, type Kind, type Thing, thingOf, underLike } from './thing'
import { areApart, differInWords, type Words, withoutDays } from './words'

/** One of the things that a body does in a role. */
export interface Duty extends Markable {
  text: string
  words: Words
}

export interface ChargeThing extends Thing {
  charge: ResponsibleBody
  bearer: Bearer
  duties: Duty[]
}

/** The keys of the duties of each charge that are told as something else, by the tasks that hold them. */
const toldElsewhere = (reading: Reading, isTold: (task: Task) => boolean): Map<string, Set<string>> => {
  const told = new Map<string, Set<string>>()
  for (const task of reading.directive.tasks)
    if (isTold(task))
      for (const id of [...task.leads, ...task.helpers]) {
        const { key } = reading.words(task.what, compareLexicon.role)
        const keys = told.get(id)
        if (keys) keys.add(key)
        else told.set(id, new Set([key]))
      }
  return told
}

/** Charges with their duties, those that `isTold` apart; what has no other duty is left out, for it is told whole. */
export const readCharges = (reading: Reading, isTold: (task: Task) => boolean): ChargeThing[] => {
  const told = toldElsewhere(reading, isTold)
  return reading.directive.responsibleBodies.flatMap((charge) => {
    const { id, body, bodyId, task } = charge
    const stated = (task ?? '').split(';').flatMap((part): Duty[] => {
      const text = part.trim()
      if (text === '') return []
      const words = withoutDays(reading.words(text, compareLexicon.role))
      return [{ text, words, marks: words.telling }]
    })
    // Of whom only helps, the words are a part of the task's.
    const tasks = [...(told.get(id) ?? [])]
    const duties = stated.filter(({ words }) => !tasks.some((key) => key.includes(words.key)))
    if (stated.length > 0 && duties.length === 0) return []
    const bearer = bearerOf(reading, body, bodyId)!
    const all = withoutDays(reading.words(duties.map(({ text }) => text).join('; '), compareLexicon.role))
    // In whatever order they are.
    const said = duties.map(({ words }) => words.said).sort()
    const times = [...all.times].sort()
    const words = { ...all, said: said.join('; '), times }
    return [{ ...thingOf(reading, charge, body, words, bodyMark(bearer)), charge, bearer, duties }]
  })
}

/** From here two duties are one, put otherwise. */
const SAME_DUTY = 0.5

const dutyScore =
  (likeness: Likeness) =>
  (a: Duty, b: Duty): number =>
    areApart(a.words, b.words) ? 0 : likeness(a.words, b.words)

const dutiesChanged = (
  before: ChargeThing,
  after: ChargeThing,
  likeness: Likeness,
  years: number,
): ChargeField[] => {
  const pairs = pairUp(before.duties, after.duties, dutyScore(likeness), SAME_DUTY).filter(
    (pair) => !differInWords(before.duties[pair.before]!.words, after.duties[pair.after]!.words, years),
  )
  const [kept, held] = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map((pair) => pair.after))]
  const removed = before.duties.filter((_, index) => !kept.has(index)).map(({ text }) => text)
  const added = after.duties.filter((_, index) => !held.has(index)).map(({ text }) => text)
  return removed.length + added.length === 0 ? [] : [{ field: 'duties', removed, added }]
}

/** Whether any duty of both is one; charges that state none are one by their body. */
const haveCommon = (a: ChargeThing, b: ChargeThing, likeness: Likeness): boolean => {
  const score = dutyScore(likeness)
  if (a.duties.length === 0 || b.duties.length === 0) return a.duties.length === b.duties.length
  return a.duties.some((duty) => b.duties.some((other) => score(duty, other) >= SAME_DUTY))
}

const LEAST_WORDS = 0.3

export const chargeKind: Kind<ChargeThing, ChargeField> = {
  least: 0.5,
  // What states a target is told as one.
  read: (reading) => readCharges(reading, ({ targets }) => targets.length > 0),
  score: (a, b, likeness) => {
    const words = likeness(a.words, b.words)
    if (words < LEAST_WORDS || !haveCommon(a, b, likeness)) return 0
    return (
      0.4 * bodyLikeness(a.bearer, b.bearer) +
      0.45 * words +
      0.1 * (a.charge.role === b.charge.role ? 1 : 0) +
      0.05 * underLike(a, b)
    )
  },
  fields: (before, after, likeness, years) => [
    ...plainField('role', before.charge.role, after.charge.role),
    ...(isSameBody(before.bearer, after.bearer)
      ? []
      : plainField('body', before.charge.body, after.charge.body)),
    ...dutiesChanged(before, after, likeness, years),
  ],
}
