import { structureLexicon } from '../lexicon/structure'
import type { Line } from './lines'
import { isBullet } from './markers'
import { isFirst, Numbering } from './sequence'

/** A line that breaks off in a sentence is about as long as its page is wide; a heading is shorter. */
const WRAPPED = 40
/** How far down the second of a list is looked for, in lines. */
const LIST = 20

/**
 * Takes the number from lines that only begin like one: `Điều 12. Các xã …` right under `… theo quy định tại`. What is no
 * number here is none for all that reads lines after this.
 */
export const settleMarkers = (lines: Line[]): void => {
  const numbers = new Numbering()
  let above: Line | null = null
  for (const [index, line] of lines.entries()) {
    if (line.zone === 'furniture') continue
    if (line.text === '') {
      if (!above?.broken) above = null
      continue
    }
    if (line.marker && !isBullet(line.marker.family)) {
      const isSlack = isAside(line) || isRange(line)
      if ((above && carriesOn(above, line, numbers)) || (isSlack && !isListed(lines, index, numbers)))
        line.marker = null
    }
    numbers.note(line)
    above = line
  }
}

/** `2 - 100% số xã` may be a number and a share, or a range. */
const isRange = ({ text, marker }: Line): boolean =>
  /[-–]$/u.test(marker!.text) && /^\s*\d/.test(text.slice(marker!.text.length))

/** `(2)` and `ii)` count within a sentence too, whose lines may begin with one. */
const isAside = ({ marker }: Line): boolean => /^\(|^[ivx]{2}/.test(marker!.text)

/** Whether a line's number is the next of its series, or the first where the second stands under it. */
const isListed = (lines: Line[], index: number, numbers: Numbering): boolean => {
  const { marker } = lines[index]!
  if (numbers.isNext(lines[index]!)) return true
  const begun = new Numbering()
  begun.note(lines[index]!)
  if (isFirst(marker!.value) && isAside(lines[index]!)) return true
  return isFirst(marker!.value) && lines.slice(index + 1, index + LIST).some((line) => begun.isNext(line))
}

/** Whether a line with a number goes on in the sentence that the line right above leaves open. */
const carriesOn = (above: Line, line: Line, numbers: Numbering): boolean => {
  if (above.text.includes('\t') || line.text.includes('\t')) return false
  const isWrapped = above.text.length >= WRAPPED
  const last = above.text.slice(above.text.lastIndexOf(' ') + 1).toLowerCase()
  if (structureLexicon.beforeMarkers.has(last)) return isWrapped || line.marker!.family === 'article'
  const isDue = isFirst(line.marker!.value) || numbers.isNext(line)
  return isWrapped && last.endsWith(',') && !isDue
}
