import { isLaw } from './details'
import type { Head } from './head'
import type { CitationMark } from './mark'

const JOIN = /^(?:,| và|, và) ?(?:các )?(?:số:? )?$/u

/** The body that issued by its code: `BNN` of `BNN-TCLN`, `BGDĐT` of `BGD&ĐT`. */
const bodyCode = (head: Head): string => head.issuerCode.split('-')[0]!.replaceAll('&', '')

const mayShare = (a: Head, b: Head): boolean => {
  const [one, other] = [bodyCode(a), bodyCode(b)]
  return one === other || one === '' || other === ''
}

/**
 * Gives coordinated mentions what stands only behind the last of them: `CT số 05/CT-UBND, KH số 200/KH-UBND của UBND
 * tỉnh` have one issuer; numbers that share their type word share its date too. Goes from the end of the text to its
 * beginning, so that three in a row pass it on. `heads` and `marks` run side by side.
 */
export const shareBackwards = (
  text: string,
  heads: readonly Head[],
  marks: readonly CitationMark[],
): void => {
  for (let i = marks.length - 2; i >= 0; i--) {
    const [mark, next] = [marks[i]!, marks[i + 1]!]
    if (mark.title !== null || next.span.start - mark.span.end > 14) continue
    if (!JOIN.test(text.slice(mark.span.end, next.span.start))) continue
    if (mark.issuer === null && next.issuer !== null && !isLaw(mark) && mayShare(heads[i]!, heads[i + 1]!)) {
      mark.issuer = next.issuer
      mark.issuerSpan = next.issuerSpan
    }
    if (heads[i + 1]!.sharesType && mark.issuedSpan === null && mark.issued === null) {
      mark.issued = next.issued
      mark.issuedSpan = next.issuedSpan
    }
  }
}
