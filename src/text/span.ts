/** A half-open range of UTF-16 offsets: `text.slice(start, end)` is what it covers. */
export interface Span {
  start: number
  end: number
}

/** Whether `inner` lies in `outer`, borders included. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The order of reading: by start, and the longer first where two start together. */
export const bySpan = (a: { span: Span }, b: { span: Span }): number =>
  a.span.start - b.span.start || b.span.end - a.span.end

/** The shortest span that holds both. */
export const covering = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
})
