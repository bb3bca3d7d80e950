import { matchesOf } from './matches'
import { type OffsetMap, Rewriter } from './offsets'

const LINES = String.raw`\r\n?|[\f\v\u0085\u2029]`
/** A break within a line: between the lines of a cell, where it stands in a row of cells, else another line's end. */
export const BREAK = '\u2028'
const SPACES = String.raw`[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]`
/** Soft hyphens, zero-width characters, direction marks, byte order marks. */
const HIDDEN = String.raw`\u00ad|[\u200b-\u200f]|[\u2060\ufeff]`
/** Letters of other alphabets that look like `Đ` and stand for it in older texts. */
const D_ALIKE: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ' }
const UNUSUAL = new RegExp(
  `(?<line>${LINES})|(?<inner>${BREAK})|(?<space>${SPACES})|(?<hidden>${HIDDEN})|[${Object.keys(D_ALIKE).join('')}]`,
  'g',
)
/** A letter and the combining marks that follow it (bounded: no letter carries more). */
const MARK = String.raw`\u0300-\u036f`
const MARKED = new RegExp(`[${MARK}]`)
const CLUSTER = new RegExp(`[^${MARK}\\n][${MARK}]{1,8}`, 'g')

/** Bold words and headings as an export of a web page or a language model writes them into plain text: `**1. Sở Y tế**`. */
const EMPHASIS =
  /(?<![*\w])(?<open>\*{2,3})(?=[\p{L}\p{N}“"(])(?<words>[^*\n]{0,600}[^*\n\s(])(?<close>\*{2,3})(?!\*)|^(?<hashes>#{1,6} +)(?=\S)/gmu

const withoutEmphasis = (written: { text: string; map: OffsetMap }): { text: string; map: OffsetMap } => {
  if (!written.text.includes('**') && !written.text.includes('# ')) return written
  const plain = new Rewriter(written.text, written.map)
  for (const { index, groups } of matchesOf(EMPHASIS, written.text)) {
    const { open = '', words = '', close = '', hashes = '' } = groups!
    const start = index + open.length
    plain.replace(index, start + hashes.length, '')
    plain.replace(start + words.length, start + words.length + close.length, '')
  }
  return plain.finish()
}

/** Whether offsets, asked from left to right, lie in a line that has cells. */
const rowsOf = (source: string): ((at: number) => boolean) => {
  let end = -1
  let isRow = false
  return (at) => {
    if (at > end) {
      const start = source.lastIndexOf('\n', at) + 1
      const next = source.indexOf('\n', at)
      end = next < 0 ? source.length : next
      isRow = source.slice(start, end).includes('\t')
    }
    return isRow
  }
}

/**
 * Writes a text as rules expect it: NFC, `\n` between lines, U+2028 only between the lines of a cell, plain spaces, nothing invisible, `Đ` for what looks like
 * it, no marks of bold words and headings.
 *
 * `Kế hoạch` typed with combining marks and no-break spaces reads the same as one typed without. Returns the text and
 * the map from its offsets to those of `source`.
 */
export const normalise = (source: string): { text: string; map: OffsetMap } => {
  const plain = new Rewriter(source)
  const isInRow = rowsOf(source)
  for (const match of matchesOf(UNUSUAL, source)) {
    const { line, inner, space } = match.groups!
    if (inner && isInRow(match.index)) continue
    plain.replace(
      match.index,
      match.index + match[0].length,
      line || inner ? '\n' : space ? ' ' : (D_ALIKE[match[0]] ?? ''),
    )
  }
  const written = withoutEmphasis(plain.finish())
  if (!MARKED.test(written.text)) return written

  const composed = new Rewriter(written.text, written.map)
  for (const match of matchesOf(CLUSTER, written.text)) {
    const letter = match[0].normalize('NFC')
    if (letter !== match[0]) composed.replace(match.index, match.index + match[0].length, letter)
  }
  return composed.finish()
}
