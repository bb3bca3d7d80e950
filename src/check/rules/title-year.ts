import { checkLexicon } from '../../lexicon/check'
import { periodOfTitle } from '../period'
import type { Rule } from '../rule'

/** A plan for a period that was over, or lies years ahead, when it was issued: `Kế hoạch … năm 2019` of 2021. */
export const titleYear: Rule = {
  id: 'plan/title-year',
  severity: 'warning',
  about: { en: 'a plan’s year that is not that of its title', vi: 'năm của kế hoạch không khớp tiêu đề' },
  *find({ directive, on }) {
    const { header } = directive
    const { date, via } = on
    const period = periodOfTitle(directive)
    const span = header.evidence.title?.span
    if (period === null || !span || date === null || via === 'latest-citation') return
    if (checkLexicon.lookingBack.test(header.title ?? '')) return
    const year = Number(date.slice(0, 4))
    const [first, last] = [period.start, period.end].map((day) => Number(day.slice(0, 4))) as [number, number]
    // A plan is written in the months before its year at the earliest.
    if (last >= year && first <= year + 1) return
    yield {
      span,
      actual: first === last ? String(first) : `${first}-${last}`,
      expected: `a period that ${year} is in or before`,
      message: {
        en: `The title names ${first === last ? first : `${first}-${last}`}, but the document is of ${year}.`,
        vi: `Tiêu đề ghi ${first === last ? `năm ${first}` : `${first} - ${last}`}, nhưng văn bản ban hành năm ${year}.`,
      },
    }
  },
}
