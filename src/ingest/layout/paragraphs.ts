import { pageLexicon } from '../../lexicon/pages'
import type { Paragraph, Place } from '../blocks'
import { LABEL } from './label'
import { type ParagraphLine, paragraphOf } from './paragraph-of'
import { type Line, textOfWords } from './word'

/** Where lines stand: between which ends; the text of a page goes on in that of the next. */
export interface Frame {
  left: number
  right: number
  kind: 'body' | 'column' | 'cell'
}

/** A line that stands in a frame. */
export interface FramedLine {
  line: Line
  frame: Frame
}

export const ENDS = /[.;:!?…]["”»)]?$/u
const UNIT = /^[^-]{1,60}-?/u

/** Heights of the font. */
const INDENT = 0.8
const CENTRED = 1.3
const SLACK = 0.3
const BLANK = 0.25

/** Puts lines in reading order together to paragraphs; `pitch` is from line to line in heights of the font. */
export const paragraphsOf = (
  lines: readonly FramedLine[],
  pitch: number,
  within: Place = {},
): Paragraph[] => {
  const paragraphs: ParagraphLine[][] = []
  let open: (FramedLine & { broken: boolean })[] = []
  for (const [index, next] of lines.entries()) {
    const join = open.length === 0 ? 'apart' : joinOf(open, next, pitch, lines[index + 1])
    if (join === 'apart') {
      open = []
      paragraphs.push([])
    }
    open.push({ ...next, broken: join === 'broken' })
    paragraphs.at(-1)!.push({ line: next.line, broken: join === 'broken' })
  }
  return paragraphs.map((paragraph) => paragraphOf(paragraph, within))
}

type Join = 'apart' | 'wrapped' | 'broken'

const joinOf = (open: readonly FramedLine[], next: FramedLine, pitch: number, after?: FramedLine): Join => {
  const { line: last, frame } = open.at(-1)!
  const { line } = next
  if (frame.kind !== next.frame.kind || (frame !== next.frame && frame.kind !== 'body')) return 'apart'
  const samePage = last.page === line.page
  const size = Math.min(last.size, line.size)
  const step = samePage ? (line.y - last.y) / Math.max(last.size, line.size) / pitch : 1
  if (step < 0.3 || Math.max(last.size, line.size) > size * 1.2) return 'apart'
  if (frame.kind === 'column' && samePage && isWrapped(last, line)) return 'wrapped'
  // Of an agency's name, a motto, who signs and as what, each line is its own.
  if (frame.kind === 'column' && isCapital(last)) return 'apart'
  const label = LABEL.test(textFrom(line))
  if (areCentred(last, line, frame, next.frame)) {
    if (label || step > 1.35 || isBold(last) !== isBold(line) || !samePage) return 'apart'
    if (!wouldFit(last, line, frame)) return 'wrapped'
    return frame.kind === 'column' || isCapital(last) !== isCapital(line) ? 'apart' : 'broken'
  }
  if (wouldFit(last, line, frame)) return 'apart'
  const start = startOf(open, next)
  if (label && (start !== 'flush' || ENDS.test(textOf(last)) || step > 1.15)) return 'apart'
  if (start === 'indented') return 'apart'
  const ended = ENDS.test(textOf(last))
  if (start === 'outdented' && ended) return 'apart'
  if (isBold(last) !== isBold(line) && isBold(last) && open.every((one) => isBold(one.line)) && step > 1.08)
    return 'apart'
  const widely =
    after &&
    samePage &&
    after.line.page === line.page &&
    (after.line.y - line.y) / after.line.size / pitch > step * 0.9
  return step > 2 || (step > 1.25 && ended && !widely) ? 'apart' : 'wrapped'
}

/** Whether a narrow column broke a line of the letterhead: `CỘNG HÒA XÃ HỘI CHỦ NGHĨA` and `VIỆT NAM`. */
const isWrapped = (last: Line, line: Line): boolean => {
  const [before, after] = [last, line].map(({ words }) => textOfWords(words))
  return pageLexicon.wraps.some(({ end, begin }) => end.test(before!) && begin.test(after!))
}

const textFrom = (line: Line): string =>
  line.words
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' ')
const textOf = (line: Line): string => line.words.at(-1)!.text

const isBold = (line: Line): boolean => line.words.every(({ bold }) => bold === true)
const isCapital = (line: Line): boolean => line.words.every(({ text }) => text === text.toUpperCase())

const isCentred = (line: Line, frame: Frame): boolean => {
  const { x0, x1, size } = line
  const { left, right } = frame
  return x0 - left > CENTRED * size && right - x1 > CENTRED * size && isSymmetric(line, frame)
}

/** Whether two lines are centred; a full line of a title has no room to show it, but bold letters. */
const areCentred = (last: Line, line: Line, frame: Frame, nextFrame: Frame): boolean => {
  if (isCentred(last, frame) && isCentred(line, nextFrame)) return true
  if (!isBold(last) || !isBold(line) || !isSymmetric(last, frame) || !isSymmetric(line, nextFrame))
    return false
  return isCentred(last, frame) || isCentred(line, nextFrame)
}

/** Ragged text ends a little before its frame: the wider a line's margins, the more they may differ. */
const isSymmetric = ({ x0, x1, size }: Line, { left, right }: Frame): boolean =>
  Math.abs(x0 - left - (right - x1)) < 1.2 * size + 0.1 * Math.max(0, Math.min(x0 - left, right - x1))

/** Whether the first word of a line would have found room in the line before: then the break was made by hand. */
export const wouldFit = (last: Line, line: Line, frame: Frame): boolean => {
  const [word] = line.words
  const unit = UNIT.exec(word!.text)?.[0] ?? word!.text
  const width = ((word!.x1 - word!.x0) * unit.length) / word!.text.length
  const room = isCentred(last, frame) ? frame.right - frame.left - (last.x1 - last.x0) : frame.right - last.x1
  return width + (BLANK + SLACK) * line.size < room
}

/** Where a line begins, against where the paragraph goes on. */
const startOf = (
  open: readonly FramedLine[],
  { line, frame }: FramedLine,
): 'flush' | 'indented' | 'outdented' => {
  const shift = (one: FramedLine) => one.line.x0 - one.frame.left
  const here = line.x0 - frame.left
  const first = open[0]!
  const slack = INDENT * line.size
  if (open.length > 1) {
    const rest = shift(open.at(-1)!)
    if (here > rest + slack) return 'indented'
    return here < rest - slack ? 'outdented' : 'flush'
  }
  if (here <= shift(first) + slack) return 'flush'
  // A hanging paragraph: its lines begin where the text after its label does.
  const [label, text] = first.line.words
  const hangs =
    LABEL.test(label!.text) && text !== undefined && Math.abs(text.x0 - first.frame.left - here) < slack
  return hangs ? 'flush' : 'indented'
}
