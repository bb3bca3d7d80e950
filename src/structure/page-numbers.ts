import { structureLexicon } from '../lexicon/structure'
import { findLinearHead } from './linear-head'
import type { Line } from './lines'

const ALONE = /^\d{1,3}$/
/** `- 2 -` */
const DASHED = /^[-–] ?\d{1,3} ?[-–]$/u
/** A page holds more lines than a row of a table has cells. */
const PAGE = 10
/** How many numbers that rise by one are no chance. */
const CHAIN = 3
/** A line that breaks off in a sentence is about as long as its page is wide. */
const WRAPPED = 40

/**
 * Marks the numbers of pages that stand alone on their lines: those in dashes, those that split a sentence, and those that
 * rise by one a page apart. Where a table stands cell under cell, such numbers are its rows'.
 */
export const markPageNumbers = (lines: readonly Line[]): void => {
  const read = lines.filter(({ text, zone }) => text !== '' && zone !== 'furniture')
  const numbers = read.flatMap(({ text }, i) => (ALONE.test(text) || DASHED.test(text) ? [i] : []))
  if (numbers.length === 0) return
  const hasTable = read.some((_, i) => findLinearHead(read, i) !== null)
  const chained = hasTable ? new Set<number>() : chainedIn(read, numbers)
  for (const at of numbers) {
    const splits = at > 0 && at + 1 < read.length && isOpen(read[at - 1]!, read[at + 1]!)
    if (!DASHED.test(read[at]!.text) && (hasTable || !(splits || chained.has(at)))) continue
    read[at]!.zone = 'furniture'
    if (splits) read[at - 1]!.broken = true
  }
}

/** The numbers that stand in a chain: each the next of the one a page above. */
const chainedIn = (lines: Line[], numbers: number[]): Set<number> => {
  const found = new Set<number>()
  let chain: number[] = []
  for (const at of numbers.filter((i) => ALONE.test(lines[i]!.text))) {
    const last = chain.at(-1)
    const isNext = last !== undefined && Number(lines[at]!.text) === Number(lines[last]!.text) + 1
    chain = isNext && at - last > PAGE ? [...chain.slice(1 - CHAIN), at] : [at]
    if (chain.length >= CHAIN) for (const each of chain) found.add(each)
  }
  return found
}

/** Whether a sentence goes on from one line to another, and not with the number between: `ngày` / `12` / `tháng 3`. */
const isOpen = ({ text, alone }: Line, next: Line): boolean => {
  const last = text.slice(text.lastIndexOf(' ') + 1).toLowerCase()
  if (alone || next.marker || text.length < WRAPPED || structureLexicon.beforeNumbers.has(last)) return false
  return last.endsWith(',') || (/\p{L}$/u.test(last) && /^\p{Ll}/u.test(next.text))
}
