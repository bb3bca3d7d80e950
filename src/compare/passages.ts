import { compareLexicon } from '../lexicon/compare'
import { matchesOf } from '../text/matches'
import type { Span } from '../text/span'
import type { Reading } from './reading'
import type { Passage } from './sections'
import type { Kind, Thing } from './thing'
import { thingOf, underLike } from './thing'
import { areApart } from './words'

/** What of spans, asked from left to right, none of these covers. */
const besides = (spans: readonly Span[]): ((span: Span) => Span[]) => {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  const ends: number[] = []
  for (const { end } of sorted) ends.push(Math.max(ends.at(-1) ?? 0, end))
  let first = 0
  return ({ start, end }) => {
    while (first < sorted.length && ends[first]! <= start) first++
    const free: Span[] = []
    let from = start
    for (let at = first; at < sorted.length && sorted[at]!.start < end; at++) {
      if (sorted[at]!.start > from) free.push({ start: from, end: sorted[at]!.start })
      from = Math.max(from, ends[at]!)
    }
    return from < end ? [...free, { start: from, end }] : free
  }
}

/** What is said beside an entry in its sentence, without the marks around it. */
const trimmed = (text: string, { start, end }: Span): Span => {
  const letters = matchesOf(/[\p{L}\p{N}]\p{M}*/gu, text.slice(start, end))
  const [first, last] = [letters[0], letters.at(-1)]
  return first && last
    ? { start: start + first.index, end: start + last.index + last[0].length }
    : { start, end: start }
}

const passageThing = (reading: Reading, passage: Pick<Passage, 'span' | 'quote' | 'section'>, text: string) =>
  thingOf(reading, { id: `passage-${passage.span.start}`, ...passage }, text, reading.words(text))

/** Whether it says more than how a thing is put, and by whom it is asked. */
const says = ({ words: { key } }: Thing): boolean =>
  key
    .replace(compareLexicon.role, '')
    .split(' ')
    .some((word) => word !== '' && !compareLexicon.empty.has(word))

/** What the body of a plan says and no entry tells, so that nothing of it is compared in silence. */
export const passageKind: Kind<Thing, never> = {
  least: 0.5,
  read: (reading) => {
    const { text, targets, phases, deadlines, responsibleBodies, tasks } = reading.directive
    const untold = besides(
      [...targets, ...phases, ...deadlines, ...responsibleBodies, ...tasks].map(({ span }) => span),
    )
    return reading.passages.flatMap((passage) => {
      const free = untold({ start: passage.from, end: passage.span.end })
      const isWhole = free.length === 1 && free[0]!.end - free[0]!.start === passage.span.end - passage.from
      if (isWhole) return [passageThing(reading, passage, passage.text)]
      return free.flatMap((each) => {
        const span = trimmed(text, each)
        const quote = text.slice(span.start, span.end)
        const thing = passageThing(reading, { ...passage, span, quote }, quote.replace(/\s+/gu, ' '))
        return says(thing) ? [thing] : []
      })
    })
  },
  score: (a, b, likeness) =>
    areApart(a.words, b.words) ? 0 : 0.95 * likeness(a.words, b.words) + 0.05 * underLike(a, b),
  fields: () => [],
}
