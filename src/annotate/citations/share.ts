import type { Head } from './head'
import type { CitationMark } from './mark'
import { isLaw } from './parts'

const JOIN = /^(?:,| và|, và) ?(?:các )?(?:số:? )?$/u
/** The next number of a list, without its type word. */
const NEXT = /^[;,] ?(?:và )?số:? $/u
const LONGEST_JOIN = 14

/** The body that issued by its code: `BNN` of `BNN-TCLN`, `BGDĐT` of `BGD&ĐT`. */
const bodyCode = (head: Head): string => head.issuerCode.split('-')[0]!.replaceAll('&', '')

const haveOneIssuer = (a: Head, b: Head): boolean => {
  const [one, other] = [bodyCode(a), bodyCode(b)]
  return one === other || one === '' || other === ''
}

/** What stands between two mentions where they are coordinated; null otherwise. */
const joinBetween = (text: string, mark: CitationMark, next: CitationMark): string | null => {
  const gap = next.span.start - mark.span.end
  if (gap < 0 || gap > LONGEST_JOIN) return null
  const between = text.slice(mark.span.end, next.span.start)
  return JOIN.test(between) ? between : null
}

/** Whether a number follows a mention as the next of its list: `các Công điện: số 14/CĐ-TTg …; số 15/CĐ-TTg …`. */
const isNextOf = (text: string, last: CitationMark, { span, type }: CitationMark): boolean => {
  const gap = span.start - last.span.end
  return (
    type === last.type && gap > 0 && gap <= LONGEST_JOIN && NEXT.test(text.slice(last.span.end, span.start))
  )
}

const numberOf = ({ symbol }: Head): number => Number.parseInt(symbol ?? '', 10)

/**
 * `các Quyết định số 11/QĐ-UBND, 12/QĐ-UBND ngày …`, `Quyết định số 11-QĐ/TW và Quyết định số 12-QĐ/TW ngày …`; with a
 * comma alone only where their numbers follow each other, as those of one day do.
 */
const haveOneDay = (join: string, head: Head, next: Head, day: string): boolean => {
  const year = /\/(?<year>(?:19|20)\d{2})\//u.exec(head.symbol ?? '')?.groups?.year
  if (year !== undefined && !day.startsWith(year)) return false
  if (next.sharesType) return true
  const isAlike = head.type === next.type && head.issuerCode === next.issuerCode && head.symbol !== null
  return isAlike && (join.includes('và') || numberOf(head) + 1 === numberOf(next))
}

/**
 * Gives coordinated mentions what stands only behind the last of them: `CT số 05/CT-UBND, KH số 200/KH-UBND của UBND
 * tỉnh` have one issuer, and where the words allow it one date. Goes from the end of the text to its beginning, so that
 * three in a row pass it on. `heads` and `marks` run side by side.
 */
export const shareBackwards = (
  text: string,
  heads: readonly Head[],
  marks: readonly CitationMark[],
): void => {
  for (let i = marks.length - 2; i >= 0; i--) {
    const [mark, next, head, nextHead] = [marks[i]!, marks[i + 1]!, heads[i]!, heads[i + 1]!]
    const join = mark.title === null && !isLaw(mark) ? joinBetween(text, mark, next) : null
    if (join === null || mark.issuer !== null || !haveOneIssuer(head, nextHead)) continue
    mark.issuer = next.issuer
    mark.issuerSpan = next.issuerSpan
    if (mark.issuedSpan || next.issued === null || !haveOneDay(join, head, nextHead, next.issued)) continue
    mark.issued = next.issued
    mark.issuedSpan = next.issuedSpan
  }
}

/** Passes on an issuer that stands before the first of them: `đề nghị của Sở Nội vụ tại Tờ trình …, Công văn …`. */
export const shareForwards = (text: string, heads: readonly Head[], marks: readonly CitationMark[]): void => {
  for (let i = 1; i < marks.length; i++) {
    const [last, mark] = [marks[i - 1]!, marks[i]!]
    const isBefore = last.issuerSpan !== null && last.issuerSpan.end <= last.span.start
    if (!isBefore || mark.issuer !== null || isLaw(mark)) continue
    const isNext = mark.span.start === mark.symbolSpan?.start && isNextOf(text, last, mark)
    if (!haveOneIssuer(heads[i - 1]!, heads[i]!) || !(isNext || joinBetween(text, last, mark) !== null))
      continue
    mark.issuer = last.issuer
    mark.issuerSpan = last.issuerSpan
  }
}
