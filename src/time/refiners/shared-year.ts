import type { Refiner } from 'chrono-node'
import { timeLexicon as words } from '../../lexicon/time'
import { endOf, tagged } from '../tags'

const COORDINATED = new RegExp(`^(?:,|,? ${words.joinAnd})(?: ${words.cueWord})? $`, 'u')

/** A year or a frequency said once for several dates: `tháng 3 và tháng 9/2020`, `trước ngày 15/6 và 15/12 hằng năm`. */
export const sharedYear: Refiner = {
  refine: ({ text }, results) => {
    for (let i = results.length - 1; i > 0; i--) {
      const [a, b] = [results[i - 1]!, results[i]!]
      if (a.start.get('year') !== null || a.start.get('month') === null) continue
      if (!COORDINATED.test(text.slice(endOf(a), b.index))) continue
      const year = b.start.get('year')
      const often = tagged(b, 'recurrence/')
      if (year !== null) a.start.imply('year', year)
      if (year !== null) a.end?.imply('year', year)
      if (often === 'yearly') a.addTag('recurrence/yearly')
    }
    return results
  },
}
