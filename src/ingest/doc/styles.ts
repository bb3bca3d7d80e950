import type { Bytes } from './bytes'
import type { Fib } from './fib'
import { changedLook, type Look, PLAIN } from './look'
import { type ListPlace, listPlaceOf } from './paragraph'
import type { SprmReader } from './sprms'

const PARAGRAPH = 1
const CHARACTER = 2
const NO_STYLE = 0x0fff
/** Word bases ten styles on one another at most. */
const LONGEST_CHAIN = 32
const NOTHING = new Uint8Array(0)

interface Style {
  kind: number
  basedOn: number
  /** Its changes of paragraphs and of characters, as sprms. */
  paragraph: Uint8Array
  characters: Uint8Array
}

/** What a document's styles say of letters and lists (`[MS-DOC]` 2.9.271). */
export class Styles {
  readonly #styles: (Style | undefined)[]
  readonly #standard: Look
  readonly #looks = new Map<number, Look>()
  readonly #places = new Map<number, ListPlace>()
  readonly #sprms: SprmReader

  constructor(fib: Fib, table: Bytes, sprms: SprmReader) {
    this.#sprms = sprms
    const { styles, standard } = readSheet(fib, table)
    this.#styles = styles
    this.#standard = standard
  }

  /** The look that a paragraph's style gives its letters. */
  look(style: number): Look {
    const known = this.#looks.get(style)
    if (known) return known
    let look = this.#standard
    for (const { characters } of this.#chain(style)) look = this.#changed(look, characters, look)
    this.#looks.set(style, look)
    return look
  }

  /** A look with what a character style changes in it. */
  readonly named = (style: number, look: Look): Look => {
    if (this.#styles[style]?.kind !== CHARACTER) return look
    let next = look
    for (const { characters } of this.#chain(style)) next = this.#changed(next, characters, look)
    return next
  }

  /** The list and the level that a paragraph's style puts it in. */
  place(style: number): ListPlace {
    const known = this.#places.get(style)
    if (known) return known
    const place: ListPlace = Object.assign(
      {},
      ...this.#chain(style).map(({ paragraph }) => listPlaceOf(paragraph, this.#sprms)),
    )
    this.#places.set(style, place)
    return place
  }

  #changed(look: Look, changes: Uint8Array, style: Look): Look {
    return changedLook(look, changes, style, this.#sprms, (_, same) => same)
  }

  /** A style after those that it is based on. */
  #chain(style: number): Style[] {
    const chain = new Map<number, Style>()
    for (let at = style; !chain.has(at) && chain.size < LONGEST_CHAIN; ) {
      const found = this.#styles[at]
      if (!found) break
      chain.set(at, found)
      at = found.basedOn
    }
    return [...chain.values()].reverse()
  }
}

const readSheet = (
  { styles: { at, length }, isOld }: Fib,
  table: Bytes,
): { styles: (Style | undefined)[]; standard: Look } => {
  const styles: (Style | undefined)[] = []
  const last = Math.min(at + length, table.length)
  if (length < 20 || at + 20 > last) return { styles, standard: PLAIN }
  const head = table.u16(at)
  const count = table.u16(at + 2)
  const base = table.u16(at + 4)
  const font = head >= 14 ? table.u16(at + 14) : 0
  const standard = { ...PLAIN, asciiFont: font, font: head >= 18 && !isOld ? table.u16(at + 18) : font }
  let entry = at + 2 + head
  for (let i = 0; i < count && entry + 2 <= last; i++) {
    const size = table.u16(entry)
    const bytes = table.bytes.subarray(entry + 2, Math.min(entry + 2 + size, last))
    styles.push(size < 10 ? undefined : readStyle(bytes, base, isOld))
    entry += 2 + size + (size & 1)
  }
  return { styles, standard }
}

/** A style: its numbers, its name, and a stretch each for paragraphs (not in a style of characters) and characters. */
const readStyle = (bytes: Uint8Array, base: number, isOld: boolean): Style => {
  const u16 = (at: number) => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
  const kind = u16(2) & 0xf
  const nameEnds = isOld ? base + bytes[base]! + 2 : base + u16(base) * 2 + 4
  let at = nameEnds
  const next = (): Uint8Array => {
    at += at & 1
    const length = u16(at)
    const stretch = bytes.subarray(at + 2, at + 2 + length)
    at += 2 + length
    return stretch
  }
  // A paragraph's changes begin with the number of the style itself.
  const paragraph = kind === PARAGRAPH ? next().subarray(2) : NOTHING
  const characters = kind === PARAGRAPH || kind === CHARACTER ? next() : NOTHING
  const basedOn = u16(2) >> 4
  return { kind, basedOn: basedOn === NO_STYLE ? -1 : basedOn, paragraph, characters }
}
