import type { BodyName } from '../body/names/mention'
import { readNames } from '../body/names/read'
import { bodyLexicon } from '../lexicon/bodies'
import { headerLexicon } from '../lexicon/header'
import type { Span } from '../text/span'
import { withoutEnd } from '../text/trim'

/** A line of a letterhead as printed, with the mark at its end. */
export interface LetterheadLine {
  value: string
  span: Span
}

/** A body of a letterhead: its name, joined where it is wrapped, and the lines that print it. */
export interface LetterheadPart extends LetterheadLine {
  lines: readonly Span[]
}

/** A name is broken over no more lines, and has no more characters. */
const MOST = 5
const LONGEST = 200

/**
 * Joins the lines of a letterhead to the names of bodies: `SỞ LAO ĐỘNG -` / `THƯƠNG BINH` / `VÀ XÃ HỘI` is one. The same
 * name twice is one.
 */
export const joinLetterhead = (lines: readonly LetterheadLine[]): LetterheadPart[] => {
  const parts: LetterheadPart[] = []
  for (let from = 0; from < lines.length; ) {
    const to = from + linesOfName(lines.slice(from, from + MOST).map(({ value }) => value))
    const part = partOf(lines.slice(from, to))
    if (parts.at(-1)?.value !== part.value) parts.push(part)
    from = to
  }
  return parts
}

const partOf = (lines: readonly LetterheadLine[]): LetterheadPart => {
  const value = withoutEnd(lines.map((line) => line.value).join(' '), MARKS)
  return {
    value,
    span: { start: lines[0]!.span.start, end: lines.at(-1)!.span.end },
    lines: lines.map(({ span }) => span),
  }
}
const MARKS = ' .,:;_–-'

/** How many of the lines make the name that the first of them begins: as many as a list knows together, else as read on. */
const linesOfName = (lines: readonly string[]): number => {
  let count = 1
  // A unit is no part of the name of the body above it.
  const end = lines.findIndex((line, i) => i > 0 && beginsWith(line)?.kind === 'unit')
  const candidates = end < 0 ? lines : lines.slice(0, end)
  for (let to = 2; to <= candidates.length; to++) if (isName(candidates.slice(0, to).join(' '))) count = to
  while (count < lines.length && goesOn(lines.slice(0, count).join(' '), lines[count]!)) count++
  return count
}

const beginsWith = (words: string): BodyName | undefined =>
  words.length > LONGEST ? undefined : readNames(words).names.find(({ span }) => span.start === 0)

/** Whether words are one body's name from the first to the last; a unit's may hold that of another body. */
const isName = (words: string): boolean => {
  const whole = beginsWith(words)
  return whole !== undefined && whole.kind !== 'unit' && whole.span.end === words.length
}

/** Whether a line carries on the name above it, though no list knows both together. */
const goesOn = (above: string, line: string): boolean => {
  if (above.length + line.length > LONGEST) return false
  if (OPEN.test(above)) return true
  // `HUYỆN ỦY LƯƠNG SƠN` is another body, `HUYỆN LƯƠNG SƠN` the place of the one above.
  if ((beginsWith(line)?.kind ?? 'class') !== 'class') return false
  if (headerLexicon.continues.test(line)) return true
  if (bodyLexicon.heads.longest(line, 0)) return false
  return headerLexicon.breaksOff.test(above) || runsOn(above)
}
const OPEN = /(?:[,–-]|(?<!\p{L})VÀ)$/u

/** Whether a name may go on in words that no list knows: what a committee is for, what a school is called. */
const runsOn = (name: string): boolean => {
  const head = bodyLexicon.heads.longest(name, 0)?.value
  return head !== undefined && (head.topic || head.kind === 'unit' || head.level === 'institution')
}
