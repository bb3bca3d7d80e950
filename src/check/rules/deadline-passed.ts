import type { Rule } from '../rule'
import { shortDay } from '../words'

const DAY = /\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|\d{1,2} \p{L}+ \d{1,2} \p{L}+ \d{4}/u

/** A time limit that was over when the document was issued: `trước ngày 15/3/2019` of a plan of 01/4/2019. */
export const deadlinePassed: Rule = {
  id: 'plan/deadline-passed',
  severity: 'warning',
  about: { en: 'a time limit before the document’s own day', vi: 'thời hạn trước ngày ban hành văn bản' },
  *find({ directive, on }) {
    const { date, via } = on
    if (date === null || (via !== 'header' && via !== 'option')) return
    for (const { due, evidence } of directive.deadlines) {
      const said = evidence.due
      // A year or month that is concluded may be concluded wrongly.
      if (due === null || due >= date || said?.how !== 'read' || !said.span) continue
      // A month in a timetable may be of a step that is done.
      if (!DAY.test(directive.text.slice(said.span.start, said.span.end))) continue
      yield {
        span: said.span,
        actual: due,
        expected: `not before ${date}`,
        message: {
          en: `The time limit of ${due} was over when the document was issued on ${date}.`,
          vi: `Thời hạn ${shortDay(due)} đã qua khi văn bản được ban hành ngày ${shortDay(date)}.`,
        },
      }
    }
  },
}
