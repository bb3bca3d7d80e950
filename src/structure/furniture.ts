import { structureLexicon } from '../lexicon/structure'
import type { Line } from './lines'
import { isBullet, readMarker } from './markers'

/**
 * Characters that no Vietnamese text holds, and that a damaged Word file leaves behind: controls, Ethiopic, Hangul,
 * Balinese, Samaritan, control pictures, Han. Ranges rather than scripts, since every line is asked.
 */
const ALIEN =
  /[\u0080-\u009f\u0800-\u083f\u1000-\u13ff\u1b00-\u1b7f\u2400-\u243f\u3100-\u312f\u3400-\u9fff\uac00-\ud7af]/

/**
 * Marks what a page adds to a document and the document's reader skips: running heads and the page numbers beside them,
 * rules, the stamp of a digital signature, and what a damaged file left behind. A line that begins damaged and goes on
 * in words keeps its words.
 *
 * @returns whether something of the text is damaged
 */
export const markFurniture = (lines: Line[]): boolean => {
  let damaged = false
  let stamp = false
  let residue = 0
  lines.forEach((line, index) => {
    if (line.text === '') return
    if (ALIEN.test(line.text)) {
      damaged = true
      cutDamage(line)
      if (line.text === '') return
    }
    const inStamp = stamp && structureLexicon.stampDetail.test(line.text)
    stamp = inStamp || structureLexicon.signedBy.test(line.text)
    if (stamp || structureLexicon.furniture.test(line.text) || isPageNumber(lines, index))
      line.zone = 'furniture'
    residue = isResidue(line) ? residue + 1 : 0
    if (residue < LEAST_RESIDUE) return
    damaged = true
    for (let back = index, left = residue === LEAST_RESIDUE ? residue : 1; left > 0; back--) {
      if (lines[back]!.text === '') continue
      lines[back]!.zone = 'furniture'
      left--
    }
  })
  return damaged
}

/** Leaves the words that follow the last alien character, or nothing. */
const cutDamage = (line: Line): void => {
  let last = 0
  for (const match of line.text.matchAll(new RegExp(ALIEN, 'g'))) last = match.index + match[0].length
  const rest = line.text.slice(last)
  const words = rest.trimStart()
  line.start += last + rest.length - words.length
  line.text = words
  line.marker = readMarker(words)
  if (words.length < 8) line.zone = 'furniture'
}

/** How many lines of residue in a row are no chance. */
const LEAST_RESIDUE = 4

/** `hU`, `+ hU`, `ì`, `†`: what is left of a binary table, a line each. */
const isResidue = ({ text, marker }: Line): boolean =>
  text.length <= 4 &&
  (!marker || isBullet(marker.family)) &&
  !/^(?:\p{Lu}?\p{Ll}{2,}|\p{Lu}{2,}|\p{N}{2,4})[.,;:/-]?$/u.test(text)

/** A number alone, beside a running head; the number may stand there twice. */
const isPageNumber = (lines: Line[], index: number): boolean => {
  if (!/^\d{1,4}$/.test(lines[index]!.text)) return false
  const near = [-1, 1].map((step) => {
    let at = index + step
    while (lines[at] && /^(?:\d{1,4})?$/.test(lines[at]!.text) && Math.abs(at - index) < 8) at += step
    return lines[at]?.text ?? ''
  })
  return near.some((text) => text.startsWith(structureLexicon.runningHead))
}
