import type { QuantityMark } from '../../annotate/quantities/mark'
import type { Segment } from '../segments'

/** The words around a quantity, as far as they bear on it. */
export interface Around {
  /** From the start of its segment, and of its sentence, to the words that compare it. */
  segment: string
  sentence: string
  /** From the start of its segment to its number. */
  upTo: string
  after: string
}

/** Of a sentence that lists all indicators of a plan. */
const LONGEST_SENTENCE = 3000

const BULLET = /^\s*(?:[-+*•] ?)?/u

/** Reads the words around a quantity; bounded, so that a long line costs no more than its numbers. */
export const readAround = (text: string, segment: Segment, mark: QuantityMark): Around => {
  const { start, end } = mark.number
  const compared = Math.min(mark.span.start, start)
  const from = (at: number): string => text.slice(Math.max(segment.start, at - 400), at).replace(BULLET, '')
  return {
    segment: from(compared),
    sentence: text.slice(Math.max(segment.sentence, compared - LONGEST_SENTENCE), compared),
    upTo: from(start),
    after: text.slice(end, Math.min(segment.end, end + 200)),
  }
}
