import type { Element } from '../xml'
import { textOf } from '../xml'
import type { CellStyle } from './cell-styles'
import { childNamed } from './names'
import type { NumberFormats } from './number-format'
import { type RichText, readRichText, shownText } from './strings'

/** What the cells of a workbook are read by, and what was met in them. */
export class CellReader {
  /** Formulas whose result the file does not hold. */
  uncounted = 0
  /** Numbers with a decimal point or a thousands comma. */
  english = 0

  constructor(
    readonly styleOf: (style: string | undefined) => CellStyle,
    readonly strings: readonly RichText[],
    readonly formats: NumberFormats,
  ) {}

  /** What a cell shows (ECMA-376, 18.3.1.4), zeros only where `showsZeros`. */
  read(cell: Element, showsZeros: boolean): string {
    const { t: type = 'n', s: style } = cell.attributes
    const { look, format } = this.styleOf(style)
    if (type === 'inlineStr') {
      const inline = childNamed(cell, 'is')
      return inline ? this.#text(shownText(readRichText(inline), look), format) : ''
    }
    const element = childNamed(cell, 'v')
    const value = element ? textOf(element) : ''
    if (value === '' && type !== 'str' && childNamed(cell, 'f')) this.uncounted++
    if (type === 's')
      return this.#text(shownText(this.strings[Number(value || Number.NaN)] ?? [], look), format)
    if (type === 'str') return this.#text(shownText([{ text: value, look: {} }], look), format)
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    if (type === 'n' && value.trim() !== '') return this.#number(value, format, showsZeros)
    return value.trim()
  }

  #number(written: string, format: string, showsZeros: boolean): string {
    const value = Number(written)
    if (!Number.isFinite(value)) return written.trim()
    if (value === 0 && !showsZeros) return ''
    const { text, isEnglish } = this.formats.number(value, format)
    if (isEnglish) this.english++
    return text.trim()
  }

  #text(text: string, format: string): string {
    return this.formats.text(text, format).trim()
  }
}
