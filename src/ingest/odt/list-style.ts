import { encodingOfFont, fromFont } from '../encodings/fonts'
import { formatNumber } from '../word/number-format'
import { childOf, type Element, elementsOf } from '../xml'

/** A level of a list style (ODF 1.3 part 3, 16.30 to 16.32). */
export interface ListLevel {
  start: number
  /** How its number is written; null where it is not. */
  format: ((number: number) => string) | null
  /** What is shown: text, and for a number the level whose number stands there, from 0. */
  parts: readonly (string | number)[]
  /** What parts it from the paragraph. */
  suffix: ' ' | ''
}

/** The sign of a list for which no style is given, as LibreOffice draws it. */
export const BULLET: ListLevel = { start: 1, format: null, parts: ['•'], suffix: ' ' }

const MOST_LEVELS = 10
const PLACEHOLDER = /%(?<level>10|[1-9])%/u
const FORMATS: Readonly<Record<string, string>> = { I: 'upperRoman', i: 'lowerRoman' }

/** The levels of a `text:list-style` or a `text:outline-style`; `fontOf` finds the font of a level's sign. */
export const readListStyle = (
  style: Element,
  fontOf: (level: Element) => string | null,
): readonly ListLevel[] => {
  const elements: Element[] = []
  for (const element of elementsOf(style)) {
    const level = Number(element.attributes['text:level'])
    if (Number.isInteger(level) && level >= 1 && level <= MOST_LEVELS) elements[level - 1] = element
  }
  const formats = Array.from(elements, (element) => (element ? formatOf(element) : null))
  return Array.from(elements, (element, at) =>
    element
      ? {
          start: startOf(element),
          format: formats[at]!,
          parts: partsOf(element, at, formats, fontOf),
          suffix: suffixOf(element),
        }
      : BULLET,
  )
}

const startOf = ({ attributes }: Element): number => {
  const start = Number(attributes['text:start-value'] ?? 1)
  return Number.isSafeInteger(start) ? start : 1
}

const suffixOf = (level: Element): ' ' | '' => {
  const alignment = childOf(childOf(level, 'style:list-level-properties'), 'style:list-level-label-alignment')
  return alignment?.attributes['text:label-followed-by'] === 'nothing' ? '' : ' '
}

const formatOf = ({ name, attributes }: Element): ListLevel['format'] => {
  const format = attributes['style:num-format'] ?? ''
  if (!name.endsWith('-level-style-number') && name !== 'text:outline-level-style') return null
  if (format === '') return null
  const isDoubled = attributes['style:num-letter-sync'] === 'true'
  if (format === 'a') return isDoubled ? (number) => formatNumber(number, 'lowerLetter') : letters
  if (format === 'A')
    return isDoubled
      ? (number) => formatNumber(number, 'upperLetter')
      : (number) => letters(number).toUpperCase()
  if (format.startsWith('01')) return (number) => formatNumber(number, 'decimalZero')
  return (number) => formatNumber(number, FORMATS[format] ?? 'decimal')
}

/** a … z, then aa, ab, as letters that are not doubled count on. */
const letters = (number: number): string => {
  let written = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    written = String.fromCharCode(97 + ((rest - 1) % 26)) + written
  return written || String(number)
}

const partsOf = (
  level: Element,
  at: number,
  formats: readonly ListLevel['format'][],
  fontOf: (level: Element) => string | null,
): (string | number)[] => {
  const { name, attributes } = level
  const [prefix, suffix] = [attributes['style:num-prefix'] ?? '', attributes['style:num-suffix'] ?? '']
  if (name.endsWith('-level-style-image')) return ['•']
  if (name.endsWith('-level-style-bullet'))
    return [bulletOf(attributes['text:bullet-char'] ?? '', fontOf(level))]
  // Newer files say where each number stands (ODF 1.4, 19.880).
  const whole = attributes['style:num-list-format'] ?? attributes['loext:num-list-format']
  if (whole !== undefined) return formatParts(whole, at, formats)
  const shown = Math.min(Math.max(Number(attributes['text:display-levels'] ?? 1) || 1, 1), at + 1)
  const numbers = Array.from({ length: shown }, (_, index) => at + 1 - shown + index)
  return [
    prefix,
    ...numbers
      .filter((number) => formats[number] != null)
      .flatMap((number, index) => (index === 0 ? [number] : ['.', number])),
    suffix,
  ]
}

/**
 * `%1%.%2%)`. A level above that bears no number takes what parts it from the next with it; of one that bears none itself,
 * what stands at both ends is left, as LibreOffice has it.
 */
const formatParts = (
  format: string,
  at: number,
  formats: readonly ListLevel['format'][],
): (string | number)[] => {
  const parts = format.split(PLACEHOLDER).map((part, index) => (index % 2 === 0 ? part : Number(part) - 1))
  if (formats[at] == null) return [parts[0]!, parts.at(-1)!]
  return parts.filter((part, index) => {
    const number = typeof part === 'number' ? part : parts[index - 1]
    return typeof number !== 'number' || formats[number] != null
  })
}

/** Letters for private use are signs of a font, of which nobody but the font knows how they look. */
const PRIVATE = /[\p{Co}\ufffd]/u

const bulletOf = (sign: string, font: string | null): string => {
  const shown = fromFont(sign, encodingOfFont(font))
  return PRIVATE.test(shown) ? '•' : shown
}
