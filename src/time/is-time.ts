import type { ParsedResult } from 'chrono-node'
import { timeLexicon as words } from '../lexicon/time'
import { broadChrono } from './chrono'
import { REFERENCE } from './reference'
import { endOf, has, RANGE, TENTATIVE, tagged } from './tags'

const LEAD = new RegExp(
  `^(?:(?:${words.cueWord}|${words.cueFiller}|${words.cellLead}|${words.first}|${words.middle}|${words.last}) ){0,3}$`,
  'u',
)
const JOINT = new RegExp(`^(?:,|;| -|:)? ?(?:${words.joinAnd} )?$`, 'u')
const END = /^[.;:]?$/u
/** What may explain a date in the same cell: `Tháng 5/2026, sau kỳ họp của Hội đồng nhân dân tỉnh`. */
const MOST_AFTER = 60

/**
 * Whether a text of a few words says a time: it opens with a date (`Trong quý IV/2026`, `Tháng 5/2026, sau kỳ họp`) or is
 * made of nothing else (`2026 và hằng năm`).
 */
export const isTime = (text: string): boolean => {
  const [first, ...others] = broadChrono.parse(text, REFERENCE)
  if (!first || !LEAD.test(text.slice(0, first.index))) return false
  if (isDate(first) && text.length - endOf(first) <= MOST_AFTER) return true
  let end = endOf(first)
  for (const other of others) {
    if (!JOINT.test(text.slice(end, other.index))) return false
    end = endOf(other)
  }
  return END.test(text.slice(end))
}

const isDate = (result: ParsedResult): boolean =>
  tagged(result, 'precision/') !== null && (has(result, RANGE) || !has(result, TENTATIVE))
