import { matchesOf } from '../text/matches'
import type { OffsetMap } from '../text/offsets'
import { Rewriter } from '../text/offsets'
import type { Span } from '../text/span'
import type { Reading } from './document'
import type { Group } from './groups'

const CELL_GAP = /[ \t|]{2,}|[\t\u2028]/g

/** Where a group stands in the reading text. */
export interface Placed {
  span: Span
  cells: Span[]
}

/**
 * Writes the reading text: groups divided by `\n`, cells by `\t`, wrapped lines joined, runs of blanks made one; what no
 * group holds is left out.
 *
 * @param text the normalised text that the pieces point into
 * @param map leads from `text` back to the source
 */
export const writeReading = (
  text: string,
  map: OffsetMap,
  groups: Group[],
): { reading: Reading; placed: Placed[] } => {
  const rewriter = new Rewriter(text, map)
  let at = 0
  let pending = ''
  const placed = groups.map((group, index) => {
    if (index > 0) pending += '\n'
    const cells = group.cells.map((cell, c) => {
      if (c > 0) pending += '\t'
      let start = -1
      for (const piece of cell.pieces) {
        pending += piece.glue
        rewriter.replace(at, piece.start, pending)
        pending = ''
        if (start < 0) start = rewriter.written(piece.start)
        collapse(rewriter, text, piece)
        at = piece.end
      }
      const end = rewriter.written(at) + pending.length
      return { start: start < 0 ? end : start, end }
    })
    return { span: { start: cells[0]!.start, end: cells.at(-1)!.end }, cells }
  })
  rewriter.replace(at, text.length, pending)
  const written = rewriter.finish()
  return { reading: { text: written.text, toSource: (span) => written.map.toOriginal(span) }, placed }
}

/** Makes runs of blanks, and bars that divide columns, one space. */
const collapse = (rewriter: Rewriter, text: string, { start, end }: Span): void => {
  for (const match of matchesOf(CELL_GAP, text.slice(start, end))) {
    const from = start + match.index
    rewriter.replace(from, from + match[0].length, ' ')
  }
}
