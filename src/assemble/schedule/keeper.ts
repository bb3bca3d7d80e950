import type { DateMark } from '../../annotate/dates/mark'
import { scheduleLexicon as words } from '../../lexicon/schedule'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
import { type Bearer, bearerOf, subjectOf } from '../bearer'
import { chargedWith } from '../charged'
import { clauseHead } from './clause-head'

const LONGEST_OPENING = 300
const LONGEST_CHARGE = 32

/**
 * Who is to keep a deadline: the clause's subject, wherever its opening words let it begin (`Yêu cầu các đơn vị …`,
 * `Trước ngày 15/6, Sở Nội vụ …`), a body inside it that a duty follows, else who the row or the headings above name, or an opening charges.
 */
export const keeperOf = (
  document: ResolvedDocument,
  block: Block,
  clause: Span,
  mark: DateMark,
): Bearer | null => {
  const { subject: head } = clauseHead(document, {
    start: clause.start,
    end: Math.max(clause.start, mark.span.start),
  })
  const sender = senderIn(document, clause)
  if (sender) return sender
  for (const start of [...openings(document.reading.text, clause, mark), ...(head === null ? [] : [head])]) {
    const subject = subjectOf(document, { start, end: clause.end }, words.duty)
    if (subject) return subject
  }
  return (
    charged(document, clause) ??
    subjectOfItem(document, block, clause, mark) ??
    bearerOf(document, block, clause) ??
    chargedWith(document, block)
  )
}

const SENT = /^(?:Báo cáo|Hồ sơ|Danh sách|Bản đăng ký|Kế hoạch)(?!\p{L})[^.;:]{0,80} của $/u
const SENDS = /^ (?:được )?(?:gửi|nộp|báo cáo) /u

/** Whose paper is sent: `Báo cáo tổng kết của các đơn vị gửi về Sở trước ngày 05/12`. */
const senderIn = (document: ResolvedDocument, clause: Span): Bearer | null => {
  const { text } = document.reading
  const start = clause.start + /^[\s\-–+•]*/u.exec(text.slice(clause.start, clause.end))![0].length
  for (const { span } of document.marks.bodies.within(clause))
    if (SENDS.test(text.slice(span.end, span.end + 12)) && SENT.test(text.slice(start, span.start)))
      return subjectOf(document, { start: span.start, end: clause.end })
  return null
}

/** The subject that a clause shares with those before it in its item: `Văn phòng: lập danh sách; nộp trước ngày 10/3`. */
const subjectOfItem = (
  document: ResolvedDocument,
  { kind, content }: Block,
  { start }: Span,
  mark: DateMark,
): Bearer | null => {
  if (kind === 'row') return null
  const opening = { start: content.start, end: Math.min(start, content.start + LONGEST_OPENING) }
  for (const at of openings(document.reading.text, opening, mark)) {
    const subject = subjectOf(document, { start: at, end: opening.end })
    if (subject) return subject
  }
  return null
}

/** Where the subject may begin: at the head, after a date or label that opens it, after a charging word. */
const openings = (text: string, { start, end }: Span, mark: DateMark): number[] => {
  const found = [start]
  const isInside = mark.span.start >= start && mark.span.end < end
  if (isInside) found.push(mark.span.end + /^[\s,:-]*/u.exec(text.slice(mark.span.end, end))![0].length)
  const label = words.label.exec(text.slice(start, end))
  if (label) found.push(start + label[0].length)
  return found.flatMap((at) => {
    const charge = words.charging.exec(text.slice(at, end))
    return charge ? [at, at + charge[0].length] : [at]
  })
}

/** A body after a comma, with its duty after it: `trên cơ sở kế hoạch được duyệt, Văn phòng Ban Chỉ đạo chủ trì …`. */
const charged = (document: ResolvedDocument, clause: Span): Bearer | null => {
  const { text } = document.reading
  for (const { span } of document.marks.bodies.within(clause)) {
    const before = text.slice(Math.max(clause.start, span.start - LONGEST_CHARGE), span.start)
    if (!words.charged.test(before) || words.helped.test(text.slice(clause.start, span.start))) continue
    const subject = subjectOf(document, { start: span.start, end: clause.end }, words.duty)
    if (subject && words.duty.test(text.slice(subject.span.end, clause.end))) return subject
  }
  return null
}
