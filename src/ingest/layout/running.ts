import { segmentsOf } from './lines'
import { type Line, lineOf, textOfWords, type Word } from './word'

/** Where running heads and page numbers stand: this share of a page's height at its top and its bottom. */
const MARGIN = 0.13
/** A head that runs stands at one height, in points, on this many pages. */
const SAME_HEIGHT = 4
const PAGES = 3
/** Of all pages; a head that stands on every other page, in one chapter of three, still runs. */
const SHARE = 0.15
const GAP = 0.9
const NUMBER = /^(?:[-–—~]\s?)?(?<number>\d{1,4})(?:\s?[-–—~])?$/u
const NUMBERED = /^(?:(?:Trang|Tr|Page|P)\.?\s?)?(?<number>\d{1,4})(?:\s?\/\s?\d{1,4})?$/iu

const DIGITS = /^\d{1,4}$/u

/** A text without the page numbers before it, or after it. */
const unnumbered = (text: string): string => {
  const words = text.split(' ')
  const start = words.findIndex((word) => !DIGITS.test(word))
  return start < 0 ? '' : words.slice(start, words.findLastIndex((word) => !DIGITS.test(word)) + 1).join(' ')
}

/** A page's lines with its height. */
export interface LinedPage {
  height: number
  lines: Line[]
}

/** Pages without what runs along with them, and how much that was. */
export interface Unheaded {
  pages: Line[][]
  heads: number
  numbers: number
  /** Whether a text is one of the heads, with a page number or without. */
  isHead(text: string): boolean
}

/**
 * Takes out running heads (`CÔNG BÁO/Số 281/Ngày 21-05-2026`), known by recurring at one height, apart from the
 * lines below or above, and page numbers, known by counting with the pages.
 */
export const withoutRunning = (pages: readonly LinedPage[]): Unheaded => {
  const found = pages.flatMap(({ lines, height }, page) =>
    lines.flatMap((line, at) =>
      line.y < height * MARGIN || line.y > height * (1 - MARGIN)
        ? segmentsOf(line, GAP).map((segment) => candidate(segment, page, lines, at))
        : [],
    ),
  )
  const gone = new Set<Word>()
  const keys = new Set<string>()
  let heads = 0
  let numbers = 0
  const take = ({ segment }: Candidate) => {
    for (const word of segment.words) gone.add(word)
  }
  for (const group of groupsOf(found)) {
    const onPages = new Set(group.map(({ page }) => page)).size
    if (onPages < Math.max(Math.min(PAGES, Math.max(pages.length, 2)), pages.length * SHARE)) continue
    if (group[0]!.number !== null && !counts(group)) continue
    if (group[0]!.number === null && !isApart(group)) continue
    for (const one of group) {
      take(one)
      keys.add(one.key)
      if (one.number === null) heads++
      else numbers++
    }
  }
  const shifts = new Map<number, number>()
  for (const { number, page, bare } of found)
    if (number !== null && bare) shifts.set(number - page, (shifts.get(number - page) ?? 0) + 1)
  for (const one of found) {
    if (one.number === null || !one.bare || gone.has(one.segment.words[0]!)) continue
    const others = one.line.words.some((word) => !gone.has(word) && !one.segment.words.includes(word))
    const shift = one.number - one.page
    if (others || !one.outermost || (shift !== 1 && (shifts.get(shift) ?? 0) < 2)) continue
    take(one)
    numbers++
  }
  return {
    pages: pages.map(({ lines }) => lines.flatMap((line) => rest(line, gone))),
    heads,
    numbers,
    isHead: (text) => keys.has(unnumbered(text)),
  }
}

interface Candidate {
  segment: Line
  line: Line
  page: number
  key: string
  number: number | null
  /** Nothing but a number, bars at its sides aside. */
  bare: boolean
  /** It stands on the first or the last line. */
  outermost: boolean
  /** To the nearest line, in heights of the font. */
  gap: number
}

const candidate = (segment: Line, page: number, lines: readonly Line[], at: number): Candidate => {
  const text = textOfWords(segment.words)
  const bare = NUMBER.exec(text)?.groups
  const number = (bare ?? NUMBERED.exec(text)?.groups)?.number
  const line = lines[at]!
  const beside = [lines[at - 1], lines[at + 1]].filter((one) => one !== undefined)
  return {
    segment,
    line,
    page,
    key: number === undefined ? text : keyOf(text),
    number: number === undefined ? null : Number(number),
    bare: bare !== undefined,
    outermost: at === 0 || at === lines.length - 1,
    gap: Math.min(Number.POSITIVE_INFINITY, ...beside.map(({ y }) => Math.abs(y - line.y) / line.size)),
  }
}

/** A text but for its digits. */
const keyOf = (text: string): string => text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ')

/** Candidates of one text at one height. */
const groupsOf = (found: readonly Candidate[]): Candidate[][] => {
  const byText = new Map<string, Candidate[]>()
  for (const one of found) {
    const same = byText.get(one.key)
    if (same) same.push(one)
    else byText.set(one.key, [one])
  }
  return [...byText.values()].flatMap((same) => {
    const groups: Candidate[][] = []
    for (const one of same.sort((a, b) => a.segment.y - b.segment.y)) {
      const group = groups.at(-1)
      if (group && one.segment.y - group.at(-1)!.segment.y <= SAME_HEIGHT) group.push(one)
      else groups.push([one])
    }
    return groups
  })
}

/** Whether a text stands apart from the lines beside it, on most pages: at the edge, with more than a line between. */
const isApart = (group: readonly Candidate[]): boolean =>
  group.filter(({ gap, outermost }) => outermost && gap > APART).length * 2 > group.length
const APART = 1.45

/** Whether most numbers grow with their pages. */
const counts = (group: readonly Candidate[]): boolean => {
  const shifts = new Map<number, number>()
  for (const { number, page } of group) shifts.set(number! - page, (shifts.get(number! - page) ?? 0) + 1)
  return Math.max(...shifts.values()) * 2 > group.length
}

const rest = (line: Line, gone: ReadonlySet<Word>): Line[] => {
  const words = line.words.filter((word) => !gone.has(word))
  if (words.length === line.words.length) return [line]
  return words.length === 0 ? [] : [lineOf(words, line.page, line.number)]
}
