import { quantityLexicon as lexicon } from '../../lexicon/quantities'
import { alternatives, any } from '../../text/alternatives'

const { numerals, ones, ten, tens, part, halves, wholes } = lexicon
const digit = any([...numerals.keys()].filter((word) => word !== ten))
const last = any([...numerals.keys(), ...ones.keys()])

/** A pattern for a number in words: `một`, `mười hai`, `ba mươi lăm`. */
export const NUMERAL = `(?:${digit} ${tens}(?: ${last})?|${ten}(?: ${last})?|${digit})`
/** A pattern for a part of something: `hai phần ba`, `một nửa`. */
export const FRACTION = `(?:${digit} ${part} ${any([...numerals.keys(), ...wholes.keys()])}|${alternatives(halves)})`

const figure = (word: string): number => numerals.get(word) ?? ones.get(word) ?? wholes.get(word) ?? 0

/** What a number in words says: `ba mươi lăm` is 35, `mười hai` 12. */
export const readNumeral = (words: string): number => {
  const [first = '', second = '', third = ''] = words.split(' ')
  if (second === tens) return figure(first) * 10 + figure(third)
  return figure(first) + figure(second)
}

/** What a fraction in words says: `hai phần ba` is 2 of 3, `một nửa` 1 of 2. */
export const readFraction = (words: string): { value: number; outOf: number } => {
  const [first = '', , third = ''] = words.split(' ')
  return third === '' ? { value: 1, outOf: 2 } : { value: figure(first), outOf: figure(third) }
}
