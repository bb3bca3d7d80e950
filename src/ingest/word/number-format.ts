import { ingestLexicon } from '../../lexicon/ingest'

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

const roman = (number: number): string => {
  let rest = number
  let written = ''
  for (const [worth, letters] of ROMAN) for (; rest >= worth; rest -= worth) written += letters
  return written
}

/** a … z, then aa, bb, as Word counts on. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))

/** `mười hai`, as Word counts in Vietnamese words; from 100 on in digits. */
const words = (number: number): string => {
  const { digits, ten, tens, one, five } = ingestLexicon.counting
  const [whole, rest] = [Math.floor(number / 10), number % 10]
  if (number >= 100) return String(number)
  if (whole === 0) return digits[rest]!
  const unit = rest === 1 && whole > 1 ? one : rest === 5 ? five : digits[rest]!
  return [whole === 1 ? ten : `${digits[whole]} ${tens}`, rest === 0 ? '' : unit].join(' ').trim()
}

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerLetter: letters,
  vietnameseCounting: words,
  none: () => '',
}

/** The highest number that is written in letters: beyond it a list would write a page for one number. */
const MOST = 3_999

/**
 * A number as a level of a list writes it, by the format's name in OOXML (ECMA-376, 17.18.59): 4 is `IV` in
 * `upperRoman`, `d` in `lowerLetter`. A format that is not known counts in digits, as Word does where it lacks one.
 */
export const formatNumber = (number: number, format: string): string =>
  number < 1 || number > MOST ? String(number) : (FORMATS[format] ?? String)(number)
