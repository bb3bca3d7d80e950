import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CheckFinding } from '../../check/finding'
import type { Directive } from '../../directive/directive'
import type { SectionType } from '../../directive/section'
import { overlaps, type Span } from '../../text/span'
import { type Block, blocksOf } from './blocks'
import { cellsOf } from './cells'
import { noteInPlace } from './notes'
import type { Values } from './values'
import type { Words } from './words'

/** A browser lays out so many blocks at once, and only where they are seen. */
const CHUNK = 40

interface Laid {
  block: Block
  cells: Span[]
}

/** What stands in columns but is no table: letterhead and foot. */
const ASIDE: ReadonlySet<SectionType> = new Set(['header', 'signature', 'recipients'])
const FOOT: ReadonlySet<SectionType> = new Set(['signature', 'recipients'])

const isInTable = ({ block, cells }: Laid): boolean =>
  !ASIDE.has(block.zone) && (block.type === 'row' || cells.length > 1)

/** Groups neighbours that belong together. */
const runs = <T>(things: readonly T[], together: (before: T, thing: T, size: number) => boolean): T[][] => {
  const groups: T[][] = []
  for (const thing of things) {
    const group = groups.at(-1)
    if (group && together(group.at(-1)!, thing, group.length)) group.push(thing)
    else groups.push([thing])
  }
  return groups
}

/** Lays a directive out as its reader knows it; put together, what it shows of the text is the text. */
export class DocumentPage {
  readonly #directive: Directive
  readonly #words: Words
  readonly #values: Values
  readonly #grave: readonly CheckFinding[]

  constructor(directive: Directive, words: Words, values: Values, findings: readonly CheckFinding[]) {
    this.#directive = directive
    this.#words = words
    this.#values = values
    // What is merely good to know stands in the list alone.
    this.#grave = findings.filter(({ severity }) => severity !== 'info')
  }

  content(): ElementContent[] {
    const { text, tree } = this.#directive
    const blocks = blocksOf(tree, text)
    const laid = blocks.map((block, index) => ({ block, cells: cellsOf(text, block, blocks[index + 1]) }))
    const zones = runs(laid, (a, b) => a.block.zone === b.block.zone || (isFoot(a) && isFoot(b)))
    return zones.flatMap((zone) => (isFoot(zone[0]!) ? this.#foot(zone) : this.#zone(zone)))
  }

  #zone(zone: readonly Laid[]): Element[] {
    const tables = runs(zone, (a, b) => isInTable(a) && isInTable(b))
    const className = ['zone', zone[0]!.block.zone]
    return runs(tables, (_, __, size) => size < CHUNK).map((chunk) =>
      h(
        'div',
        { className },
        chunk.flatMap((group) => (isInTable(group[0]!) ? this.#table(group) : this.#block(group[0]!))),
      ),
    )
  }

  #foot(zone: readonly Laid[]): Element[] {
    // Either recipients and signature stand one after the other, or each line has both; a lone tab moves a line and parts nothing.
    const isPaired = zone.some(({ cells }) => cells.filter((cell) => this.#holdsWords(cell)).length > 1)
    const sides = runs(zone, (a, b) => a.block.zone === b.block.zone)
    return [
      h(
        'div',
        { className: ['zone', 'foot', ...(isPaired ? ['paired'] : [])] },
        sides.map((side) =>
          h(
            'div',
            { className: side[0]!.block.zone },
            side.flatMap(({ block, cells }) =>
              this.#block({ block, cells: isPaired ? cells : [block.span] }),
            ),
          ),
        ),
      ),
    ]
  }

  #block({ block, cells }: Laid): ElementContent[] {
    const content =
      cells.length > 1
        ? cells.map((cell) => h('span', { className: 'cell' }, this.#words.in(cell, true)))
        : this.#words.in(block.span)
    const name = block.heading === null ? 'p' : `h${Math.min(block.heading + 2, 6)}`
    const className = [block.type, ...this.#looks(block), cells.length > 1 && 'pair']
      .filter(Boolean)
      .join(' ')
    return [h(name, { className }, content), ...this.#notes(block.span)]
  }

  #looks({ continued, zone, span }: Block): string[] {
    const { documentType, title, issued } = this.#directive.header.evidence
    const own = this.#directive.text.slice(span.start, span.end).trim()
    const holds = (evidence: typeof title) => evidence?.span != null && overlaps(evidence.span, span)
    return [
      ...(continued ? ['continued'] : []),
      ...(zone === 'header' && holds(documentType) ? ['type'] : []),
      ...(zone === 'header' && holds(title) ? ['title'] : []),
      ...(zone === 'header' && holds(issued) ? ['dateline'] : []),
      ...(zone !== 'body' && zone !== 'furniture' && isShouted(own) ? ['shouted'] : []),
    ]
  }

  #table(rows: readonly Laid[]): Element[] {
    const width = Math.max(...rows.map(({ cells }) => cells.length))
    const hasHead = rows.length > 1 && rows[0]!.block.type === 'paragraph'
    const head = hasHead ? [h('thead', this.#row(rows[0]!, width, true))] : []
    const body = rows.slice(head.length).flatMap((row) => this.#row(row, width, false))
    return [
      h(
        'div',
        { className: 'scroll', role: 'region', tabIndex: 0, ariaLabel: this.#values.say('table') },
        h('table', ...head, h('tbody', body)),
      ),
    ]
  }

  #row(laid: Laid, width: number, isHead: boolean): Element[] {
    const { block } = laid
    const cells = block.heading === null ? laid.cells : this.#withoutBlanks(laid.cells)
    const notes = this.#notes(block.span)
    const written = cells.map((cell, index) =>
      h(
        isHead && this.#holdsWords(cell) ? 'th' : 'td',
        {
          scope: isHead && this.#holdsWords(cell) ? 'col' : null,
          colSpan: index === cells.length - 1 && cells.length < width ? width - index : null,
        },
        this.#words.in(cell, true),
      ),
    )
    return [
      h('tr', { className: block.heading === null ? null : 'over' }, written),
      ...(notes.length > 0 ? [h('tr', h('td', { className: 'noted', colSpan: width }, notes))] : []),
    ]
  }

  /** The cells of a row over others, the last with words as wide as it can be. */
  #withoutBlanks(cells: readonly Span[]): Span[] {
    const last = cells.findLastIndex((cell) => this.#holdsWords(cell))
    if (last === -1) return [...cells]
    return [...cells.slice(0, last), { start: cells[last]!.start, end: cells.at(-1)!.end }]
  }

  #holdsWords({ start, end }: Span): boolean {
    return /[\p{L}\p{N}]/u.test(this.#directive.text.slice(start, end))
  }

  #notes(span: Span): ElementContent[] {
    const isLast = ({ end }: Span): boolean => end === this.#directive.text.length
    return this.#grave
      .filter(({ span: { start } }) => span.start <= start && (start < span.end || isLast(span)))
      .map((finding) => noteInPlace(finding, this.#values))
  }
}

const isFoot = ({ block }: Laid): boolean => FOOT.has(block.zone)
const isShouted = (own: string): boolean =>
  own.length < 80 && own === own.toUpperCase() && /\p{L}/u.test(own) && !/\d/u.test(own)
