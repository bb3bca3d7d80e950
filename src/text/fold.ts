/**
 * A text without what spelling, shape and scanning change: case, tone and vowel marks, `đ`.
 *
 * For comparing with words of the lexicon where marks are not to be trusted (`KÉ HOẠCH` as a scan reads it); never for
 * telling two Vietnamese words apart. `Kế hoạch` gives `ke hoach`.
 */
export const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()

/** Whether two words differ by at most one letter put in, left out or changed. */
export const oneSlipApart = (a: string, b: string): boolean => {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  return short.length === long.length
    ? short.slice(i + 1) === long.slice(i + 1)
    : short.slice(i) === long.slice(i + 1)
}
