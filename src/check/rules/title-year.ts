import { checkLexicon } from '../../lexicon/check'
import { yearOfTitle } from '../period'
import type { Rule } from '../rule'

const PLANS: ReadonlySet<string> = new Set(['plan', 'directive', 'programme', 'guidance'])

/** A plan for a year that was over, or lies years ahead, when it was issued: `Kế hoạch … năm 2019` of 2021. */
export const titleYear: Rule = {
  id: 'plan/title-year',
  severity: 'warning',
  about: { en: 'a plan’s year that is not that of its title', vi: 'năm của kế hoạch không khớp tiêu đề' },
  *find({ directive, on }) {
    const { header } = directive
    const { date, via } = on
    const own = yearOfTitle(directive)
    const span = header.evidence.title?.span
    if (own === null || !span || date === null || via === 'latest-citation') return
    if (!PLANS.has(header.documentType) || checkLexicon.lookingBack.test(header.title ?? '')) return
    const year = Number(date.slice(0, 4))
    // A plan is written in the months before its year at the earliest.
    if (own === year || own === year + 1) return
    yield {
      span,
      actual: String(own),
      expected: String(year),
      message: {
        en: `The title names ${own}, but the document is of ${year}.`,
        vi: `Tiêu đề ghi năm ${own}, nhưng văn bản ban hành năm ${year}.`,
      },
    }
  },
}
