import { isWordUnit, syllableKey, wordEnd } from './words'

/** The words that may come next, apart by what stands before them: a blank, a comma, a dash. */
interface Node<V> {
  readonly next: Partial<Record<Gap['kind'], Map<string, Node<V>>>>
  value: V | undefined
}

export interface TrieMatch<V> {
  end: number
  value: V
}

const NODE = <V>(): Node<V> => ({ next: {}, value: undefined })

/** What stands between two words of a name: a blank (or the end of a line), a comma, a dash, or `&` for `và`. */
export interface Gap {
  end: number
  kind: '' | ',' | '-' | '&'
}

const BLANKS: ReadonlySet<number> = codes(" \n'’")
const DASHES: ReadonlySet<number> = codes('-–/')
const SPACE = 32
const COMMA = 44
const AMPERSAND = 38
const AND = 'và'
const LONGEST_GAP = 3

/** The gap that begins at `at`; null where none does. */
export const gapAfter = (text: string, at: number): Gap | null => {
  if (text.charCodeAt(at) === SPACE && isWordUnit(text.charCodeAt(at + 1))) return { end: at + 1, kind: '' }
  let kind: Gap['kind'] = ''
  let end = at
  for (; end < text.length && end - at < LONGEST_GAP; end++) {
    const unit = text.charCodeAt(end)
    if (BLANKS.has(unit)) continue
    if (kind !== '') break
    if (unit === COMMA) kind = ','
    else if (unit === AMPERSAND) kind = '&'
    else if (DASHES.has(unit)) kind = '-'
    else break
  }
  return end > at ? { end, kind } : null
}

function codes(letters: string): Set<number> {
  return new Set([...letters].map((letter) => letter.charCodeAt(0)))
}

/** What a gap in the text may stand for in a name: a dash is often left out, a comma written as a dash. */
const STANDS_FOR = { '': ['', '-', ','], '-': ['-', ','], ',': [','], '&': [''] } as const

/**
 * Finds the longest of many names at a place of a text, however it spells them: case, `uỷ` for `ủy`, a blank for a
 * dash, a line break for a blank, `&` for `và`. Time grows with the length of the name, not with the number of names.
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
    let kind: Gap['kind'] = ''
    for (let at = 0; at < phrase.length; ) {
      const end = wordEnd(phrase, at)
      const key = this.#keyOf(phrase.slice(at, end))
      const siblings = node.next[kind] ?? new Map<string, Node<V>>()
      node.next[kind] = siblings
      const child = siblings.get(key) ?? NODE<V>()
      siblings.set(key, child)
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
    let kinds: readonly Gap['kind'][] = ['']
    for (let from = at; ; ) {
      const end = wordEnd(text, from)
      if (end === from) return found
      const key = this.#keyOf(text.slice(from, end))
      const child = childOf(node, kinds, key)
      if (!child) return found
      node = child
      if (node.value !== undefined) found = { end, value: node.value }
      const gap = gapAfter(text, end)
      if (!gap) return found
      if (gap.kind === '&') {
        const and = childOf(node, STANDS_FOR[''], this.#keyOf(AND))
        if (!and) return found
        node = and
      }
      kinds = STANDS_FOR[gap.kind]
      from = gap.end
    }
  }
}

function childOf<V>({ next }: Node<V>, kinds: readonly Gap['kind'][], key: string): Node<V> | null {
  for (const kind of kinds) {
    const child = next[kind]?.get(key)
    if (child) return child
  }
  return null
}
