import { structureLexicon } from '../lexicon/structure'
import type { Line } from './lines'
import { isBullet } from './markers'
import { isFirst, Numbering } from './sequence'

/** A line that breaks off in a sentence is about as long as its page is wide; a heading is shorter. */
const WRAPPED = 40

/**
 * Takes the number from lines that only begin like one: `Điều 12. Các xã …` right under `… theo quy định tại`. What is no
 * number here is none for all that reads lines after this.
 */
export const settleMarkers = (lines: Line[]): void => {
  const numbers = new Numbering()
  let above: Line | null = null
  for (const line of lines) {
    if (line.zone === 'furniture') continue
    if (line.text === '') {
      above = null
      continue
    }
    if (above && line.marker && !isBullet(line.marker.family) && carriesOn(above, line, numbers))
      line.marker = null
    numbers.note(line)
    above = line
  }
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
