import type { InstrumentType } from '../directive/header'
import { bare } from '../text/fold'

const PARTY = /^\d+[a-z]?-/u
const LEGAL = /^[\d.]+[a-zđ]?\/\d{4}\//u
const ASCII = /^[ -~]*$/u

const folded = (text: string): string => {
  const plain = text.replaceAll('Đ', 'd').toLowerCase()
  return ASCII.test(plain) ? plain : bare(plain)
}

/**
 * The id that most instruments have, without looking into any list: `decree:91-2017-nd-cp`, `decision:1299-qd-ttg:2018`,
 * `resolution:29-nq-tw:2013-11-04`. The shipped data spell out each id that `identify` gives otherwise.
 */
export const plainId = (type: InstrumentType, symbol: string, issued: string | null): string => {
  const slug = folded(symbol.replaceAll('&', '')).replace(/[/-]+/gu, '-')
  const padded = /^\d(?!\d)/u.test(slug) ? `0${slug}` : slug
  if (issued === null || LEGAL.test(symbol)) return `${type}:${padded}`
  return `${type}:${padded}:${PARTY.test(symbol) ? issued : issued.slice(0, 4)}`
}
