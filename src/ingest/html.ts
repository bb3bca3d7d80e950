import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { isLayout, type Row, rowText } from './table'

const OPEN = /<[a-z/!?]/giu
const TAG = /^\/?(?<name>[a-z][a-z0-9]*)/iu
const REFERENCE = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z][a-z\d]{1,31}));/giu
/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address blockquote br caption center div dd dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul'.split(' '),
)

/**
 * The text that a fragment of HTML shows, as it stands in Markdown files (`<table>` above all): a line for each block,
 * a row on a line with tabs between its cells.
 */
export const htmlText = (html: string): string => {
  const fragment = new Fragment()
  for (const { tag, text } of pieces(html)) {
    fragment.write(text)
    if (tag !== null) fragment.tag(tag)
  }
  return fragment.finish()
}

/** Text and tags in turn, without the comments; a `<` that begins no tag, or one that never ends, is text. */
function* pieces(html: string): Generator<{ text: string; tag: string | null }> {
  let at = 0
  for (let open = nextOpen(html, at); open >= 0; open = nextOpen(html, at)) {
    const comment = html.startsWith('<!--', open)
    const close = html.indexOf(comment ? '-->' : '>', open)
    if (close < 0) break
    yield { text: html.slice(at, open), tag: comment ? null : html.slice(open + 1, close) }
    at = close + (comment ? 3 : 1)
  }
  yield { text: html.slice(at), tag: null }
}

const nextOpen = (html: string, at: number) => {
  OPEN.lastIndex = at
  return OPEN.exec(html)?.index ?? -1
}

/** What is shown so far: lines, the rows of an open table, the text of the open line or cell. */
class Fragment {
  readonly #lines: string[] = []
  #rows: Row[] = []
  #inCell = false
  #text = ''

  write(text: string): void {
    this.#text += characters(text.replace(/[ \t\r\n]+/gu, ' '))
  }

  tag(tag: string): void {
    const name = TAG.exec(tag)?.groups?.name?.toLowerCase() ?? ''
    const opens = !tag.startsWith('/')
    if (name === 'td' || name === 'th' || name === 'tr') {
      this.#endText()
      if (opens && (name === 'tr' || this.#rows.length === 0)) this.#rows.push([])
      this.#inCell = opens && name !== 'tr'
    } else if (name === 'table') this.#endTable()
    else if (BLOCKS.has(name)) this.#text += '\n'
  }

  finish(): string {
    this.#endTable()
    return this.#lines.join('\n')
  }

  #endText(): void {
    const text = trimmed(this.#text)
    if (this.#inCell) this.#rows.at(-1)!.push(text)
    else if (text !== '') this.#lines.push(text)
    this.#inCell = false
    this.#text = ''
  }

  #endTable(): void {
    this.#endText()
    const rows = this.#rows.filter((row) => row.some((cell) => cell !== ''))
    for (const line of isLayout(rows) ? rows.flat() : rows.map(rowText)) this.#lines.push(line)
    this.#rows = []
  }
}

const trimmed = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()

const characters = (text: string) =>
  text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16)
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : whole
  })
