import type { BodyKind, BodyLevel } from '../../directive/body'
import type { Span } from '../../text/span'

/** What a recogniser reads: a mention and where it ends. `start` is set only where it differs from where reading began. */
export interface Mention {
  start?: number
  end: number
  /** Written out as far as the words allow. */
  name: string
  kind: BodyKind
  level: BodyLevel | null
  place: string | null
  rule: string
}

/** A name in a text: where it stands, its words, and what they say. */
export interface BodyName extends Omit<Mention, 'start' | 'end'> {
  span: Span
  /** The words as they stand (`UBND tỉnh`). */
  text: string
}

/** Reads what begins with the word at `at`; several mentions where a list shares its beginning; null where none does. */
export type Recogniser = (text: string, at: number) => Mention[] | null

/** Words with a single blank between them, as a name is written. */
export const tidy = (text: string): string => (UNTIDY.test(text) ? text.replace(/\s+/gu, ' ').trim() : text)

const UNTIDY = /^ |[^\S ]| {2}| $/u
