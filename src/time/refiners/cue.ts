import type { Refiner } from 'chrono-node'
import { timeLexicon as words } from '../../lexicon/time'
import { DASH } from '../parser'
import { has, OPEN_END, OPEN_START, RANGE } from '../tags'

const CUE = new RegExp(
  `(?<!\\p{L})(?!(?<=(?:${words.year}|${words.month}|${words.quarter}) )${words.lastOrNext}(?!\\p{L}))(?<cue>${words.cueWord})(?: ${words.cueFiller}){0,3}(?: ?: ?| )$`,
  'u',
)
/** `báo cáo năm trước ngày 05/01`: before a day, `trước` belongs to it. */
const BEFORE_DAY = new RegExp(`(?<!\\p{L})(?<cue>${words.before}) $`, 'u')
/** `xét thi đua cuối năm trước 25/5/2019`: the year is that of the task, not the last one. */
const OF_YEAR = new RegExp(
  `(?<!\\p{L})(?:${words.first}|${words.middle}|${words.last}) ${words.year} (?<cue>${words.before}) $`,
  'u',
)
const DAY = new RegExp(`^${words.day} `, 'u')
const FROM = new RegExp(`(?<!\\p{L})${words.from} $`, 'u')
const REACH = 48
/** `trước 16 giờ 00 ngày 30/11`: the hour between the word and the date. */
const CLOCK = new RegExp(`${words.clock},? $`, 'u')
/** `từ 7h30 đến 11h ngày 22/3`: hours of one day. */
const CLOCK_SPAN = new RegExp(`${words.clock} ?(?:${DASH}|${words.joinUntil}) ?$`, 'u')
const CUES = new Map(words.cues)
const LAST_SYLLABLE = /(?<word>\p{L}{1,6}) ?:? ?$/u
/** The last syllables of all words that may stand before a date: most dates have none of them and need no look. */
const LAST_SYLLABLES = new Set(words.cueEnds)

const mayHaveCue = (before: string): boolean => {
  const last = LAST_SYLLABLE.exec(before)
  return last !== null && LAST_SYLLABLES.has(last.groups!.word!.toLowerCase())
}

/** What the words before a date say of it: `chậm nhất`, `trước`, `đến hết`; a range takes its `từ` along. */
export const cue: Refiner = {
  refine: ({ text }, results) => {
    for (const result of results) {
      const all = text.slice(Math.max(0, result.index - REACH), result.index)
      const clock = CLOCK.exec(all)?.[0] ?? ''
      const before = all.slice(0, all.length - clock.length)
      if (!mayHaveCue(before) || (clock !== '' && CLOCK_SPAN.test(before))) continue
      if (has(result, RANGE)) {
        const from = FROM.exec(before)
        if (!from) continue
        result.index -= from[0].length + clock.length
        result.text = from[0] + clock + result.text
        continue
      }
      const match =
        CUE.exec(before) ??
        (DAY.test(result.text) ? BEFORE_DAY.exec(before) : null) ??
        (result.start.isCertain('day') ? OF_YEAR.exec(before) : null)
      const word = match?.groups?.cue?.toLowerCase()
      const found = word === undefined ? undefined : CUES.get(word)
      if (found === undefined) continue
      result.addTag(`cue/${found}`)
      if (found === 'from' || found === 'after') result.addTag(OPEN_END)
      else if (found !== 'within' && found !== 'on') result.addTag(OPEN_START)
    }
    return results
  },
}
