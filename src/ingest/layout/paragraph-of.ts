import type { Paragraph, Place } from '../blocks'
import type { Line, Word } from './word'

const RAISED = { superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹', subscript: '₀₁₂₃₄₅₆₇₈₉' } as const
const DIGIT = /[0-9]/gu
/** A line that breaks after these goes on without a blank: `2016-` and `2020`, `08/CT-` and `TTg`. */
const BREAKS_OFF = /[\p{L}\p{N}][-/]$/u
const BEGINS_WORD = /^[\p{L}\p{N}]/u

/** A cell too narrow for a date breaks it anywhere: `30/12/2` and `024`. */
const BROKEN_DATE = /\/\d{1,3}$/u
const REST_OF_DATE = /^\d{1,3}(?!\d|[./])/u

/** Whether a line's first word belongs to the last of the line before. */
const goesOn = (last: string, first: string, isInCell: boolean): boolean =>
  (BREAKS_OFF.test(last) && BEGINS_WORD.test(first)) ||
  (isInCell && BROKEN_DATE.test(last) && REST_OF_DATE.test(first))

/** A line of a paragraph, and how it stands to the one before: wrapped, or broken by hand. */
export interface ParagraphLine {
  line: Line
  broken: boolean
}

/** The paragraph that lines make, with the place of each; `within` is what they all share (a table's cell). */
export const paragraphOf = (lines: readonly ParagraphLine[], within: Place = {}): Paragraph => {
  let text = ''
  let last = ''
  const moves: { at: number; place: Place }[] = []
  const words: { at: number; length: number; confidence: number }[] = []
  for (const [index, { line, broken }] of lines.entries()) {
    if (index > 0) {
      const first = line.words[0]!.text
      if (broken) text += '\n'
      else if (!goesOn(last, first, within.cell !== undefined)) text += ' '
      moves.push({ at: text.length, place: placeOf(line, within) })
    }
    for (const [at, word] of line.words.entries()) {
      if (at > 0 && !word.tight) text += ' '
      const shown = shownText(word)
      if (word.confidence !== undefined)
        words.push({ at: text.length, length: shown.length, confidence: word.confidence })
      text += shown
      last = shown
    }
  }
  const place = placeOf(lines[0]!.line, within)
  return {
    kind: 'paragraph',
    label: '',
    text,
    place,
    ...(moves.length === 0 ? {} : { moves }),
    ...(words.length === 0 ? {} : { words }),
  }
}

const placeOf = ({ page, number }: Line, within: Place): Place => ({ page, line: number, ...within })

const shownText = ({ text, raised }: Word): string =>
  raised === undefined ? text : text.replace(DIGIT, (digit) => RAISED[raised][Number(digit)]!)
