import { findSymbols } from '../../instrument/symbol'
import { bySpan } from '../../text/span'
import { findCongressResolutions } from './congress'
import { readDetails } from './details'
import { furtherDays } from './further-days'
import { Heads } from './heads'
import { dayBefore, issuerBefore } from './issuer-before'
import { findLaws } from './law'
import type { CitationMark } from './mark'
import { findNamed } from './named'
import { nest } from './nest'
import { findNumbered } from './numbered'
import { isLaw } from './parts'
import { withPinpoints } from './pinpoints'
import { shareBackwards, shareForwards } from './share'
import { findShortNumbers } from './short-number'

/** What begins a mention: each rule finds its own kind and knows nothing of the others. */
const findHeads = (text: string): Heads => {
  const symbols = [...findSymbols(text)]
  const laws = findLaws(text, new Map(symbols.map((symbol) => [symbol.span.start, symbol])))
  const taken = new Set(laws.map(({ symbolSpan }) => symbolSpan?.start))
  const numbered = findNumbered(text, symbols).filter(({ symbolSpan }) => !taken.has(symbolSpan!.start))
  return new Heads([
    ...laws,
    ...numbered,
    ...findShortNumbers(text),
    ...findCongressResolutions(text),
    ...findNamed(text),
  ])
}

/**
 * Every mention of a legal or Party instrument in a reading text, in the order of reading: `Kế hoạch số 137/KH-UBND
 * ngày 04/3/2020 của UBND tỉnh về …`. Spans are offsets into the text; an issuer is given in the words that
 * stand there.
 */
export const annotateCitations = (reading: string): CitationMark[] => {
  const heads = findHeads(reading)
  const marks = heads.all.map((_, index) => readDetails(reading, heads, index))
  shareBackwards(reading, heads.all, marks)
  for (const [index, mark] of marks.entries()) {
    if (mark.issuer !== null || isLaw(mark)) continue
    mark.issuerSpan = issuerBefore(reading, mark.span.start, heads.all[index]!.issuerCode)
    mark.issuer = mark.issuerSpan && reading.slice(mark.issuerSpan.start, mark.issuerSpan.end)
    if (mark.issuerSpan === null || mark.issuedSpan !== null) continue
    const day = dayBefore(reading, mark.issuerSpan, mark.span.start)
    mark.issued = day?.day ?? null
    mark.issuedSpan = day?.span ?? null
  }
  shareForwards(reading, heads.all, marks)
  nest(reading, marks)
  return withPinpoints(reading, marks.flatMap((mark) => [mark, ...furtherDays(reading, mark)]).sort(bySpan))
}
