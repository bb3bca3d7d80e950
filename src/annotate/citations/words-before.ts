const WORD = /[\p{L}\p{M}]/u

/**
 * The starts of the last `most` words before `end`, nearest first; words stand one space apart, and nothing but
 * letters counts: in `theo các Nghị quyết |` they are the starts of `quyết`, `Nghị`, `các`, `theo`.
 */
export const wordStartsBefore = (text: string, end: number, most: number): number[] => {
  const starts: number[] = []
  let at = end
  while (starts.length < most) {
    if (at > 0 && text[at - 1] === ' ') at--
    const last = at
    while (at > 0 && last - at < 30 && WORD.test(text[at - 1]!)) at--
    if (at === last) break
    starts.push(at)
    if (text[at - 1] !== ' ') break
  }
  return starts
}
