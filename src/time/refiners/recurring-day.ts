import type { Refiner } from 'chrono-node'
import { timeLexicon as words } from '../../lexicon/time'
import { endOf, tagged } from '../tags'

const BETWEEN = /^,? (?:của )?$/u
const PART = new RegExp(`^,? (?:của )?(?<part>${words.recurringPart})(?!\\p{L})`, 'u')
const LONGEST_PART = 40
const BREAK = /[.;\n\t]/u
const REACH = 150

/** A day alone is one of a month or quarter, a day and month are one of a year or half of it. */
const isDayOf = (often: string, hasMonth: boolean): boolean =>
  hasMonth ? often === 'yearly' || often === 'half-yearly' : often === 'monthly' || often === 'quarterly'

/** A day that comes back: `ngày 15 hằng tháng`, `ngày 15/6 hàng năm`, `ngày 20 của tháng cuối quý`. */
export const recurringDay: Refiner = {
  refine: ({ text }, results) => {
    const kept: typeof results = []
    let before: { end: number; often: string } | null = null
    for (let i = 0; i < results.length; i++) {
      const day = results[i]!
      kept.push(day)
      const frequency = tagged(day, 'recurrence/')
      if (frequency !== null) before = { end: endOf(day), often: frequency }
      if (!day.start.isCertain('day') || day.start.isCertain('year')) continue
      const next = results[i + 1]
      const often =
        next && BETWEEN.test(text.slice(endOf(day), next.index)) ? tagged(next, 'recurrence/') : null
      if (next && often) {
        day.text = text.slice(day.index, endOf(next))
        day.addTag(`recurrence/${often}`)
        i++
        continue
      }
      const part = PART.exec(text.slice(endOf(day), endOf(day) + LONGEST_PART))
      if (!part) {
        // `Hằng tháng, báo cáo tiến độ trước ngày 25`: said before it, in the same sentence.
        const isOwn =
          before !== null && !BREAK.test(text.slice(before.end, Math.min(day.index, before.end + REACH + 1)))
        if (isOwn && day.index - before!.end <= REACH && isDayOf(before!.often, day.start.isCertain('month')))
          day.addTag(`recurrence/${before!.often}`)
        continue
      }
      day.text = text.slice(day.index, endOf(day) + part[0].length)
      day.addTag(`recurrence/${words.recurringParts[part.groups!.part!.toLowerCase()]}`)
    }
    return kept
  },
}
