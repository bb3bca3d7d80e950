import type { Relative } from '../directive/common'
import type { Deadline } from '../directive/deadline'
import { compareLexicon } from '../lexicon/compare'
import { type Bearer, bearerOf, bodyLikeness, isSameBody } from './bodies'
import type { DeadlineField } from './change'
import { dayField, dayNearness, plainField } from './fields'
import { bodyMark, type Kind, type Thing, thingOf, underLike } from './thing'
import { areApart } from './words'

export interface DeadlineThing extends Thing {
  deadline: Deadline
  bearer: Bearer | null
}

/** What a count is, its words apart. */
const countOf = (relative: Relative | null): string =>
  relative === null ? '' : [relative.count, relative.unit, relative.direction ?? 'after'].join(' ')

const LEAST_WORDS = 0.35

export const deadlineKind: Kind<DeadlineThing, DeadlineField> = {
  least: 0.5,
  read: (reading) =>
    reading.directive.deadlines.map((deadline) => {
      const { task, body, bodyId } = deadline
      const bearer = bearerOf(reading, body, bodyId)
      const words = reading.words(task, compareLexicon.role)
      return { ...thingOf(reading, deadline, task, words, bodyMark(bearer)), deadline, bearer }
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
      ...(countOf(a.relative) === countOf(b.relative) ? [] : plainField('relative', a.relative, b.relative)),
      ...(isSameBody(before.bearer, after.bearer) ? [] : plainField('body', a.body, b.body)),
    ]
  },
}
