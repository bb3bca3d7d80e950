import type { Refiner } from 'chrono-node'
import { timeLexicon as words } from '../../../lexicon/time'
import { endOf, tagged } from '../tags'

const BETWEEN = /^,? (?:của )?$/u
const PART = new RegExp(`^,? (?:của )?(?<part>${words.recurringPart})(?!\\p{L})`, 'u')
const LONGEST_PART = 40

/** A day that comes back: `ngày 15 hằng tháng`, `ngày 15/6 hàng năm`, `ngày 20 của tháng cuối quý`. */
export const recurringDay: Refiner = {
  refine: ({ text }, results) => {
    const kept: typeof results = []
    for (let i = 0; i < results.length; i++) {
      const day = results[i]!
      kept.push(day)
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
      if (!part) continue
      day.text = text.slice(day.index, endOf(day) + part[0].length)
      day.addTag(`recurrence/${words.recurringParts[part.groups!.part!.toLowerCase()]}`)
    }
    return kept
  },
}
