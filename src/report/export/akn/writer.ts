import type { Directive } from '../../../directive/directive'
import type { Span } from '../../../text/span'
import { trimSpan } from '../../../text/trim'
import { xmlElement, xmlText } from '../../xml'
import type { InlineMark } from './marks'

const LINE = '\u2028'

/** Writes stretches of one document, with the marks in them, and gives out ids that stand only once. */
export class AknWriter {
  readonly #ids = new Set<string>()

  constructor(
    readonly directive: Directive,
    readonly marks: readonly InlineMark[],
  ) {}

  /** An id that nothing else has: `art_1__clause_2`; counted where numbers come twice. */
  id(wanted: string): string {
    const plain = wanted.replace(/\s+/gu, '-')
    let id = plain
    for (let count = 2; this.#ids.has(id); count++) id = `${plain}-${count}`
    this.#ids.add(id)
    return id
  }

  isBlank({ start, end }: Span): boolean {
    return this.directive.text.slice(start, end).trim() === ''
  }

  /** A stretch of the text with its marks as elements; those that go beyond it as far as they stand in it. */
  inline(span: Span): string {
    const { start, end } = trimSpan(this.directive.text, span)
    const inside = this.marks.filter((mark) => mark.start < end && mark.end > start)
    return this.#nested(
      start,
      end,
      inside.map((mark) => ({ ...mark, start: Math.max(start, mark.start), end: Math.min(end, mark.end) })),
    )
  }

  p(span: Span, attributes: Record<string, string> = {}): string {
    return xmlElement('p', attributes, this.inline(span))
  }

  #nested(start: number, end: number, marks: readonly InlineMark[]): string {
    const parts: string[] = []
    let at = start
    for (let i = 0; i < marks.length; ) {
      const mark = marks[i]!
      let next = i + 1
      while (next < marks.length && marks[next]!.start < mark.end) next++
      const inner = this.#nested(mark.start, mark.end, marks.slice(i + 1, next))
      parts.push(this.#plain(at, mark.start), xmlElement(mark.name, mark.attributes, inner))
      at = mark.end
      i = next
    }
    parts.push(this.#plain(at, end))
    return parts.join('')
  }

  #plain(start: number, end: number): string {
    return this.directive.text.slice(start, end).split(LINE).map(xmlText).join(xmlElement('br', {}))
  }
}
