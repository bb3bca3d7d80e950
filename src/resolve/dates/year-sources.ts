import type { DateMark } from '../../annotate/dates/mark'
import type { Block, StructuredDocument } from '../../structure/document'
import type { SpanTable } from '../../text/span-table'
import type { DocumentContext } from '../document'

/** The year, or the two of a school year, that the words around a date set. */
export interface YearSource {
  first: number
  last: number
  /** Given where only the document's own date speaks for the year: what lies before it is not meant. */
  notBefore?: string
}

/** A longer block above is text of its own, no heading that sets the year. */
const LONGEST_HEADING = 250
const MOST_HEADINGS = 12
const SCHOOL_YEAR_BEGINS = 8
/** So many months from the end of one year to the beginning of the next: October to January. */
const YEAR_TURNS = 9

/** The year in which a month of that source lies: `Tháng 10` of `năm học 2016-2017` in 2016, `tháng 3` in 2017. */
export const yearOf = ({ first, last }: YearSource, month: number | null): number =>
  month !== null && month < SCHOOL_YEAR_BEGINS ? last : first

/** What sets the year of a date that does not say it; asked and told in the order of reading. */
export class YearSources {
  readonly #dates: SpanTable<DateMark>
  readonly #document: YearSource | null
  readonly #lastYear: number | null
  readonly #issued: string | null
  readonly #headings = new Map<Block, YearSource | null>()
  /** The date that opened the last item under each block: `Tháng 12/2016` before an item `Tháng 01`. */
  readonly #items = new Map<Block | null, { year: number; month: number }>()
  /** The blocks under which a day comes back every year: `trước ngày 15/6 hằng năm`. */
  readonly #yearly = new Set<Block>()
  #block: Block | null = null
  #inBlock: YearSource | null = null

  constructor(
    dates: SpanTable<DateMark>,
    { blocks }: StructuredDocument,
    { issued, period }: DocumentContext,
  ) {
    this.#dates = dates
    this.#issued = issued
    this.#lastYear = period && Number(period.end.slice(0, 4))
    const header = blocks.filter(({ zone }) => zone === 'header').flatMap(({ span }) => dates.within(span))
    const isOneYear = period !== null && period.start.slice(0, 4) === period.end.slice(0, 4)
    this.#document =
      (isOneYear ? single(period.start) : firstOf(header)) ??
      (issued === null ? null : { ...single(issued), notBefore: issued })
  }

  /** The nearest source: the same paragraph, the headings above, the item before, the document itself. */
  of(mark: DateMark, block: Block | null): YearSource | null {
    if (block && block === this.#block && this.#inBlock) return this.#inBlock
    const heading = block && this.#heading(block)
    if (heading) return heading
    const item = block && opens(mark, block) ? this.#items.get(block.parent) : undefined
    const month = mark.parts.first.month
    if (!item || month === null) return this.#document
    const year = month < item.month && this.#mayStep(mark, item, month) ? item.year + 1 : item.year
    return { first: year, last: year }
  }

  /**
   * Whether an item may lie in the year after that of the item before it: not past the document's own period, save where
   * the year turns (`Tháng 12` before `Tháng 01`) or what it names is over when the document is written.
   */
  #mayStep({ precision }: DateMark, item: { year: number; month: number }, month: number): boolean {
    if (this.#lastYear === null || item.year !== this.#lastYear) return true
    if (precision === 'quarter' || precision === 'half-year') return false
    const isOver =
      this.#issued !== null && `${item.year}-${String(month).padStart(2, '0')}` < this.#issued.slice(0, 7)
    return isOver || item.month - month >= YEAR_TURNS
  }

  /** Whether a day without a year stands beside one that comes back every year, and so comes back as well. */
  isYearly({ parts, precision }: DateMark, block: Block | null): boolean {
    if (precision !== 'day' || parts.first.month === null || !block) return false
    return this.#yearly.has(block) || (block.parent !== null && this.#yearly.has(block.parent))
  }

  /** Takes note of a date, completed or not, for those that follow. */
  note(mark: DateMark, block: Block | null): void {
    if (block !== this.#block) this.#inBlock = null
    this.#block = block
    this.#inBlock = sourceOf(mark) ?? this.#inBlock
    const { month } = mark.parts.last
    if (block && mark.recurrence === 'yearly' && mark.parts.first.day !== null)
      this.#yearly.add(block).add(block.parent ?? block)
    const year = mark.end ?? mark.start
    if (block && year !== null && month !== null && opens(mark, block))
      this.#items.set(block.parent, { year: Number(year.slice(0, 4)), month })
  }

  #heading(block: Block): YearSource | null {
    const known = this.#headings.get(block)
    if (known !== undefined) return known
    let source: YearSource | null = null
    let above = block.parent
    for (let step = 0; above && !source && step < MOST_HEADINGS; step++, above = above.parent)
      if (above.span.end - above.span.start <= LONGEST_HEADING)
        source = firstOf(this.#dates.within(above.span))
    this.#headings.set(block, source)
    return source
  }
}

const opens = (mark: DateMark, block: Block): boolean => mark.span.start === block.content.start

const single = (day: string): YearSource => ({
  first: Number(day.slice(0, 4)),
  last: Number(day.slice(0, 4)),
})

/** The year that a mark sets for its surroundings: a year, a school year, a month of a year; none for a single day. */
const sourceOf = ({ parts, precision }: DateMark): YearSource | null => {
  const [first, last] = [parts.first.year, parts.last.year]
  if (first === null || last === null || precision === 'day' || precision === 'term') return null
  return first === last || precision === 'school-year' ? { first, last } : null
}

const firstOf = (marks: readonly DateMark[]): YearSource | null => {
  for (const mark of marks) {
    const source = sourceOf(mark)
    if (source) return source
  }
  return null
}
