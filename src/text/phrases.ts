const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const WORD = /[\p{L}\p{N}]{1,40}|&/uy
/** What may stand between two words of a phrase: `Thi đua, khen thưởng`, `Thi đua - Khen thưởng`, `GD & ĐT`. */
const GAP = /,? ?[-–/(]? ?/y

/** A word without its tone, its case and the two spellings of `i`: `hoà` and `hòa`, `lý` and `lí` become one. */
const plain = (word: string): string =>
  word === '&'
    ? 'va'
    : word
        .normalize('NFD')
        .replace(TONES, '')
        .normalize('NFC')
        .toLowerCase()
        .replace(/(?<=[hklmstq])y$/, 'i')

interface Node {
  next: Map<string, Node>
  ends: boolean
}

const node = (): Node => ({ next: new Map(), ends: false })

/**
 * A list of phrases, found in a text whatever its case, tone places and punctuation: `Luật Thi đua - Khen thưởng`
 * and `luật thi đua, khen thưởng` hold the same name.
 */
export class Phrases {
  readonly #root = node()

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      let at = this.#root
      for (const [word] of phrase.matchAll(/[\p{L}\p{N}]+|&/gu)) {
        const key = plain(word)
        const next = at.next.get(key) ?? node()
        at.next.set(key, next)
        at = next
      }
      at.ends = true
    }
  }

  /** Where the longest phrase that begins at `at` ends, or null where none begins there. */
  longest(text: string, at: number): number | null {
    let found: number | null = null
    let here: Node | undefined = this.#root
    let offset = at
    for (;;) {
      WORD.lastIndex = offset
      const word = WORD.exec(text)
      if (!word) return found
      here = here.next.get(plain(word[0]))
      if (!here) return found
      const end = offset + word[0].length
      if (here.ends) found = end
      GAP.lastIndex = end
      offset = end + GAP.exec(text)![0].length
    }
  }
}
