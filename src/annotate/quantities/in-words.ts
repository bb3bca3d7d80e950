import { quantityLexicon as lexicon } from '../../lexicon/quantities'
import { alternatives } from '../../text/alternatives'
import { readComparison } from './comparator'
import type { QuantityMark } from './mark'
import { readUnit } from './unit'

const numerals = alternatives(lexicon.numerals.keys())
const BOUND_IN_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(lexicon.wordBounds)})(?: (?:${alternatives(lexicon.between)})){0,2} (?<numeral>${numerals})(?= \\p{L})`,
  'gu',
)

/** Quantities whose number stands in words after a bound: `ít nhất một mô hình`. */
export const annotateInWords = (reading: string): QuantityMark[] => {
  const marks: QuantityMark[] = []
  for (const match of reading.matchAll(BOUND_IN_WORDS)) {
    const numeral = match.groups!.numeral!
    const at = match.index + match[0].length
    const unit = readUnit(reading, at)
    if (unit?.kind !== 'counted' && unit?.kind !== 'measure') continue
    const start = at - numeral.length
    marks.push({
      span: { start: match.index, end: unit.end },
      number: { start, end: unit.end },
      value: lexicon.numerals.get(numeral)!,
      max: null,
      outOf: null,
      unit: unit.text,
      approximate: null,
      comparator: readComparison(reading.slice(match.index, start), '', false).comparator,
      rule: 'quantity/in-words',
    })
  }
  return marks
}
