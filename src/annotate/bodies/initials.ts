import { bodyLexicon } from '../../lexicon/bodies'
import type { Span } from '../../text/span'
import type { BodyMark } from './mark'

/**
 * Those of the `shorts`, words in capitals, that are the initials of a body which the text names elsewhere: `TCTL` where it names `Tổng cục Thủy lợi`.
 * Where two bodies share them, they stand for neither.
 */
export const annotateInitials = (
  text: string,
  named: readonly BodyMark[],
  shorts: readonly Span[],
): BodyMark[] => {
  const byInitials = new Map<string, BodyMark | null>()
  for (const mark of named) {
    if (mark.kind === 'class' || mark.kind === 'officer' || mark.rule === 'body/abbreviated') continue
    const short = bodyLexicon.initials(mark.name)
    if (short.length < 3) continue
    const known = byInitials.get(short)
    if (known === undefined) byInitials.set(short, mark)
    else if (known && known.name !== mark.name) byInitials.set(short, null)
  }
  const found: BodyMark[] = []
  for (const span of shorts) {
    const body = byInitials.get(text.slice(span.start, span.end))
    if (body) found.push({ ...body, span, text: text.slice(span.start, span.end), rule: 'body/initials' })
  }
  return found
}
