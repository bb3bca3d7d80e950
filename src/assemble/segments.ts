import { abbreviations } from '../lexicon/sentences'
import type { Block } from '../structure/document'
import { matchesOf } from '../text/matches'
import { sentenceBreaks } from '../text/sentence-breaks'
import type { Span } from '../text/span'

/** A stretch between semicolons or sentence ends. */
export interface Segment extends Span {
  /** Where its sentence begins. */
  sentence: number
  /** The line of a block or cell that it belongs to. */
  line: Span
  block: Block
}

const BREAK = sentenceBreaks(abbreviations)
const LINE = /[^\n\t]+/g

/** The segments of a line, in order. */
const segmentsOf = (text: string, line: Span, block: Block): Segment[] => {
  const segments: Segment[] = []
  let start = line.start
  let sentence = line.start
  const close = (end: number) => segments.push({ start, end, sentence, line, block })
  for (const match of matchesOf(BREAK, text.slice(line.start, line.end))) {
    const at = line.start + match.index
    close(at)
    start = at + match[0].length
    if (match.groups!.end !== undefined) sentence = start
  }
  close(line.end)
  return segments
}

/** All segments of a block, line by line and cell by cell. */
export const segmentsOfBlock = (text: string, block: Block): Segment[] =>
  matchesOf(LINE, text.slice(block.content.start, block.content.end)).flatMap(({ 0: words, index }) => {
    const start = block.content.start + index
    return segmentsOf(text, { start, end: start + words.length }, block)
  })
