import { countBefore } from '../../text/count-before'
import type { OriginAt, Reading } from '../blocks'

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
    ...(origins && { origins: origins.map((origin) => movedOrigin(origin, text, written, cuts, moved)) }),
  }
}

/** Origins are not converted apart: letters may lie in two. Of a stretch that became another text only the whole is known. */
const movedOrigin = (
  origin: OriginAt,
  text: string,
  written: string,
  cuts: readonly number[],
  moved: ReadonlyMap<number, number>,
): OriginAt => {
  const { at, length } = origin
  const first = cuts[Math.max(countBefore(cuts.length, (i) => cuts[i]! <= at) - 1, 0)]!
  const last = cuts[countBefore(cuts.length, (i) => cuts[i]! < at + length)] ?? text.length
  const [start, end] = [moved.get(first)!, moved.get(last)!]
  return text.slice(first, last) === written.slice(start, end)
    ? { ...origin, at: start + at - first }
    : { ...origin, at: start, length: end - start, from: null }
}
