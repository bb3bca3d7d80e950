import type { Deadline } from '../directive/deadline'
import { compareLexicon } from '../lexicon/compare'
import { type Bearer, bearerOf, bodyLikeness, isSameBody } from './bodies'
import type { DeadlineField } from './change'
import { dayField, dayNearness, plainField } from './fields'
import { isSameMoment, type Moment, momentOf } from './moment'
import { bodyMark, type Kind, type Thing, thingOf, underLike } from './thing'
import { areApart } from './words'

export interface DeadlineThing extends Thing {
  deadline: Deadline
  bearer: Bearer | null
  /** The event that it counts from, without how it is put; '' where it counts from none. */
  anchor: string
  moment: Moment
}

/** What a count is, and from what it starts. */
const isSameCount = (a: DeadlineThing, b: DeadlineThing): boolean => {
  const [of, other] = [a.deadline.relative, b.deadline.relative]
  if (of === null || other === null) return of === other
  return (
    of.count === other.count &&
    of.unit === other.unit &&
    of.direction === other.direction &&
    a.anchor === b.anchor
  )
}

const LEAST_WORDS = 0.35

export const deadlineKind: Kind<DeadlineThing, DeadlineField> = {
  least: 0.5,
  read: (reading) =>
    reading.directive.deadlines.map((deadline) => {
      const { task, body, bodyId, relative } = deadline
      const bearer = bearerOf(reading, body, bodyId)
      const words = reading.words(task, compareLexicon.role)
      const anchor = relative === null ? '' : reading.words(relative.anchor).said
      const thing = thingOf(reading, deadline, task, words, bodyMark(bearer))
      return { ...thing, deadline, bearer, anchor, moment: momentOf(deadline) }
    }),
  score: (a, b, likeness, years) => {
    const words = likeness(a.words, b.words)
    if (words < LEAST_WORDS || areApart(a.words, b.words)) return 0
    const [of, other] = [a.deadline, b.deadline]
    return (
      0.7 * words +
      0.12 * bodyLikeness(a.bearer, b.bearer) +
      0.1 * dayNearness(of.due, other.due, years) +
      0.04 * (of.recurrence === other.recurrence ? 1 : 0) +
      0.04 * underLike(a, b)
    )
  },
  fields: (before, after, _, years) => {
    const [a, b] = [before.deadline, after.deadline]
    return [
      ...dayField('due', a.due, b.due, years),
      ...plainField('boundary', a.boundary, b.boundary),
      ...plainField('recurrence', a.recurrence, b.recurrence),
      ...(isSameCount(before, after)
        ? []
        : [{ field: 'relative' as const, before: a.relative, after: b.relative }]),
      ...(isSameMoment(before.moment, after.moment)
        ? []
        : [
            {
              field: 'moment' as const,
              before: before.moment.words || null,
              after: after.moment.words || null,
            },
          ]),
      ...(isSameBody(before.bearer, after.bearer) ? [] : plainField('body', a.body, b.body)),
    ]
  },
}
