import { append } from '../../text/append'
import type { Block } from '../blocks'
import { alignedTable } from './aligned'
import { bandsOf } from './columns'
import { type Grid, gridsOf } from './grid'
import { linesOf } from './lines'
import { noteParagraphs, partNotes } from './notes'
import { paragraphOf } from './paragraph-of'
import { type Frame, type FramedLine, paragraphsOf } from './paragraphs'
import { type LinedPage, withoutRunning } from './running'
import { continued, isContinued, type PageTable, tableIn, tableOf } from './tables'
import { type Line, lineOf, type Page } from './word'

/** A document's blocks, and how many running heads and page numbers were left out of them. */
export interface Layout {
  blocks: Block[]
  heads: number
  numbers: number
}

/** What stands on a page, in reading order. */
type Element =
  | { kind: 'lines'; lines: FramedLine[] }
  | { kind: 'gap'; page: number }
  | { kind: 'table'; table: PageTable; page: number }

/** The blocks that are drawn on pages: paragraphs, tables, columns one after the other, notes at the end. */
export const layOut = (pages: readonly Page[]): Layout => {
  const lined = pages.map((page) => ({
    page,
    lines: linesOf(page.words, page.number),
    grids: gridsOf(page.rules),
  }))
  const parted = lined.map(({ page, lines, grids }) => partTables(lines, grids, page.height))
  const { pages: bodies, heads, numbers, isHead } = withoutRunning(parted.map(({ rest }) => rest))
  const all = bodies.flat().filter((line) => !isOrnament(line))
  const size = median(all.flatMap((line) => line.words.map((word) => word.size))) || 1
  const noted = bodies.map((body) =>
    partNotes(
      body.filter((line) => !isOrnament(line)),
      size,
    ),
  )
  const frames = framesOf(
    pages,
    noted.map(({ lines }) => lines),
  )
  const pitch = pitchOf(noted.map(({ lines }) => lines))
  const elements = pages.flatMap((_, index) =>
    elementsOf(noted[index]!.lines, parted[index]!.tables, frames[index]!),
  )
  const blocks = blocksOf(elements, pitch)
  const turned = insertAsides(blocks, pages, isHead)
  blocks.push(
    ...noteParagraphs(
      noted.flatMap(({ notes }) => notes),
      pitch,
    ),
  )
  return { blocks, heads: heads + turned, numbers }
}

/** Lines drawn with letters. */
const ORNAMENT = /^[_\-–—=*.\s]{3,}$/u
const isOrnament = ({ words }: Line): boolean =>
  words.every(({ text }) => ORNAMENT.test(text) && !/^\.+$/u.test(text))

interface Parted {
  rest: LinedPage
  tables: { grid: Grid; table: PageTable; page: number }[]
}

const partTables = (lines: Line[], grids: readonly Grid[], height: number): Parted => {
  const tables: Parted['tables'] = []
  let rest = lines
  for (const grid of grids) {
    const inside: Line[] = []
    const outside: Line[] = []
    for (const line of rest) {
      const within = line.words.filter((word) => {
        const [x, y] = [(word.x0 + word.x1) / 2, word.y - word.size * 0.3]
        return x > grid.x0 && x < grid.x1 && y > grid.y0 && y < grid.y1
      })
      if (within.length > 0) inside.push(lineOf(within, line.page, line.number))
      if (within.length === 0) outside.push(line)
      else if (within.length < line.words.length)
        outside.push(
          lineOf(
            line.words.filter((word) => !within.includes(word)),
            line.page,
            line.number,
          ),
        )
    }
    const table = tableIn(grid, inside)
    // A frame around a text is none; a row that goes on from the page before may fill one cell alone.
    const filled = table.rows.flat().filter((cell) => cell.length > 0).length
    if (filled < 2 && (filled === 0 || table.xs.length <= 3)) continue
    tables.push({ grid, table, page: inside[0]!.page })
    rest = outside
  }
  return { rest: { height, lines: rest }, tables }
}

const elementsOf = (lines: readonly Line[], tables: Parted['tables'], frame: Frame): Element[] => {
  const elements: Element[] = []
  let from = 0
  const textUpTo = (end: number) => {
    const here = lines.slice(from, end)
    from = Math.max(end, from)
    let at = 0
    for (let found = alignedTable(here, at); found; found = alignedTable(here, at)) {
      runningText(here.slice(at, found.start))
      elements.push({ kind: 'table', table: found.table, page: here[found.start]!.page })
      at = found.end
    }
    runningText(here.slice(at))
  }
  const runningText = (here: readonly Line[]) => {
    for (const band of bandsOf(here, frame.left, frame.right)) {
      if (band.kind === 'full')
        elements.push({ kind: 'lines', lines: band.lines.map((line) => ({ line, frame })) })
      else if (band.kind === 'keyed') {
        const [key, said] = band.rows[0]!.map(([line]) => line!)
        const xs = [key!.x0, said!.x0, frame.right]
        elements.push({ kind: 'table', table: { rows: band.rows, xs, ys: [] }, page: key!.page })
      } else
        for (const column of band.columns) {
          const own: Frame = {
            left: Math.min(...column.map(({ x0 }) => x0)),
            right: Math.max(...column.map(({ x1 }) => x1)),
            kind: 'column',
          }
          elements.push({ kind: 'lines', lines: column.map((line) => ({ line, frame: own })) })
          elements.push({ kind: 'gap', page: column[0]!.page })
        }
    }
  }
  for (const { grid, table, page } of tables) {
    const end = lines.findIndex(({ y }) => y > grid.y0)
    textUpTo(end < 0 ? lines.length : end)
    elements.push({ kind: 'table', table, page })
  }
  textUpTo(lines.length)
  return elements
}

const blocksOf = (elements: readonly Element[], pitch: number): Block[] => {
  const blocks: Block[] = []
  let lines: FramedLine[] = []
  let open: { table: PageTable; page: number } | null = null
  let tables = 0
  const flush = () => {
    if (lines.length > 0) append(blocks, paragraphsOf(lines, pitch))
    if (open) blocks.push(tableOf(open.table, ++tables, pitch))
    lines = []
    open = null
  }
  for (const element of elements) {
    if (element.kind === 'lines') {
      if (open) flush()
      append(lines, element.lines)
    } else if (element.kind === 'gap') {
      flush()
      blocks.push({ kind: 'paragraph', label: '', text: '', place: { page: element.page } })
    } else if (open && element.page === open.page + 1 && isContinued(open.table, element.table))
      open = { table: continued(open.table, element.table), page: element.page }
    else {
      flush()
      open = element
    }
  }
  flush()
  return blocks
}

/** What stands apart follows what its page begins: one paragraph, whatever its breaks. */
const insertAsides = (blocks: Block[], pages: readonly Page[], isHead: (text: string) => boolean): number => {
  let heads = 0
  for (const { number, asides } of pages) {
    const all = asides.map((words) =>
      paragraphOf(linesOf(words, number).map((line) => ({ line, broken: false }))),
    )
    // Pages that lie across carry their heads upright.
    const made = all.filter(({ text }) => !isHead(text))
    heads += all.length - made.length
    if (made.length === 0) continue
    const next = blocks.findIndex((block) => pageOf(block) > number)
    blocks.splice(next < 0 ? blocks.length : next, 0, ...made)
  }
  return heads
}

const pageOf = (block: Block): number =>
  block.kind === 'paragraph'
    ? (block.place.page ?? 0)
    : Math.max(0, ...block.rows.flat().flatMap(({ place }) => place.page ?? []))

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const quantile = (values: number[], share: number): number =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!

/** A page with fewer long lines takes its ends from all pages. */
const ENOUGH = 6

const framesOf = (pages: readonly Page[], bodies: readonly Line[][]): Frame[] => {
  const long = bodies.map((lines, index) => lines.filter(({ x0, x1 }) => x1 - x0 > pages[index]!.width * 0.5))
  const all = long.flat()
  return pages.map(({ width }, index) => {
    const own = long[index]!
    const from =
      own.length >= ENOUGH
        ? own
        : all.filter(
            ({ page }) => Math.abs((pages.find(({ number }) => number === page)?.width ?? 0) - width) < 1,
          )
    const lines = from.length > 0 ? from : bodies[index]!
    return {
      left:
        quantile(
          lines.map(({ x0 }) => x0),
          0.1,
        ) ?? 0,
      right: lines.length > 0 ? rightEnd(lines) : width,
      kind: 'body',
    }
  })
}

/** Where most lines end, if they do; in ragged text, where nine of ten have ended. */
const rightEnd = (lines: readonly Line[]): number => {
  const ends = lines.map(({ x1 }) => x1).sort((a, b) => a - b)
  let best = 0
  let end = 0
  for (const [index, from] of ends.entries()) {
    const last = ends.findLastIndex((x) => x <= from + JUSTIFIED * lines[0]!.size)
    if (last - index + 1 >= best) [best, end] = [last - index + 1, ends[last]!]
  }
  return best >= ends.length * 0.4 ? end : quantile(ends, 0.9)
}
const JUSTIFIED = 0.6

/** From line to line, in heights of the font, where lines follow one another closest. */
const pitchOf = (bodies: readonly Line[][]): number => {
  const steps = bodies.flatMap((lines) =>
    lines.flatMap((line, index) => {
      const before = lines[index - 1]
      const step = before ? (line.y - before.y) / line.size : 0
      return before && step > 0.8 && step < 2.5 && line.x1 - line.x0 > 10 * line.size ? [step] : []
    }),
  )
  return median(steps) || 1.2
}
