import { countBefore } from '../../text/count-before'
import type { OriginAt, Reading } from '../blocks'
import { convertedApart } from './apart'

/**
 * A reading whose text is converted, from the codes of another encoding say. Its stretches and words are converted one by one:
 * a letter that takes two codes (`oâ` in VNI) lies in one of them, so that each keeps its place in the file.
 */
export const recode = (reading: Reading, convert: (text: string) => string): Reading => {
  const { text, segments, words, messages, origins } = reading
  const cuts = [
    ...new Set([0, text.length, ...[...segments, ...words].flatMap(({ span }) => [span.start, span.end])]),
  ]
  cuts.sort((a, b) => a - b)
  const moved = new Map<number, number>([[0, 0]])
  let written = ''
  for (const [index, cut] of cuts.slice(1).entries()) {
    written += convert(text.slice(cuts[index], cut))
    moved.set(cut, written.length)
  }
  const move = <T extends { span: { start: number; end: number } }>(part: T): T => ({
    ...part,
    span: { start: moved.get(part.span.start)!, end: moved.get(part.span.end)! },
  })
  // What a reader reports of a place is of the file, or of the whole text.
  const whole = messages.map((message) =>
    message.span ? { ...message, span: { start: 0, end: written.length } } : message,
  )
  return {
    text: written,
    segments: segments.map(move),
    words: words.map(move),
    messages: whole,
    ...(origins && { origins: origins.map((origin) => movedOrigin(origin, text, convert, cuts, moved)) }),
  }
}

/**
 * An origin is converted apart where the stretch of the file in which it lies becomes the same so; where a letter lies in two origins only
 * that whole stretch is known of either.
 */
const movedOrigin = (
  origin: OriginAt,
  text: string,
  convert: (text: string) => string,
  cuts: readonly number[],
  moved: ReadonlyMap<number, number>,
): OriginAt => {
  const { at, length } = origin
  const first = cuts[Math.max(countBefore(cuts.length, (i) => cuts[i]! <= at) - 1, 0)]!
  const last = cuts[countBefore(cuts.length, (i) => cuts[i]! < at + length)] ?? text.length
  const start = moved.get(first)!
  const own = text.slice(at, at + length)
  const whole = convert(text.slice(first, last))
  const apart = convertedApart([text.slice(first, at), own, text.slice(at + length, last)], convert, whole)
  if (apart === null) return { ...origin, at: start, length: whole.length, from: null }
  const [before, became] = apart as [string, string, string]
  const isSame = became === own
  return {
    ...origin,
    at: start + before.length,
    length: became.length,
    from: isSame ? origin.from : null,
  }
}
