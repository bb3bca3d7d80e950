import type { Paragraph } from '../blocks'
import { paragraphsOf } from './paragraphs'
import type { Line } from './word'

/** Notes are set in a font of at most this share of the text's. */
const SMALLER = 0.9
const MARK = /^[([]?(?<number>\d{1,3})[)\]]?$/u

/** A page's lines, and the notes at its foot by their numbers. */
export interface Noted {
  lines: Line[]
  notes: Line[]
}

/** Parts the notes at the foot of a page from its text: smaller, the first with a raised number. Marks become `[1]`. */
export const partNotes = (lines: readonly Line[], size: number): Noted => {
  let start = lines.length
  while (start > 0 && lines[start - 1]!.size <= size * SMALLER) start--
  while (start < lines.length && !lines[start]!.words[0]!.raised) start++
  if (start === lines.length || start === 0) return { lines: [...lines], notes: [] }
  const notes = lines.slice(start)
  const numbers = new Set(notes.flatMap(({ words }) => (words[0]!.raised ? [words[0]!.text] : [])))
  for (const line of lines)
    for (const word of line.words) {
      const number = MARK.exec(word.text)?.groups?.number
      if (word.raised !== 'superscript' || number === undefined || !numbers.has(word.text)) continue
      delete word.raised
      word.text = `[${number}]`
      if (notes.includes(line)) delete word.tight
    }
  return { lines: lines.slice(0, start), notes }
}

/** The notes as paragraphs. */
export const noteParagraphs = (notes: readonly Line[], pitch: number): Paragraph[] => {
  if (notes.length === 0) return []
  const frame = {
    left: Math.min(...notes.map(({ x0 }) => x0)),
    right: Math.max(...notes.map(({ x1 }) => x1)),
    kind: 'column' as const,
  }
  return paragraphsOf(
    notes.map((line) => ({ line, frame })),
    pitch,
  )
}
