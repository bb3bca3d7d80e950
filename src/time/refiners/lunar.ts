import type { ParsingResult, Refiner } from 'chrono-node'
import { timeLexicon as words } from '../../lexicon/time'
import { DASH, YEAR } from '../parser'
import { endOf, LUNAR, tagged } from '../tags'

const BEHIND = new RegExp(
  `^ ?\\(?(?:${words.year} ${YEAR} ?\\(?)?${words.lunar}(?!\\p{L})\\)?|^ ${words.year} ${words.lunarYear}(?!\\p{L})`,
  'u',
)
const BEFORE = new RegExp(`(?<!\\p{L})${words.fullMoon} $`, 'u')
const JOINED = new RegExp(`^ ?(?:${DASH}|,|${words.joinUntil}|${words.joinAnd}) ?$`, 'u')
const REACH = 32

/**
 * Marks what counts by the moon, `ngày 10/3 âm lịch`, `từ mùng 5 đến mùng 10/3 (âm lịch)`, `rằm tháng 7`, `ngày 10 tháng 6 năm Giáp Thìn`, so that
 * nobody
 * takes it for a day of the solar calendar.
 */
export const lunar: Refiner = {
  refine: ({ text }, results) => {
    for (let i = results.length - 1; i >= 0; i--) {
      const result = results[i]!
      if (
        tagged(result, 'precision/') === null ||
        (result.start.isCertain('year') && !result.start.isCertain('month'))
      )
        continue
      const behind = BEHIND.exec(text.slice(endOf(result), endOf(result) + REACH))
      const next = results[i + 1]
      const isShared =
        next?.start.tags().has(LUNAR) &&
        !result.start.isCertain('year') &&
        JOINED.test(text.slice(endOf(result), next.index))
      if (!behind && !isShared && !BEFORE.test(text.slice(Math.max(0, result.index - REACH), result.index)))
        continue
      if (behind) result.text += behind[0].trimEnd()
      unsay(result)
    }
    return results.filter((result, i) => i === 0 || result.index >= endOf(results[i - 1]!))
  },
}

/** Takes back the day that was read. */
const unsay = (result: ParsingResult): void => {
  result.start.delete(['year', 'month', 'day'])
  result.end = result.start
  result.addTag(LUNAR)
}
