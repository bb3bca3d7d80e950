import { syllableKey, wordEnd } from './words'

interface Node<V> {
  readonly next: Map<string, Node<V>>
  value: V | undefined
}

export interface TrieMatch<V> {
  end: number
  value: V
}

const NODE = <V>(): Node<V> => ({ next: new Map(), value: undefined })

/** What stands between two words of a name: a blank (or the end of a line), a comma, or a dash. */
export const gapAfter = (text: string, at: number): { end: number; kind: '' | ',' | '-' } | null => {
  let kind: '' | ',' | '-' = ''
  let end = at
  for (; end < text.length && end - at < 3; end++) {
    const unit = text.charAt(end)
    if (unit === ' ' || unit === '\n' || unit === "'" || unit === '’') continue
    if (kind === '' && unit === ',') kind = ','
    else if (kind === '' && (unit === '-' || unit === '–' || unit === '/' || unit === '&')) kind = '-'
    else break
  }
  return end > at ? { end, kind } : null
}

/** What a gap in the text may stand for in a name: a dash is often left out, a comma written as a dash. */
const STANDS_FOR = { '': ['', '-', ','], '-': ['-', ','], ',': [','] } as const

/**
 * Finds the longest of many names at a place of a text, however it spells them: case, `uỷ` for `ủy`, a blank for a
 * dash, a line break for a blank. Time grows with the length of the name, not with the number of names.
 */
export class WordTrie<V> {
  readonly #root: Node<V> = NODE()
  readonly #keyOf: (word: string) => string

  /** `keyOf` makes one key of the spellings of a word that count as the same. */
  constructor(keyOf: (word: string) => string = syllableKey) {
    this.#keyOf = keyOf
  }

  add(phrase: string, value: V): this {
    let node = this.#root
    let kind: '' | ',' | '-' = ''
    for (let at = 0; at < phrase.length; ) {
      const end = wordEnd(phrase, at)
      const key = kind + this.#keyOf(phrase.slice(at, end))
      const child = node.next.get(key) ?? NODE<V>()
      node.next.set(key, child)
      node = child
      const gap = gapAfter(phrase, end)
      if (end === at || (!gap && end < phrase.length))
        throw new Error(
          `Unexpected ${JSON.stringify(phrase)}, expected words joined by blanks, commas or dashes`,
        )
      at = gap?.end ?? phrase.length
      kind = gap?.kind ?? ''
    }
    node.value ??= value
    return this
  }

  /** The longest name that begins at `at`, where a word begins; null where none does. */
  longest(text: string, at: number): TrieMatch<V> | null {
    let node = this.#root
    let found: TrieMatch<V> | null = null
    let kinds: readonly string[] = ['']
    for (let from = at; ; ) {
      const end = wordEnd(text, from)
      if (end === from) return found
      const key = this.#keyOf(text.slice(from, end))
      const children: Map<string, Node<V>> = node.next
      const kind = kinds.find((candidate) => children.has(candidate + key))
      if (kind === undefined) return found
      node = children.get(kind + key)!
      if (node.value !== undefined) found = { end, value: node.value }
      const gap = gapAfter(text, end)
      if (!gap) return found
      kinds = STANDS_FOR[gap.kind]
      from = gap.end
    }
  }
}
