import type { BodyMark } from '../annotate/bodies/mark'
import { readNames } from '../body/names/read'
import type { HeaderParts } from '../structure/header'
import { bySpan, overlaps } from '../text/span'

type Part = HeaderParts['letterhead'][number]

/** A body whose name is broken over lines, as one mention where it begins; none where no list knows it. */
const whole = ({ value, lines }: Part): BodyMark[] => {
  const [name] = readNames(value).names
  const isWhole = name?.span.start === 0 && name.span.end === value.length
  return isWhole ? [{ ...name, span: lines[0]! }] : []
}

/**
 * The mentions of bodies with those of the letterhead as they are meant: `ỦY BAN NHÂN DÂN` / `TỈNH HÀ NAM` is one, no
 * `Ủy ban nhân dân` of nowhere. The last body is left out, being the issuer, whose name the context gives.
 */
export const withLetterhead = (marks: readonly BodyMark[], letterhead: readonly Part[]): BodyMark[] => {
  const issuer = letterhead.at(-1)
  const joined = letterhead.filter((part) => part !== issuer && part.lines.length > 1)
  const replaced = [...joined, ...(issuer ? [issuer] : [])].flatMap(({ lines }) => lines)
  const kept = marks.filter(({ span }) => !replaced.some((line) => overlaps(line, span)))
  return [...kept, ...joined.flatMap(whole)].sort(bySpan)
}
