import { bodyLexicon } from '../../lexicon/bodies'
import type { Span } from '../../text/span'
import type { BodyMark } from './mark'

const HEAD_BEFORE = /(?<!\p{L})\p{Lu}\p{Ll}+(?: \p{Ll}+)? $/u
const LONGEST_HEAD = 14

/**
 * Those of the `shorts`, words in capitals, that are the initials of a body which the text names elsewhere: `TCTL` where it names `Tổng cục Thủy lợi`, `Cục QLMTYT` where it names `Cục Quản lý môi trường y tế`.
 * Where two bodies share them, they stand for neither.
 */
export const annotateInitials = (
  text: string,
  named: readonly BodyMark[],
  shorts: readonly Span[],
): BodyMark[] => {
  const byInitials = new Map<string, BodyMark | null>()
  const note = (short: string, mark: BodyMark): void => {
    const known = byInitials.get(short)
    if (known === undefined) byInitials.set(short, mark)
    else if (known && known.name !== mark.name) byInitials.set(short, null)
  }
  for (const mark of named) {
    if (mark.kind === 'class' || mark.kind === 'officer' || mark.rule === 'body/abbreviated') continue
    const short = bodyLexicon.initials(mark.name)
    if (short.length < 3) continue
    note(short, mark)
    const head = bodyLexicon.heads.longest(mark.name, 0)?.end ?? 0
    if (head > 0 && short.length > 3)
      note(`${mark.name.slice(0, head)} ${bodyLexicon.initials(mark.name.slice(head))}`, mark)
  }
  const found: BodyMark[] = []
  for (const { start, end } of shorts) {
    const short = text.slice(start, end)
    const head = HEAD_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_HEAD), start))?.[0]
    const whole = head === undefined ? undefined : byInitials.get(head + short)
    const body = whole ?? byInitials.get(short)
    if (!body) continue
    const span = { start: whole ? start - head!.length : start, end }
    found.push({ ...body, span, text: text.slice(span.start, end), rule: 'body/initials' })
  }
  return found
}
