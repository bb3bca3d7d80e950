import type { Rule } from '../rule'

/** A date that the calendar does not have: `ngày 31/6/2019`. */
export const impossibleDate: Rule = {
  id: 'citation/impossible-date',
  severity: 'error',
  about: { en: 'a date that the calendar does not have', vi: 'ngày không có trong lịch' },
  *find({ directive, cited }) {
    for (const { rule, span } of directive.messages) {
      if (rule !== 'date/impossible' || span === null) continue
      const words = directive.text.slice(span.start, span.end)
      const inside = cited.findLast(
        ({ citation }) => citation.span.start <= span.start && span.end <= citation.span.end,
      )
      yield {
        span,
        ...(inside && { citationId: inside.citation.id }),
        actual: words,
        expected: 'a day of the calendar',
        message: {
          en: `The calendar has no ${words}.`,
          vi: `Lịch không có ${words}.`,
        },
      }
    }
  },
}
