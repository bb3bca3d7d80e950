import type { Rule } from '../rule'

const NUMBERS = /\d+/gu

/** A date that the calendar does not have: `ngày 31/6/2019`. */
export const impossibleDate: Rule = {
  id: 'citation/impossible-date',
  severity: 'error',
  about: { en: 'a date that the calendar does not have', vi: 'ngày không có trong lịch' },
  *find({ directive, cited }) {
    // Both are in the order of the text.
    let next = 0
    for (const { rule, span } of directive.messages) {
      if (rule !== 'date/impossible' || span === null) continue
      while (next < cited.length && cited[next]!.citation.span.start <= span.start) next++
      const words = directive.text.slice(span.start, span.end)
      const before = cited[next - 1]?.citation
      const inside = before && span.end <= before.span.end ? before : null
      yield {
        span,
        ...(inside && { citationId: inside.id }),
        actual: words,
        expected: 'a day of the calendar',
        message: {
          en: `The calendar has no ${(words.match(NUMBERS) ?? [words]).join('/')}.`,
          vi: `Lịch không có ${words}.`,
        },
      }
    }
  },
}
