import type { Span } from '../../text/span'
import type { Block } from './blocks'

const ROW = /\t|\|/gu
/** What a letterhead parts by blanks alone. */
const SIDE_BY_SIDE = /\t|\|| {4,}/gu
const TAB_WITHIN = /\S[ \u00a0]*\t/u

const partsOf = (text: string, { start, end }: Span, border: RegExp): Span[] => {
  const cells: Span[] = []
  let from = start
  for (const { index, 0: found } of text.slice(start, end).matchAll(border)) {
    const to = start + index + found.length
    // A border at the edge of a row closes nothing.
    if (found !== '\t' && text.slice(from, start + index).trim() === '') continue
    cells.push({ start: from, end: to })
    from = to
  }
  const rest = text.slice(from, end)
  if (rest.trim() === '' && cells.length > 0 && !text.slice(0, from).endsWith('\t')) cells.at(-1)!.end = end
  else cells.push({ start: from, end })
  return cells
}

const ASIDE: ReadonlySet<string> = new Set(['header', 'signature', 'recipients'])

/**
 * The cells of a block that stands in columns, each with the tab or bar behind it; one where it does not. `next` is the block
 * behind: the head of a table is a paragraph above its rows.
 */
export const cellsOf = (text: string, block: Block, next: Block | undefined): Span[] => {
  const { span, type, zone } = block
  const own = text.slice(span.start, span.end)
  if (ASIDE.has(zone)) return own.trim().includes('\n') ? [span] : partsOf(text, span, SIDE_BY_SIDE)
  if (type === 'row' || (type === 'paragraph' && next?.type === 'row')) return partsOf(text, span, ROW)
  return TAB_WITHIN.test(own.trimEnd()) ? partsOf(text, span, /\t/gu) : [span]
}
