const WORTH: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** 12 for `XII`, up to 89; `NaN` for what is no Roman number. */
export const romanNumber = (value: string): number => {
  let sum = 0
  let last = Number.POSITIVE_INFINITY
  for (const letter of value) {
    const worth = WORTH[letter] ?? Number.NaN
    sum += worth > last ? worth - 2 * last : worth
    last = worth
  }
  return sum
}

/** `XII` for 12; of numbers from 1 to 39. */
export const roman = (number: number): string =>
  'X'.repeat(Math.floor(number / 10)) +
  ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number % 10]!
