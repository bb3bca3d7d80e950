/** A list of phrases, looked up by their first word: a text of a thousand numbers costs a thousand look-ups. */
export class Phrases {
  readonly #byFirst = new Map<string, string[][]>()

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const words = phrase.toLowerCase().split(' ')
      const same = this.#byFirst.get(words[0]!) ?? []
      this.#byFirst.set(
        words[0]!,
        [...same, words].sort((a, b) => b.length - a.length),
      )
    }
  }

  /** How many of the words from `from` on make up the longest phrase of the list; 0 where none does. */
  lengthAt(words: readonly string[], from = 0): number {
    const first = words[from]
    const phrases = first === undefined ? undefined : this.#byFirst.get(first)
    return phrases?.find((phrase) => phrase.every((word, i) => words[from + i] === word))?.length ?? 0
  }
}
