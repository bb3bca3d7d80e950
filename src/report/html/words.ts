import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { countBefore } from '../../text/count-before'
import type { Span } from '../../text/span'
import { entryId, type Mark, wordsId } from './marks'
import { ownerless, type Segment, segmentsOf } from './segments'

/** `C3`: how a mark is called on paper, where no link leads from its words to its entry. */
export type CodeOf = (mark: Mark) => string

/** Writes stretches of a document's text with its marks in it; a stretch after the other, none twice. */
export class Words {
  readonly #text: string
  readonly #segments: readonly Segment[]
  readonly #codeOf: CodeOf
  /** Marks by where they end: those that own no segment are linked behind their words. */
  readonly #behind = new Map<number, Mark[]>()
  readonly #begun = new Set<Mark>()
  readonly #linked = new Set<Mark>()

  constructor(text: string, marks: readonly Mark[], codeOf: CodeOf) {
    this.#text = text
    this.#segments = segmentsOf(text.length, marks)
    this.#codeOf = codeOf
    for (const mark of ownerless(text, this.#segments, marks)) {
      const { end } = mark.span
      this.#behind.set(end, [...(this.#behind.get(end) ?? []), mark])
    }
  }

  /** `bars`: the borders of cells that are drawn with `|` are kept, and not shown. */
  in(span: Span, bars = false): ElementContent[] {
    const written: ElementContent[] = span.start === 0 ? this.#references(0) : []
    const first = countBefore(this.#segments.length, (i) => this.#segments[i]!.span.end <= span.start)
    for (let i = first; i < this.#segments.length && this.#segments[i]!.span.start < span.end; i++) {
      const segment = this.#segments[i]!
      const start = Math.max(segment.span.start, span.start)
      const end = Math.min(segment.span.end, span.end)
      written.push(...this.#stretch({ start, end }, segment.marks, bars), ...this.#references(end))
    }
    return written
  }

  #stretch({ start, end }: Span, marks: readonly Mark[], bars: boolean): ElementContent[] {
    const [owner] = marks
    const words = plain(this.#text.slice(start, end), bars)
    if (!owner) return words
    const begun = marks.filter((mark) => !this.#begun.has(mark))
    for (const mark of begun) this.#begun.add(mark)
    const codes = marks.filter((mark) => mark.span.end === end).map(this.#codeOf)
    // Blanks between cells are no link.
    const isBlank = this.#text.slice(start, end).trim() === ''
    const isFirst = !this.#linked.has(owner)
    if (!isBlank) this.#linked.add(owner)
    const [id, ...ids] = begun.map(wordsId)
    return [
      ...ids.map((other) => h('span', { id: other, className: 'spot' })),
      h(
        isBlank ? 'span' : 'a',
        {
          className: ['s', ...new Set(marks.flatMap(classesOf)), `o-${owner.kind}`],
          id,
          href: isBlank ? null : `#${entryId(owner)}`,
          dataM: marks.map(entryId).join(' '),
          dataCodes: codes.length > 0 ? codes.join(' ') : null,
          tabIndex: isFirst || isBlank ? null : -1,
        },
        words,
      ),
    ]
  }

  #references(offset: number): ElementContent[] {
    return (this.#behind.get(offset) ?? []).map((mark) => {
      const isBegun = this.#begun.has(mark)
      const code = this.#codeOf(mark)
      return h('a', {
        className: ['ref', `k-${mark.kind}`, `o-${mark.kind}`],
        id: isBegun ? null : wordsId(mark),
        href: `#${entryId(mark)}`,
        dataM: entryId(mark),
        ariaLabel: code,
        dataCode: code,
      })
    })
  }
}

/** By its kind; a finding by its severity, too. */
const classesOf = (mark: Mark): string[] => {
  const [finding] = mark.kind === 'finding' ? mark.entries : []
  return [`k-${mark.kind}`, ...(finding ? [`is-${finding.severity}`] : [])]
}

const plain = (text: string, bars: boolean): ElementContent[] =>
  text
    .split(bars ? /(?<=[|\u2028])|(?=\|)/u : /(?<=\u2028)/u)
    .filter((part) => part !== '')
    .flatMap((part): ElementContent[] =>
      part === '|'
        ? [h('span', { className: 'bar' }, part)]
        : part.endsWith('\u2028')
          ? [{ type: 'text', value: part }, h('br')]
          : [{ type: 'text', value: part }],
    )
