const WORD = /[\p{L}\p{N}]/u

/** What may stand between the words of a body's name: `Văn hóa, Thể thao và Du lịch`, `Lao động - Thương binh`. */
const LOOSE_GAP = /(?:, | [-–] | & |-| )$/u

/**
 * The starts of the last `most` words before `end`, nearest first: in `theo các Nghị quyết |` those of `quyết`, `Nghị`,
 * `các`, `theo`. Words stand one space apart; `isLoose` also allows the punctuation of names between them.
 */
export const wordStartsBefore = (text: string, end: number, most: number, isLoose = false): number[] => {
  const starts: number[] = []
  let at = end > 0 && text[end - 1] === ' ' ? end - 1 : end
  while (starts.length < most) {
    const last = at
    while (at > 0 && last - at < 30 && WORD.test(text[at - 1]!)) at--
    if (at === last) break
    starts.push(at)
    const gap = isLoose ? (LOOSE_GAP.exec(text.slice(Math.max(0, at - 3), at))?.[0].length ?? 0) : 1
    if (gap === 0 || (!isLoose && text[at - 1] !== ' ')) break
    at -= gap
  }
  return starts
}
