import { structureLexicon } from '../lexicon/structure'
import type { Line } from './lines'
import { isBullet } from './markers'
import { isCapitals } from './words'

/**
 * How wide the lines of a hard-wrapped text are (90th percentile of those that break off and go on in a small letter, in
 * characters); Infinity where each paragraph is one line. A text counts as wrapped where such lines are common.
 */
export const wrapWidth = (lines: Line[]): number => {
  const long = lines.filter(({ text }) => text.length > NARROW)
  const broken: number[] = []
  for (let i = 1; i < lines.length; i++)
    if (/^\p{Ll}/u.test(lines[i]!.text) && /[\p{L}\p{N},]$/u.test(lines[i - 1]!.text))
      broken.push(lines[i - 1]!.text.length)
  const wide = broken.filter((length) => length > NARROW).sort((a, b) => a - b)
  const longest = long.filter(({ text }) => text.length > 160).length
  if (long.length < 5 || broken.length < 4 || longest > long.length / 6) return Number.POSITIVE_INFINITY
  return wide[Math.floor(wide.length * 0.9)] ?? NARROW
}
/** Shorter lines are cells, headings and ends. */
const NARROW = 40

/**
 * Whether `next` carries on the sentence, cell or heading that `line` leaves open, and with what between them: `''` after
 * a broken symbol (`66-` / `NQ/TW`), a space otherwise, null where something new begins.
 *
 * @param said what the block says up to the end of `line`, if more than the line is known
 */
export const glueBetween = (line: Line, next: Line, width: number, said = line.text): '' | ' ' | null => {
  if (next.text === '' || said === '') return null
  if (next.marker && !(isBullet(next.marker.family) && opensInside(said))) return null
  const apart = next.from > line.to && !line.broken
  if (/[\p{L}\p{N}][-/]$/u.test(said) && /^[\p{L}\p{N}]/u.test(next.text) && !apart) return ''
  const small = /^\p{Ll}/u.test(next.text)
  const isFull = line.text.length >= width * 0.75
  if (/[.!?…]$/u.test(said) || /\.\/\.?$/.test(said)) return null
  if (/[;:]$/.test(said)) return small && isFull && !apart ? ' ' : null
  // A page break leaves a blank line in the midst of a sentence.
  if (apart && !(small && said.length > 40 && /[\p{L}\p{N},]$/u.test(said))) return null
  if (small || endsOpen(said, next.text) || opensInside(said)) return ' '
  if (isCapitals(line.text) && isCapitals(next.text)) return ' '
  return isFull && !isCapitals(line.text) ? ' ' : null
}

/** Ends in a comma, in a word that never ends anything (`của`), in half a name, or in a word whose number follows (`số`). */
const endsOpen = (said: string, next: string): boolean => {
  if (/[,–-]$/u.test(said)) return true
  const tail = said.slice(-40)
  const words = tail.split(' ')
  const last = words.at(-1)!.toLowerCase()
  const before = (words.at(-2) ?? '').toLowerCase()
  if (structureLexicon.openEnds.has(last)) return true
  // `của Bộ` / `Y tế`; but `Văn phòng Sở` may end a cell.
  if (
    structureLexicon.nameHeads.has(words.at(-1)!) &&
    (before === '' || structureLexicon.openEnds.has(before))
  )
    return true
  if (structureLexicon.halfPhrases.test(tail)) return true
  const isCounted = structureLexicon.beforeNumbers.has(last) && !structureLexicon.recurring.has(before)
  return isCounted && /^(?:\d|[IVX]+(?!\p{L}))/u.test(next)
}

/** Leaves a quotation or a bracket open. */
const opensInside = (said: string): boolean => {
  const tail = said.slice(-80)
  const bracket = tail.lastIndexOf('(')
  const quote = tail.lastIndexOf('“')
  return (bracket >= 0 && !tail.includes(')', bracket)) || (quote >= 0 && !tail.includes('”', quote))
}
