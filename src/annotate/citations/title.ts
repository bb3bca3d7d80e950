import { endAt } from '../../text/match-at'
import type { Span } from '../../text/span'
import type { Heads } from './heads'
import { CLOSING_QUOTE, closing, TitleScan } from './title-end'
import { afterChange, afterSubject, isTitleVerb } from './title-lead'

const LEAD = /,? ?/y
const QUOTE = /[“"”«]/
const GOES_ON = / ?(?:giai đoạn|năm \d|đến năm|và định hướng|nhiệm kỳ)/uy
const ISSUED_WITH = /ban hành (?:kèm )?theo(?!\p{L})/iuy
const LONGEST_QUOTE = 500

export interface Title {
  span: Span
  issuer: Span | null
  /** Where the mention ends, a closing quote included. */
  end: number
}

const trimmed = (text: string, start: number, end: number): Span => {
  let last = end
  while (last > start && !/[\p{L}\p{N})”"»%]/u.test(text[last - 1]!)) last--
  return { start, end: last }
}

/**
 * Reads the title that follows at `at`, without `về`, `về việc`, `V/v` and quotes around it; null where none does.
 * `index`: the head whose title it is; `isInformal`: a day stands before it and no issuer.
 */
export const readTitle = (
  text: string,
  at: number,
  heads: Heads,
  index: number,
  isInformal: boolean,
): Title | null => {
  const lead = endAt(LEAD, text, at) ?? at
  if (heads.startingAt(text, lead)) return null
  const subject = afterSubject(text, lead)
  const start = subject ?? lead
  if (QUOTE.test(text[start] ?? '')) {
    const close = closing(text, start, CLOSING_QUOTE, LONGEST_QUOTE)
    if (close === null) return null
    if (endAt(GOES_ON, text, close + 1) === null) {
      const inner = text[start + 1] === ' ' ? start + 2 : start + 1
      const span = trimmed(text, afterSubject(text, inner) ?? inner, close)
      return span.end > span.start ? { span, issuer: null, end: close + 1 } : null
    }
  } else if (
    subject === null &&
    (text[at] === ',' || !isTitleVerb(text, start) || endAt(ISSUED_WITH, text, start) !== null)
  )
    return null
  const changed = subject === null ? afterChange(text, start, isInformal) : null
  if (changed !== null && heads.startingAt(text, changed)) return null
  const found = new TitleScan(text, heads, index, start).find()
  const span = trimmed(text, start, found.end)
  if (span.end <= span.start) return null
  return { span, issuer: found.issuer, end: found.issuer ? found.markEnd : span.end }
}
