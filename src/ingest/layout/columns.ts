import { append } from '../../text/append'
import { segmentsOf } from './lines'
import { type Line, lineOf, textOfWords, type Word } from './word'

/** A stretch of a page: lines over its whole width, two columns side by side, or keys before what is said of each. */
export type Band =
  | { kind: 'full'; lines: Line[] }
  | { kind: 'columns'; columns: [Line[], Line[]] }
  /** Keys and what is said of each: by row, by side. */
  | { kind: 'keyed'; rows: Line[][][] }

/** Gaps, in heights of the font: between words of one line, between columns, in a lone line that has two sides. */
const GAP = 0.9
const GUTTER = 0.7
const WIDE = 3
/** How far below its column a line may stand, in heights of the font. */
const FAR = 3.2
/** A line is centred where its ends are this near to the middle, in heights of the font. */
const CENTRED = 1.2

/** Lines beside one another; a line that stands alone is a row too. */
interface Row {
  segments: Line[]
  top: number
  bottom: number
}

/**
 * Parts what is set side by side: the agency beside quốc hiệu, Nơi nhận beside the signature. `left` and `right` are the
 * ends of the page's text.
 */
export const bandsOf = (lines: readonly Line[], left: number, right: number): Band[] => {
  const rows = rowsOf(lines)
  const bands: Band[] = []
  let full: Row[] = []
  const close = () => {
    if (full.length > 0) bands.push({ kind: 'full', lines: wholeLines(full) })
    full = []
  }
  for (let at = 0; at < rows.length; ) {
    const keyed = keyedFrom(rows, at)
    if (keyed.length > 0) {
      close()
      bands.push({ kind: 'keyed', rows: keyed })
      at += keyed.length
      continue
    }
    const region = regionAt(rows, at, left, right)
    if (!region) {
      full.push(rows[at++]!)
      continue
    }
    // Lines of one side above the first line of both sides are its own at the top of a page alone.
    const above = bands.length === 0 ? leading(full, region, left, right) : 0
    const own = full.splice(full.length - above)
    close()
    bands.push({ kind: 'columns', columns: sides([...own, ...rows.slice(at, region.end)], region.gutter) })
    at = region.end
  }
  close()
  return bands
}

const rowsOf = (lines: readonly Line[]): Row[] => {
  const rows: Row[] = []
  for (const line of lines) {
    for (const segment of segmentsOf(line, GAP)) {
      const top = segment.y - segment.size * 0.75
      const bottom = segment.y + segment.size * 0.25
      const row = rows.at(-1)
      const beside =
        row !== undefined &&
        Math.min(bottom, row.bottom) - Math.max(top, row.top) > 0.4 * segment.size &&
        // Those of one line lie apart already.
        (row.segments[0]!.number === segment.number ||
          row.segments.every(({ x0, x1 }) => segment.x0 >= x1 || segment.x1 <= x0))
      if (beside) {
        row.segments.push(segment)
        row.bottom = Math.max(row.bottom, bottom)
      } else rows.push({ segments: [segment], top, bottom })
    }
  }
  for (const { segments } of rows) segments.sort((a, b) => a.x0 - b.x0)
  return rows
}

interface Region {
  end: number
  gutter: [number, number]
}

/** The columns that begin with a row: both sides in it, nothing in the gutter as long as they last. */
const regionAt = (rows: readonly Row[], start: number, left: number, right: number): Region | null => {
  let best: Region | null = null
  let most = 0
  const { segments } = rows[start]!
  for (let i = 1; i < segments.length; i++) {
    let gutter: [number, number] = [segments[i - 1]!.x1, segments[i]!.x0]
    const wide = gutter[1] - gutter[0] > WIDE * segments[i]!.size
    let both = 1
    let end = start + 1
    let lastBoth = end
    for (; end < rows.length; end++) {
      const row = rows[end]!
      const next = narrowed(gutter, row, left, right)
      if (!next || row.top - rows[end - 1]!.bottom > FAR * row.segments[0]!.size) break
      gutter = next
      const side = sidesOf(row, gutter)
      if (side === 'both') {
        both++
        lastBoth = end + 1
      } else if (!goesOn(rows, start, end, gutter, side)) break
    }
    end = Math.max(lastBoth, end)
    const rowsHere = end - start
    if ((both > 1 || wide) && rowsHere > most) {
      best = { end, gutter }
      most = rowsHere
    }
  }
  return best
}

/**
 * Rows from one on that are keys and what is said of each, not two texts side by side: both sides on one baseline, all of
 * a side beginning at one place (`Đợt 1` … `Từ ngày 01/1 đến ngày 30/6`). Their lines by side; none for fewer than two.
 */
const keyedFrom = (rows: readonly Row[], start: number): Line[][][] => {
  const keyed: Line[][][] = []
  const [key, said] = rows[start]!.segments
  if (!key || !said) return []
  for (let at = start; at < rows.length; at++) {
    const { segments } = rows[at]!
    const [left, right] = segments
    const begins = (line: Line | undefined, as: Line) =>
      line && Math.abs(line.x0 - as.x0) < ALIGNED * line.size
    if (segments.length !== 2 || left!.number !== right!.number) break
    // Offices and names of agencies are centred under one another.
    if (!begins(left, key) || !begins(right, said) || isInCapitals(right!)) break
    keyed.push([[left!], [right!]])
  }
  return keyed.length > 1 ? keyed : []
}

const ALIGNED = 0.2

const isInCapitals = (line: Line): boolean => {
  const text = textOfWords(line.words)
  return /\p{L}{2}/u.test(text) && text === text.toUpperCase()
}

const middleOf = ({ x0, x1 }: Line) => (x0 + x1) / 2

const narrowed = (
  gutter: [number, number],
  { segments }: Row,
  left: number,
  right: number,
): [number, number] | null => {
  let [from, to] = gutter
  const centre = (gutter[0] + gutter[1]) / 2
  for (const segment of segments) {
    if (middleOf(segment) < centre) from = Math.max(from, segment.x1)
    else to = Math.min(to, segment.x0)
  }
  const [first] = segments
  const centred =
    segments.length === 1 && Math.abs(middleOf(first!) - (left + right) / 2) < CENTRED * first!.size
  return centred || to - from < GUTTER * first!.size ? null : [from, to]
}

const sidesOf = ({ segments }: Row, [from, to]: [number, number]): 'left' | 'right' | 'both' => {
  const centre = (from + to) / 2
  const lefts = segments.filter((segment) => middleOf(segment) < centre).length
  if (lefts === segments.length) return 'left'
  return lefts === 0 ? 'right' : 'both'
}

/** Whether a line of one side alone belongs to the lines of that side above it: it begins, ends, or centres as they do. */
const goesOn = (
  rows: readonly Row[],
  start: number,
  at: number,
  gutter: [number, number],
  side: 'left' | 'right',
): boolean => {
  const line = rows[at]!.segments[0]!
  const centre = (gutter[0] + gutter[1]) / 2
  for (let i = at - 1; i >= start; i--) {
    const above = rows[i]!.segments.find((segment) => middleOf(segment) < centre === (side === 'left'))
    if (!above) continue
    return (
      Math.abs(above.x0 - line.x0) < 1.5 * line.size ||
      Math.abs(middleOf(above) - middleOf(line)) < 2 * line.size
    )
  }
  return false
}

const leading = (rows: readonly Row[], { gutter }: Region, left: number, right: number): number =>
  rows.length <= MOST_LEADING && rows.every((row) => narrowed(gutter, row, left, right)) ? rows.length : 0
const MOST_LEADING = 3

const sides = (rows: readonly Row[], [from, to]: [number, number]): [Line[], Line[]] => {
  const centre = (from + to) / 2
  const columns: [Line[], Line[]] = [[], []]
  for (const { segments } of rows) {
    const parts: [Word[], Word[]] = [[], []]
    for (const segment of segments) append(parts[middleOf(segment) < centre ? 0 : 1], segment.words)
    for (const [index, words] of parts.entries())
      if (words.length > 0) columns[index]!.push(lineOf(words, segments[0]!.page, numberOf(segments, words)))
  }
  return columns
}

const numberOf = (segments: readonly Line[], words: readonly Word[]): number =>
  segments.find((segment) => segment.words.includes(words[0]!))!.number

const wholeLines = (rows: readonly Row[]): Line[] =>
  rows.flatMap(({ segments }) => {
    const byLine = new Map<number, Word[]>()
    for (const { number, words } of segments) {
      const line = byLine.get(number)
      if (line) for (const word of words) line.push(word)
      else byLine.set(number, [...words])
    }
    return [...byLine].map(([number, words]) => lineOf(words, segments[0]!.page, number))
  })
