import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { ChithiError } from '../error'
import type { Limits } from '../limits'
import { RAW, VOID } from './elements'
import { ATTRIBUTES, type Attribute, type HtmlElement } from './nodes'
import { OpenElements } from './open-elements'

const READ: ReadonlySet<string> = new Set(ATTRIBUTES)

/** A page as a tree, and where in the source what could not be read begins: a tag or a comment that never ends. */
export interface HtmlTree {
  root: HtmlElement
  brokenOffAt: number | null
}

/**
 * The tree of a page, its tags put right as browsers do it (HTML Standard, 13.2.6, in short): `<p>`, `<li>`, `<td>` end
 * where the next begins, an end tag without its begin does nothing. What is deeper than the limit is read, but no deeper.
 *
 * Throws a `ChithiError` (`too-large`) for more elements than `limits` allows.
 */
export const readTree = (source: string, limits: Limits): HtmlTree => {
  const builder = new TreeBuilder(source, limits)
  const tokenizer = new Tokenizer({}, builder)
  tokenizer.write(source)
  builder.isAtEnd = true
  tokenizer.end()
  return { root: builder.open.root, brokenOffAt: builder.brokenOffAt() }
}

class TreeBuilder implements TokenizerCallbacks {
  readonly open: OpenElements
  isAtEnd = false
  #elements = 0
  #name = ''
  #at = 0
  #attributes: HtmlElement['attributes'] = {}
  #attribute: Attribute | null = null
  #value = ''
  /** Up to where the source is read. */
  #read = 0
  #cut: number | null = null

  constructor(
    readonly source: string,
    readonly limits: Limits,
  ) {
    this.open = new OpenElements(limits.deepest)
  }

  ontext(start: number, end: number): void {
    this.#read = end
    const { name } = this.open.top
    if (RAW.has(name) && name !== 'style' && name !== 'xmp') {
      if (end === this.source.length) this.#cut ??= start
    } else this.#text(this.source.slice(start, end), start)
  }

  ontextentity(codepoint: number, end: number): void {
    this.#text(String.fromCodePoint(codepoint), this.#read)
    this.#read = end
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.source.slice(start, end).toLowerCase()
    this.#at = start - 1
    this.#attributes = {}
  }

  onattribname(start: number, end: number): void {
    const name = this.source.slice(start, end).toLowerCase()
    this.#attribute = READ.has(name) ? (name as Attribute) : null
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== null) this.#value += this.source.slice(start, end)
  }

  onattribentity(codepoint: number): void {
    if (this.#attribute !== null) this.#value += String.fromCodePoint(codepoint)
  }

  onattribend(): void {
    if (this.#attribute !== null) this.#attributes[this.#attribute] ??= this.#value
  }

  onopentagend(end: number): void {
    this.#begin(end, VOID.has(this.#name))
  }

  /** A tag of HTML that ends in `/>` is none that holds nothing; one of another language (`<o:p/>`, in `<svg>`) is. */
  onselfclosingtag(end: number): void {
    this.#begin(end, VOID.has(this.#name) || this.#name.includes(':') || this.open.isForeign)
  }

  onclosetag(start: number, end: number): void {
    this.#read = end + 1
    this.open.end(this.source.slice(start, end).toLowerCase(), start - 2)
  }

  oncomment(start: number, end: number): void {
    if (this.isAtEnd) this.#cut ??= start
    this.#read = end + 1
  }

  oncdata(start: number, end: number): void {
    this.oncomment(start, end)
  }

  ondeclaration(_start: number, end: number): void {
    this.#read = end + 1
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.#read = end + 1
  }

  onend(): void {}

  brokenOffAt(): number | null {
    const from = this.#cut ?? this.#read
    return this.source
      .slice(from)
      .replace(/^[^<]*>/u, '')
      .trim() === ''
      ? null
      : from
  }

  #begin(end: number, isVoid: boolean): void {
    this.#read = end + 1
    if (++this.#elements > this.limits.mostElements)
      throw new ChithiError(
        'too-large',
        `found too many elements in the page, expected at most ${this.limits.mostElements} (option limits.mostElements)`,
        null,
      )
    this.open.begin({ name: this.#name, at: this.#at, attributes: this.#attributes, children: [] }, isVoid)
  }

  #text(text: string, at: number): void {
    const siblings = this.open.top.children
    const last = siblings.at(-1)
    if (last?.name === null) last.text += text
    else siblings.push({ name: null, at, text })
  }
}
