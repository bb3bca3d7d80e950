import { endAt } from '../../text/match-at'
import { readDay } from './day'
import type { CitationMark } from './mark'
import { isLaw } from './parts'

const AMENDS = /^(?:sửa đổi|bổ sung)/iu
const JOIN = /(?:,| và|, và) (?=ngày )/uy
const MOST = 5

/**
 * Amending laws that share their name and differ in their day: `Luật sửa đổi, bổ sung một số điều của Luật Thi đua,
 * khen thưởng ngày 14/6/2005 và ngày 16/11/2013` is two, the second being its day.
 */
export const furtherDays = (text: string, mark: CitationMark): CitationMark[] => {
  const found: CitationMark[] = []
  if (!isLaw(mark) || mark.issued === null || !AMENDS.test(mark.title ?? '')) return found
  let at = mark.span.end
  while (found.length < MOST) {
    const next = endAt(JOIN, text, at)
    const day = next === null ? null : readDay(text, next)
    if (!day) break
    found.push({
      ...mark,
      span: { ...day.span },
      rule: 'citation/further-day',
      issued: day.day,
      issuedSpan: day.span,
      pinpoints: [],
    })
    at = day.span.end
  }
  return found
}
