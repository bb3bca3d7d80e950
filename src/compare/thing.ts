import type { Span } from '../text/span'
import type { Bearer } from './bodies'
import type { Likeness } from './likeness'
import type { Markable } from './pair'
import type { Reading } from './reading'
import type { Section } from './sections'
import type { Words } from './words'

/** An entry of a directive as it is compared. */
export interface Thing extends Markable {
  id: string
  span: Span
  quote: string
  section: string | null
  /** What it is, in the document's words: metric, task, label. */
  what: string
  words: Words
  /** The section that it stands in. */
  within: { section: Section; words: Words } | null
}

/** How one kind of entry is read, told to be the same, and told to have changed. */
export interface Kind<T extends Thing, F> {
  read(reading: Reading): T[]
  /** From 0 to 1; `years` lie between the plans. */
  score(a: T, b: T, likeness: Likeness, years: number): number
  /** Below this score two entries are two things. */
  least: number
  fields(before: T, after: T, likeness: Likeness, years: number): F[]
}

interface Entry {
  id: string
  span: Span
  quote: string
  section: string | null
}

/** What all kinds have in common. */
export const thingOf = (
  reading: Reading,
  { id, span, quote, section }: Entry,
  what: string,
  words: Words,
  more: readonly string[] = [],
): Thing => {
  const at = reading.sectionAt(span.start)
  return {
    id,
    span,
    quote,
    section,
    what,
    words,
    within: at && { section: at, words: reading.words(at.heading) },
    marks: [...words.telling, ...more],
  }
}

/** A mark by which entries of one body are found. */
export const bodyMark = (bearer: Bearer | null): string[] =>
  bearer === null ? [] : [`body ${[...bearer.syllables].join(' ')}`]

/** Whether two entries stand under like headings: weak, for plans move things. */
export const underLike = ({ within: a }: Thing, { within: b }: Thing): number =>
  a === null || b === null ? (a === b ? 1 : 0) : a.words.key === b.words.key ? 1 : 0
