import { quantityLexicon as lexicon } from '../../lexicon/quantities'
import { any } from '../../text/alternatives'
import { matchesOf } from '../../text/matches'
import { readComparison } from './comparator'
import type { QuantityMark } from './mark'
import { FRACTION, NUMERAL, readFraction, readNumeral } from './numeral'
import { pastNumberOf, readUnit } from './unit'

const BOUND_IN_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])${any(lexicon.wordBounds)}(?: ${any(lexicon.between)}){0,2} (?<numeral>${NUMERAL})(?= \\p{L})(?! ${lexicon.part} )`,
  'gu',
)
const PART_IN_WORDS = new RegExp(`(?<![\\p{L}\\p{N}])(?<first>${FRACTION})(?= \\p{L})`, 'giu')
/** How far words before a fraction are looked at. */
const REACH = 120

type Read = Pick<QuantityMark, 'value' | 'outOf'>

const markOf = (reading: string, start: number, end: number, read: Read): QuantityMark | null => {
  const unit = readUnit(reading, read.outOf === null ? end : pastNumberOf(reading, end))
  if (unit?.kind !== 'counted' && (unit?.kind !== 'measure' || read.outOf !== null)) return null
  const before = reading.slice(Math.max(0, start - REACH), start)
  const comparison = readComparison(before, '', false)
  return {
    span: { start: start - comparison.before, end: unit.end },
    number: { start, end: unit.end },
    ...read,
    max: null,
    unit: unit.text,
    approximate: null,
    comparator: comparison.comparator,
    rule: read.outOf === null ? 'quantity/in-words' : 'quantity/fraction',
  }
}

/** Quantities whose number stands in words: after a bound (`ít nhất một mô hình`), or as a part (`hai phần ba số xã`). */
export const annotateInWords = (reading: string): QuantityMark[] => {
  const marks: (QuantityMark | null)[] = []
  for (const match of matchesOf(BOUND_IN_WORDS, reading)) {
    const numeral = match.groups!.numeral!
    const end = match.index + match[0].length
    marks.push(markOf(reading, end - numeral.length, end, { value: readNumeral(numeral), outOf: null }))
  }
  for (const { 0: words, index } of matchesOf(PART_IN_WORDS, reading))
    marks.push(markOf(reading, index, index + words.length, readFraction(words.toLowerCase())))
  return marks.filter((mark) => mark !== null)
}
