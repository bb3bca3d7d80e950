import { countBefore } from '../text/count-before'
import { LineIndex } from '../text/line-index'
import type { Span } from '../text/span'
import type { Directive } from './directive'
import type { Segment } from './source'

/**
 * Where in its file something stands, as far as the format knows, all from 1: line and column, page, paragraph, table and
 * cell (`B3`).
 */
export type Location = Omit<Segment, 'span'>

/**
 * Finds places of `directive.text` in the file that it was read from: in text the line and column themselves, in other
 * formats where the stretch begins that an offset lies in. Works from the directive alone, also one read back from
 * NDJSON; answers in logarithmic time. A span outside the text is cut to it.
 *
 * @example
 * locatorOf(directive)({ start: 120, end: 138 }).start // { page: 2, line: 14 }
 */
export const locatorOf = ({
  text,
  source: { segments },
}: Pick<Directive, 'text' | 'source'>): ((span: Span) => { start: Location; end: Location }) => {
  const lines = segments.length === 0 ? new LineIndex(text) : null
  const at = (offset: number): Location => {
    if (lines) {
      const { line, column } = lines.pointAt(offset)
      return { line, column }
    }
    const index = Math.max(countBefore(segments.length, (i) => segments[i]!.span.start <= offset) - 1, 0)
    const { span: _, ...location } = segments[index]!
    return location
  }
  const cut = (offset: number) => Math.min(Math.max(offset, 0), text.length)
  return ({ start, end }) => ({
    start: at(cut(start)),
    // In text the place behind the last character, elsewhere that of the stretch with it.
    end: at(lines ? cut(end) : Math.max(cut(start), cut(end) - 1)),
  })
}

/** Where one span of a directive stands in its file: `locatorOf(directive)(span)`; for many spans make the locator once. */
export const locate = (
  directive: Pick<Directive, 'text' | 'source'>,
  span: Span,
): { start: Location; end: Location } => locatorOf(directive)(span)
