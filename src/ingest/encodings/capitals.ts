const WORD = /[\p{L}\p{M}]+/gu
const SMALL_ASCII = /[a-z]/u
/** A capital and, on either side of it, a letter that has no capital of its own in the code. */
const MIXED = /(?=[^\0-\x7f])\p{Ll}\p{L}{0,8}\p{Lu}|\p{Lu}{2}\p{L}{0,8}(?=[^\0-\x7f])\p{Ll}/u

/** Whether a word may be one in capitals: all its small letters are those that the code has only small. */
const mayBe = (word: string): boolean => !SMALL_ASCII.test(word)

/**
 * Gives words in capitals the capitals that TCVN3 has no codes for, where no font says that all letters are: `Kế HOạCH`
 * becomes `KẾ HOẠCH`. A word whose marked letters alone are small is in capitals by its neighbour on the line.
 */
export const restoreCapitals = (text: string): string => text.split('\n').map(restoreLine).join('\n')

const restoreLine = (line: string): string => {
  const words = [...line.matchAll(WORD)]
  const raised = words.map(([word]) => mayBe(word) && MIXED.test(word))
  if (!raised.includes(true)) return line
  const whole = words.every(([word]) => mayBe(word))
  for (let at = 1; at < words.length; at++) raised[at] ||= raised[at - 1]! && mayBe(words[at]![0])
  for (let at = words.length - 2; at >= 0; at--) raised[at] ||= raised[at + 1]! && mayBe(words[at]![0])
  let next = 0
  return line.replace(WORD, (word) => (whole || raised[next++] ? word.toUpperCase() : word))
}
