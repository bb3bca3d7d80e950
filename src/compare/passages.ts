import type { Span } from '../text/span'
import type { Kind, Thing } from './thing'
import { thingOf, underLike } from './thing'
import { areApart } from './words'

/** Whether spans, asked from left to right, meet one of these. */
const meets = (spans: readonly Span[]): ((span: Span) => boolean) => {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  const ends: number[] = []
  for (const { end } of sorted) ends.push(Math.max(ends.at(-1) ?? 0, end))
  let at = 0
  return ({ start, end }) => {
    while (at < sorted.length && ends[at]! <= start) at++
    return at < sorted.length && sorted[at]!.start < end
  }
}

/** What the body of a plan says and no entry tells, so that nothing of it is compared in silence. */
export const passageKind: Kind<Thing, never> = {
  least: 0.5,
  read: (reading) => {
    const { targets, phases, deadlines, responsibleBodies, tasks } = reading.directive
    const isTold = meets(
      [...targets, ...phases, ...deadlines, ...responsibleBodies, ...tasks].map(({ span }) => span),
    )
    return reading.passages
      .filter(({ span }) => !isTold(span))
      .map((passage) => {
        const id = `passage-${passage.span.start}`
        return thingOf(reading, { id, ...passage }, passage.text, reading.words(passage.text))
      })
  },
  score: (a, b, likeness) =>
    areApart(a.words, b.words) ? 0 : 0.95 * likeness(a.words, b.words) + 0.05 * underLike(a, b),
  fields: () => [],
}
