import { type PinpointUnit, referenceLexicon } from '../../lexicon/references'
import { any } from '../../text/alternatives'
import { matchesOf } from '../../text/matches'
import type { Span } from '../../text/span'
import type { PinpointMark } from './mark'
import { type ListedUnit, placesIn, through } from './pinpoint-list'

const { units, unitWords: words } = referenceLexicon

const unitOf = new Map<string, PinpointUnit>()
for (const [unit, spellings] of Object.entries(units))
  for (const word of spellings) unitOf.set(word, unit as PinpointUnit)

const WORD = any([...unitOf.keys()])
/** `5`, `3a`, `1.1.2b`, `đ`, `IV`. */
const VALUE = '(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-zđ]?|[a-zđ]|[IVXL]{1,6})(?![\\p{L}\\p{N}]|[./]\\p{N})'
const RANGE = `(?: ?[-–] ?| ${any(words.to)} )`
const JOIN = `(?:, | ?; ?| ${any(words.and)} |, ${any(words.and)} )`
const VALUES = `${VALUE}(?:(?:${RANGE}|${JOIN})${VALUE}){0,20}`
const UNIT = `(?<!\\p{L})${WORD} ${VALUES}`
/** Where places in an instrument may be named, one unit behind another. */
const ROW = new RegExp(
  `${UNIT}(?:(?:${RANGE}|${JOIN}|,? )(?:${any(words.plural)} )?${WORD} ${VALUES}){0,12}`,
  'gu',
)
const EACH = new RegExp(`(?<range>${RANGE})?(?<word>${WORD}) (?<values>${VALUES})`, 'gu')
const EACH_VALUE = new RegExp(`(?<range>${RANGE})?(?<value>${VALUE})`, 'gu')
const TO_CITATION = new RegExp(`^(?: ${any(words.of)})? $`, 'u')
const LONGEST_GAP = 8

/** The values that a unit lists, ranges written out. */
const valuesIn = (list: string): string[] => {
  const values: string[] = []
  for (const { groups } of matchesOf(EACH_VALUE, list)) {
    const value = groups!.value!
    const first = groups!.range === undefined ? undefined : values.pop()
    values.push(...(first === undefined ? [value] : through(first, value)))
  }
  return values
}

/** The units of a row; one behind `đến` belongs to the one before it. */
const unitsIn = (row: string, at: number): ListedUnit[] => {
  const found: ListedUnit[] = []
  for (const { 0: all, index, groups } of matchesOf(EACH, row)) {
    const { range, word, values } = groups as { range?: string; word: string; values: string }
    const start = at + index + (range?.length ?? 0)
    const span = { start, end: at + index + all.length }
    const unit = unitOf.get(word)!
    const last = found.at(-1)
    const [first, ...others] = valuesIn(values)
    if (range !== undefined && last?.unit === unit) {
      last.values.push(...through(last.values.pop()!, first!), ...others)
      last.span.end = span.end
    } else found.push({ unit, values: valuesIn(values), span })
  }
  return found
}

/**
 * Gives each mention the places in it that the text names right before it (`điểm a khoản 2 Điều 5 Nghị định …`) or in
 * brackets behind it. Expects the mentions in the order of reading.
 */
export const withPinpoints = <M extends { span: Span; pinpoints: readonly PinpointMark[] }>(
  text: string,
  marks: M[],
): M[] => {
  const rows = matchesOf(ROW, text)
  let next = 0
  for (const mark of marks) {
    const { start, end } = mark.span
    while (rows[next] && rows[next]!.index + rows[next]![0].length < start - LONGEST_GAP) next++
    for (let at = next; rows[at] && rows[at]!.index <= end + 2; at++) {
      const { 0: row, index } = rows[at]!
      const past = index + row.length
      const isBefore = past <= start && TO_CITATION.test(text.slice(past, start))
      const isBehind = index === end + 2 && text.startsWith(' (', end) && text[past] === ')'
      if (isBefore || isBehind) mark.pinpoints = placesIn(unitsIn(row, index))
    }
  }
  return marks
}
