import { isLabel } from './label'
import { type Line, lineOf, textOfWords, type Word } from './word'

/** How far baselines of one line may lie apart, in heights of its font: skewed scans, mixed fonts. */
const SAME_BASELINE = 0.3
/** A raised or lowered word lies this far off. */
const RAISED = 0.6
const SMALL = 0.8
const DIGITS = /^[\d()*]{1,4}$/u

/** Words on one baseline as lines, from the top down, numbered on their page; what is raised keeps to its line. */
export const linesOf = (words: readonly Word[], page: number): Line[] => {
  const rows: { y: number; size: number; words: Word[] }[] = []
  const sorted = [...words].sort((a, b) => a.y - b.y || a.x0 - b.x0)
  for (const word of sorted) {
    const row = rows.at(-1)
    if (row && word.y - row.y <= SAME_BASELINE * Math.max(Math.min(word.size, row.size), 1)) {
      row.words.push(word)
      // The line goes where most of it lies.
      if (word.size > row.size) Object.assign(row, { size: word.size, y: word.y })
    } else rows.push({ y: word.y, size: word.size, words: [word] })
  }
  return attachRaised(rows.map(({ words }) => words.sort((a, b) => a.x0 - b.x0))).map((row, index) => {
    const line = lineOf(row, page, index + 1)
    markRaised(line)
    return line
  })
}

/** Digits that are smaller than their line and stand above its baseline, or below. */
const markRaised = (line: Line): void => {
  for (const [index, word] of line.words.entries()) {
    if (
      word.size < line.size * SMALL &&
      DIGITS.test(word.text) &&
      Math.abs(line.y - word.y) > 0.1 * line.size
    )
      word.raised = word.y < line.y ? 'superscript' : 'subscript'
    const before = line.words[index - 1]
    const gap = before ? word.x0 - before.x1 : line.size
    // A recogniser's boxes hold the specks beside a word, too, and so touch.
    if (word.confidence !== undefined && !word.raised) continue
    if (gap < (word.raised ? 0.25 : before?.raised ? 0.12 : 0) * line.size) word.tight = true
  }
}

/** Rows of raised or lowered digits alone go into the rows they stand at. */
const attachRaised = (rows: Word[][]): Word[][] => {
  const gone = new Set<Word[]>()
  for (const [index, row] of rows.entries()) {
    const [before, after] = [rows[index - 1], rows[index + 1]]
    for (const word of row) {
      if (!DIGITS.test(word.text)) continue
      const raised = after && fits(word, after, 1) ? after : null
      const lowered = !raised && before && !gone.has(before) && fits(word, before, -1) ? before : null
      const line = raised ?? lowered
      if (!line) continue
      word.raised = raised ? 'superscript' : 'subscript'
      line.push(word)
      line.sort((a, b) => a.x0 - b.x0)
      row.splice(row.indexOf(word), 1)
    }
    if (row.length === 0) gone.add(row)
  }
  return rows.filter((row) => row.length > 0)
}

const fits = (word: Word, line: readonly Word[], direction: 1 | -1): boolean =>
  line.some(
    (other) =>
      word.size < other.size * SMALL &&
      (other.y - word.y) * direction > 0 &&
      (other.y - word.y) * direction < other.size * RAISED &&
      Math.max(word.x0 - other.x1, other.x0 - word.x1) < other.size * 0.5,
  )

/** How far behind its label a text may begin, in heights of the font: at the next stop of a tabulator. */
const LABEL_GAP = 5

/** The stretches of a line that gaps of at least `gap` heights of its font set apart; a label keeps to its text. */
export const segmentsOf = (line: Line, gap: number): Line[] => {
  const parts: Word[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const word of line.words) {
    const [first] = parts
    const isBehindLabel =
      parts.length === 1 && word.x0 - end < LABEL_GAP * line.size && isLabel(textOfWords(first!))
    if (parts.length === 0 || (word.x0 - end > gap * line.size && !isBehindLabel)) parts.push([])
    parts.at(-1)!.push(word)
    end = Math.max(end, word.x1)
  }
  return parts.map((words) => lineOf(words, line.page, line.number))
}
