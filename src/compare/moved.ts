import { likenessOver } from './likeness'
import { pairUp } from './pair'
import type { Thing } from './thing'
import type { Words } from './words'

interface Place {
  start: number
  words: Words
  marks: Set<string>
}

type Both = readonly [before: Thing, after: Thing]

const placesOf = (pairs: readonly Both[], side: 0 | 1): Place[] => {
  const places = new Map<number, Place>()
  pairs.forEach((pair, index) => {
    const { within } = pair[side]
    if (within === null) return
    const { start } = within.section
    const place = places.get(start) ?? { start, words: within.words, marks: new Set(within.words.telling) }
    // What both hold makes them meet, whatever they are called.
    place.marks.add(`pair ${index}`)
    places.set(start, place)
  })
  return [...places.values()].sort((a, b) => a.start - b.start)
}

const shared = (a: Place, b: Place): number => {
  let count = 0
  for (const mark of a.marks) if (mark.startsWith('pair ') && b.marks.has(mark)) count++
  return count
}

const held = ({ marks }: Place): number => [...marks].filter((mark) => mark.startsWith('pair ')).length

/** Below this two sections are two, by their headings and by what they hold. */
const LEAST = 0.3

/**
 * Whether the two of a pair stand in different sections. Sections are paired by their headings and by what they hold, so
 * that new numbers, other headings and sections put in between move nothing.
 */
export const movedAmong = (pairs: readonly Both[]): ((pair: Both) => boolean) => {
  const [befores, afters] = [placesOf(pairs, 0), placesOf(pairs, 1)]
  const likeness = likenessOver([...befores, ...afters].map(({ words }) => words))
  const score = (a: Place, b: Place): number =>
    0.5 * likeness(a.words, b.words) + shared(a, b) / (held(a) + held(b))
  const found = pairUp(befores, afters, score, LEAST)
  const afterOf = new Map(found.map((pair) => [befores[pair.before]!.start, afters[pair.after]!.start]))
  const beforeOf = new Map([...afterOf].map(([before, after]) => [after, before]))
  return ([{ within: a }, { within: b }]) => {
    // Outside of all sections is where a plan with other headings may have left it.
    if (a === null || b === null) return false
    const [to, from] = [afterOf.get(a.section.start), beforeOf.get(b.section.start)]
    if (to === b.section.start) return false
    return to !== undefined || from !== undefined
  }
}
