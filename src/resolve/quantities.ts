import type { QuantityMark } from '../annotate/quantities/mark'
import type { Block, StructuredDocument } from '../structure/document'
import type { Span } from '../text/span'
import { SpanTable } from '../text/span-table'

/** `2 -` before another number. */
const beginsRange = ({ kind, marker, text, content, span }: Block): boolean =>
  kind === 'paragraph' &&
  marker !== null &&
  /^\d[\d.]* ?[-–]$/u.test(marker.text) &&
  /^\d/.test(text.slice(content.start - span.start))

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/**
 * A list's number and what it lists look like a range: `2 - 100% số xã` is 100%, read without the number.
 *
 * @param read finds the quantities of a text
 */
export const resolveQuantities = (
  quantities: SpanTable<QuantityMark>,
  { blocks, reading }: StructuredDocument,
  read: (text: string) => QuantityMark[],
): SpanTable<QuantityMark> => {
  const numbered = blocks.filter(beginsRange)
  if (numbered.length === 0) return quantities
  const wrong = new Set(numbered.flatMap(({ span }) => quantities.within(span)))
  const right = numbered.flatMap(({ content }) =>
    read(reading.text.slice(content.start, content.end)).map((mark) => ({
      ...mark,
      span: shifted(mark.span, content.start),
      number: shifted(mark.number, content.start),
    })),
  )
  return new SpanTable([...quantities.all.filter((mark) => !wrong.has(mark)), ...right])
}
