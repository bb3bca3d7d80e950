import type { DateMark } from '../../annotate/dates/mark'
import type { Evidence } from '../../directive/common'
import { targetLexicon } from '../../lexicon/targets'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import { alternatives } from '../../text/alternatives'
import { countBefore } from '../../text/count-before'
import type { Span } from '../../text/span'
import { howDated } from '../extracted'
import type { Segment } from '../segments'

/** The last day of the time by which a target is to be reached, and the words that say so or that it is concluded for. */
export interface Due {
  day: string
  span: Span
  how: Evidence['how']
}

const { notDue, edges, by, opening } = targetLexicon.dues
const EDGE = `(?:(?:${alternatives(edges)}) )?$`
/** Words before a date that make it a baseline, a start or a feast, not a time to reach something by. */
const NOT_DUE = new RegExp(`(?:${alternatives(notDue)}|gấp [\\d.,]{1,5} lần) ${EDGE}`, 'iu')
/** `(12/2019)` is a time to reach it by, `(năm 2021 là 32%)` says what was. */
const CLOSED = /^ ?[),;]/u
const BY = new RegExp(`(?:${alternatives(by)}|\\() ?${EDGE}`, 'iu')
/** A date that opens a sentence: `Đến năm 2025, …`. */
const OPENS = new RegExp(`(?:^|[.;:,“"(]|[-+*]) ?(?:${alternatives(opening)})? ?${EDGE}`, 'iu')
/** A date that ends the words before a colon: `các chỉ tiêu năm 2016: …`. */
const LEADS_IN = /^ ?:/u
/** How far before a date its own words reach. */
const REACH = 24

const YEAR = 366 * 24 * 60 * 60 * 1000

/** When the targets of a document are due; what a line, a row or a heading says is read once for all that it holds for. */
export class DueDates {
  readonly #document: ResolvedDocument
  readonly #openings = new Map<number, readonly DateMark[]>()
  readonly #rows = new Map<Block, Due | null>()
  readonly #headings = new Map<Block, Due | null>()

  constructor(document: ResolvedDocument) {
    this.#document = document
  }

  /** When a target is due: by its own clause, its line, its row, a heading above it, or the year the document is for. */
  of(segment: Segment, clause: Span, headings: readonly Block[]): Due | null {
    const { block } = segment
    const stated =
      this.lastIn(clause) ??
      this.#opening(segment, clause) ??
      remember(this.#rows, block, () => this.#ofRow(block)) ??
      this.#ofHeadings(block, headings)
    if (stated) return stated
    const { period } = this.#document.context
    const isForOneYear = period !== null && Date.parse(period.end) - Date.parse(period.start) <= YEAR
    return isForOneYear ? { day: period.end, span: clause, how: 'inferred' } : null
  }

  /** The last date of a span that is one to reach something by. */
  lastIn(span: Span): Due | null {
    const found = this.#document.marks.dates.within(span).findLast((mark) => this.#isDue(mark))
    return found ? dueBy(found) : null
  }

  #isDue(mark: DateMark): boolean {
    if (mark.end === null || mark.recurrence !== null || mark.relative !== null) return false
    // What was over when the document was issued is a time to compare with.
    const { issued } = this.#document.context
    if (issued !== null && mark.end < issued) return false
    if (this.#document.marks.citations.touching(mark.span).length > 0) return false
    const { text } = this.#document.reading
    const before = text.slice(Math.max(0, mark.span.start - REACH), mark.span.start)
    if (before.endsWith('(') && !CLOSED.test(text.slice(mark.span.end, mark.span.end + 2))) return false
    if (mark.precision === 'day' && mark.boundary === null) return BY.test(before)
    return mark.isRange || mark.boundary !== null || !NOT_DUE.test(before)
  }

  /** The date that opens an earlier sentence of the same line and holds until another does: `Đến năm 2025, …`. */
  #opening({ line }: Segment, { start }: Span): Due | null {
    const { text } = this.#document.reading
    const opens = ({ span }: DateMark) =>
      LEADS_IN.test(text.slice(span.end, span.end + 2)) ||
      OPENS.test(text.slice(Math.max(line.start, span.start - REACH), span.start))
    const openings = remember(this.#openings, line.start, () =>
      this.#document.marks.dates.within(line).filter((mark) => opens(mark) && this.#isDue(mark)),
    )
    const last = openings[countBefore(openings.length, (i) => openings[i]!.span.end <= start) - 1]
    return last ? dueBy(last) : null
  }

  /** The date of the nearest heading above that has one: `CHỈ TIÊU … ĐẾN 9/2020`. */
  #ofHeadings(block: Block, headings: readonly Block[]): Due | null {
    const read = (heading: Block) => remember(this.#headings, heading, () => this.lastIn(heading.content))
    for (let above = block.parent; above; above = above.parent) {
      const due = above.kind === 'paragraph' && read(above)
      if (due) return due
    }
    for (const heading of headings) {
      const due = heading !== block && read(heading)
      if (due) return due
    }
    return null
  }

  /** The time that a row of a table gives to what stands in it. */
  #ofRow({ cells }: Block): Due | null {
    const times = cells.filter(({ column }) => column?.role === 'time' || column?.role === 'end')
    for (const { span } of times.toReversed()) {
      const due = this.lastIn(span)
      if (due) return due
    }
    return null
  }
}

const dueBy = (mark: DateMark): Due => ({ day: mark.end!, span: mark.span, how: howDated(mark) })

const remember = <K, V>(known: Map<K, V>, key: K, find: () => V): V => {
  const value = known.get(key)
  if (value !== undefined) return value
  const found = find()
  known.set(key, found)
  return found
}
