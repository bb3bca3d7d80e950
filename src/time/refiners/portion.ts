import type { ParsingResult, Refiner } from 'chrono-node'
import { timeLexicon as words } from '../../lexicon/time'
import { OPEN_END, OPEN_START, precisionTag, tagged } from '../tags'

const PORTION = new RegExp(
  `(?<!\\p{L})(?:(?<first>${words.first})|(?<middle>${words.middle})|${words.last}) $`,
  'u',
)
const REACH = 6
const MIDDLE_OF_MONTH = 15
const MIDDLE_OF_YEAR = 6

/** A part of what follows: `đến giữa năm 2020` ends on 30 June, `cuối quý I` has no certain first day. */
export const portion: Refiner = {
  refine: ({ text }, results) =>
    results.map((result) => {
      const precision = tagged(result, 'precision/')
      if (
        !result.start ||
        result.start.isCertain('day') ||
        !precision ||
        !/^(?:month|quarter|year)$/u.test(precision)
      )
        return result
      const before = PORTION.exec(text.slice(Math.max(0, result.index - REACH), result.index))
      return before ? take(result, before, precision) : result
    }),
}

const take = (result: ParsingResult, before: RegExpExecArray, precision: string): ParsingResult => {
  const taken = result.clone()
  taken.index = result.index - before[0].length
  taken.text = before[0] + result.text
  taken.addTag(precisionTag('unknown'))
  if (before.groups!.first) taken.addTag(OPEN_END)
  else taken.addTag(OPEN_START)
  if (before.groups!.middle && precision === 'month') taken.start.assign('day', MIDDLE_OF_MONTH)
  if (before.groups!.middle && precision === 'year') taken.start.assign('month', MIDDLE_OF_YEAR)
  return taken
}
