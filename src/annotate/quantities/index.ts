import { readNumber } from '../../text/numbers'
import { bySpan } from '../../text/span'
import { type Amount, readAmount } from './amount'
import { readApproximation } from './approximate'
import { readComparison } from './comparator'
import { annotateInWords } from './in-words'
import type { QuantityMark } from './mark'
import { isNamed } from './naming'
import { shareBound } from './share-bound'
import { pastNumberOf, readUnit, type Unit } from './unit'

const DIGITS = /\d[\d.,]*/g
/** How far words before and after a number are looked at. */
const REACH = 120

/** Whether a number before a noun that no list has is a count all the same: `02 vườn`, `40 vườn`, `ít nhất 5 …`. */
const looksCounted = (amount: Amount, isBound: boolean): boolean =>
  isBound || /^(?:0\d|\d{2,4}|\d{1,3}(?:\.\d{3})+)$/.test(amount.first)

/** Whether a number is the numbering of what follows it: it heads a block, and a capital comes next. */
const isNumbering = (reading: string, amount: Amount, unit: Unit): boolean =>
  /^\p{Lu}/u.test(unit.text) &&
  (unit.kind === 'unknown' || amount.start === 0 || reading[amount.start - 1] === '\n')

/** Where what an amount counts begins: `2/3 số xã` counts `xã`. */
const wholeStart = (reading: string, { end, outOf }: Amount): number =>
  outOf === null ? end : pastNumberOf(reading, end)

const quantity = (reading: string, amount: Amount, unit: Unit): QuantityMark | null => {
  const before = reading.slice(Math.max(0, amount.start - REACH), amount.start)
  if (isNumbering(reading, amount, unit) || isNamed(before, unit, amount.first)) return null
  if (amount.outOf !== null && unit.kind !== 'counted') return null
  const value = readNumber(amount.first, unit.isWhole)
  const max = amount.second === null ? null : readNumber(amount.second, unit.isWhole)
  if (value === null) return null
  const comparison = readComparison(before, reading.slice(unit.end, unit.end + REACH), max !== null)
  if (unit.kind === 'unknown' && !looksCounted(amount, comparison.comparator !== 'eq')) return null
  const nearly = readApproximation(before, max !== null)
  const compared = Math.max(comparison.before, nearly?.before ?? 0)
  return {
    span: { start: amount.start - compared, end: unit.end + comparison.after },
    number: { start: amount.start, end: unit.end },
    value,
    max,
    outOf: amount.outOf,
    unit: unit.text,
    approximate: nearly && {
      start: amount.start - nearly.before,
      end: amount.start - nearly.before + nearly.length,
    },
    comparator: comparison.comparator,
    rule: amount.outOf !== null ? 'quantity/fraction' : `quantity/${unit.kind}`,
  }
}

/**
 * Finds the quantities of a reading text: `99,9%`, `ít nhất 02 trường học`, `8,3 triệu lượt khách`, `3/5 trường`,
 * `12 - 14%`. Dates, years, symbols, ordinals and durations are none.
 *
 * Marks come in reading order; their numbers do not overlap.
 */
export const annotateQuantities = (reading: string): QuantityMark[] => {
  const marks = annotateInWords(reading)
  const inWords = marks.length
  DIGITS.lastIndex = 0
  for (let found = DIGITS.exec(reading); found; found = DIGITS.exec(reading)) {
    const amount = readAmount(reading, found.index)
    const unit = amount && readUnit(reading, wholeStart(reading, amount))
    const mark = unit && quantity(reading, amount, unit)
    if (!mark) continue
    marks.push(mark)
    DIGITS.lastIndex = Math.max(DIGITS.lastIndex, mark.number.end)
  }
  if (inWords > 0) marks.sort((a, b) => bySpan({ span: a.number }, { span: b.number }))
  let end = 0
  const apart = marks.filter(({ number }) => {
    const isApart = number.start >= end
    if (isApart) end = number.end
    return isApart
  })
  return shareBound(reading, apart)
}
