import type { CitationMark } from './mark'

/** `Chương trình … thực hiện Nghị quyết A ban hành kèm theo Nghị quyết B`: A stands in the title of what B issued. */
const ISSUED_WITH = /^ ?\(?(?:được )?(?:ban hành )?kèm theo (?:[^;.()\n\t]{0,60} tại )?$/u
const CARRIES_OUT = /(?:thực hiện|thi hành|triển khai) (?:các )?$/iu

/**
 * Links each mention to the one in whose title or description it stands. Expects marks in the order of reading, the
 * longer first; an inner mention ends no later than the outer.
 */
export const nest = (text: string, marks: readonly CitationMark[]): void => {
  const open: CitationMark[] = []
  let previous: CitationMark | null = null
  for (const mark of marks) {
    while (open.length > 0 && open.at(-1)!.span.end <= mark.span.start) open.pop()
    const outer = open.at(-1)
    if (outer) {
      mark.within = outer
      mark.span.end = Math.min(mark.span.end, outer.span.end)
      if (mark.titleSpan && mark.titleSpan.end > mark.span.end) {
        mark.titleSpan = { start: mark.titleSpan.start, end: mark.span.end }
        mark.title = text.slice(mark.titleSpan.start, mark.titleSpan.end)
      }
    } else if (
      previous &&
      mark.span.start - previous.span.end < 100 &&
      ISSUED_WITH.test(text.slice(previous.span.end, mark.span.start)) &&
      CARRIES_OUT.test(text.slice(Math.max(0, previous.span.start - 24), previous.span.start))
    )
      previous.within = mark
    if (!outer) previous = mark
    open.push(mark)
  }
}
