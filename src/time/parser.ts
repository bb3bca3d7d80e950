import type { Parser, ParsingComponents, ParsingContext, ParsingResult } from 'chrono-node'

type Known = Partial<Record<'year' | 'month' | 'day', number>>

/** What a parser makes of a match: the parts of the first day, of the last one where it differs, and tags. */
export interface Reading {
  start: Known
  end?: Known
  tags: string[]
  /** Where the expression begins, if left of the match. */
  index?: number
}

/** Years that a directive can speak of. */
export const YEAR = '(?:19|20)\\d{2}'
export const MONTH = '(?:0?[1-9]|1[0-2])'
export const DASH = '[-–—]'

/**
 * A parser for chrono: `pattern` is compiled once, `read` makes the reading or null.
 *
 * A match inside a word, a number or an instrument's symbol (`91/2017/NĐ-CP`) is none; chrono's own boundaries know
 * ASCII only, and it hands on text that begins in the middle of a word, so lookbehinds in `pattern` would not do.
 */
export const parser = (
  pattern: RegExp,
  read: (
    groups: Record<string, string | undefined>,
    context: ParsingContext,
    match: RegExpMatchArray,
  ) => Reading | null,
): Parser => ({
  pattern: () => pattern,
  extract: (context, match) => {
    const index = match.index ?? 0
    const end = index + match[0].length
    if (isInside(context.text, index, end)) return null
    const reading = read(match.groups ?? {}, context, match)
    return reading && result(context, reading.index ?? index, end, reading)
  },
})

/** A result over `[index, end)` of the text. */
const result = (context: ParsingContext, index: number, end: number, reading: Reading): ParsingResult => {
  const last = reading.end && components(context, reading.end)
  const made = context.createParsingResult(index, end, components(context, reading.start), last)
  made.addTags(reading.tags)
  return made
}

/** Components that hold what was said and nothing of the reference date, which chrono implies otherwise. */
const components = (context: ParsingContext, known: Known): ParsingComponents => {
  const made = context.createParsingComponents()
  made.delete(['year', 'month', 'day'])
  for (const part of ['year', 'month', 'day'] as const) {
    const value = known[part]
    if (value !== undefined) made.assign(part, value)
  }
  return made
}

const WORD = /[\p{L}\p{N}]/u
const CAPITAL = /\p{Lu}/u
const FULL_YEAR = /\d{4}$/u

const isInside = (text: string, index: number, end: number): boolean => {
  const before = text.charAt(index - 1)
  if (before !== '' && (before === '/' || WORD.test(before))) return true
  const after = text.charAt(end)
  if (after === '/' || (after === '-' && CAPITAL.test(text.charAt(end + 1)))) return true
  if (after === '' || !WORD.test(after)) return false
  // A space is often lost after a year, and before `đến` (`01/01đến 31/12`).
  return (
    CAPITAL.test(after) ||
    !(FULL_YEAR.test(text.slice(index, end)) || text.startsWith('đến', end)) ||
    /\p{N}/u.test(after)
  )
}
